package dev.digest.cli.view;

import dev.digest.app.send.SendAfterPublish.SendOutcome;
import dev.digest.app.send.SendAfterPublish.SendResult;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.terminal.CommandConsole;
import dev.digest.library.IssueRecord;
import dev.digest.library.Sending;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sendings as text and as JSON. */
public final class SendingView {
    private SendingView() {}

    /** A sending as JSON. */
    public static Map<String, @Nullable Object> json(Sending sending) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("issue", sending.issue());
        json.put("channel", sending.channel());
        json.put("target", sending.target());
        json.put("at", sending.at().toString());
        json.put("fingerprint", sending.fingerprint());
        json.put("state", sending.state().label());
        json.put("answer", sending.answer());
        return json;
    }

    /** The same, with whether the issue has changed since. */
    public static Map<String, @Nullable Object> json(Sending sending, IssueRecord issue) {
        Map<String, @Nullable Object> json = json(sending);
        json.put("changedSince", isChangedSince(sending, issue));
        return json;
    }

    /** What became of a channel, as JSON. */
    public static Map<String, @Nullable Object> json(SendOutcome outcome) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("channel", outcome.channel());
        json.put("result", outcome.result().name().toLowerCase(Locale.ROOT));
        json.put("sent", outcome.sending().map(SendingView::json).orElse(null));
        json.put(
                "problem", outcome.problem().map(MessageCatalog::englishMessage).orElse(null));
        return json;
    }

    /** Tells what was sent, and where to look at it. */
    public static void print(Sending sending, CommandConsole console) {
        console.print(console.messages().text("send.done", sending.issue(), sending.channel(), sending.target()));
        if (sending.channel().equals("wechat")) {
            console.info("send.wechat-look");
        }
    }

    /** Tells what became of a channel, and how to send what was not sent. */
    public static void print(SendOutcome outcome, int issue, CommandConsole console) {
        outcome.sending().ifPresent(sending -> print(sending, console));
        if (outcome.result() == SendResult.READY) {
            console.print(console.messages().text("send.would", issue, outcome.channel()));
        }
        outcome.problem().ifPresent(problem -> print(outcome, problem, issue, console));
    }

    private static void print(SendOutcome outcome, Problem problem, int issue, CommandConsole console) {
        switch (outcome.result()) {
            case UNCHANGED ->
                console.info(
                        "send.unchanged", outcome.channel(), console.messages().message(problem));
            case READY -> console.warn("warning", console.messages().message(problem));
            case DECLINED -> {
                console.warn(
                        "send.declined", outcome.channel(), console.messages().message(problem));
                console.warn("send.anyway", outcome.channel(), issue);
            }
            default -> {
                console.reportFailure(outcome.channel(), problem);
                console.warn("send.again", outcome.channel(), issue);
            }
        }
    }

    /** The channels of an issue; those that have an older text, or may have none, are marked. */
    public static String channels(List<Sending> sendings, IssueRecord issue) {
        return sendings.stream()
                .map(sending -> sending.channel() + mark(sending, issue))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** {@code ?} for a sending that may not have arrived, {@code *} for an older text, nothing otherwise. */
    public static String mark(Sending sending, IssueRecord issue) {
        if (sending.state() == Sending.SendState.STARTED) {
            return "?";
        }
        return isChangedSince(sending, issue) ? "*" : "";
    }

    private static boolean isChangedSince(Sending sending, IssueRecord issue) {
        return !issue.fingerprint().isEmpty() && !sending.fingerprint().equals(issue.fingerprint());
    }
}
