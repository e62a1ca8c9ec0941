package dev.digest.app.send;

import dev.digest.app.Newsroom;
import dev.digest.app.send.SendIssue.SendPlan;
import dev.digest.library.Sending;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Sends a published issue on the channels of {@code send.after-publish}, in order. One that fails does not hold up the
 * others, and can be sent again alone; what readers would get twice is sent only with an editor's consent.
 */
public final class SendAfterPublish {
    private final Newsroom newsroom;

    public SendAfterPublish(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** What became of a channel. */
    public enum SendResult {
        SENT,
        /** It would be sent, but for a dry run. */
        READY,
        /** Its readers have this text. */
        UNCHANGED,
        /** An editor did not consent, or could not be asked. */
        DECLINED,
        FAILED
    }

    /**
     * What became of a channel.
     *
     * @param problem why it was not sent, or in a dry run what an editor would be asked
     */
    public record SendOutcome(String channel, SendResult result, Optional<Sending> sending, Optional<Problem> problem) {
        static SendOutcome of(String channel, SendResult result, Optional<Problem> problem) {
            return new SendOutcome(channel, result, Optional.empty(), problem);
        }
    }

    /**
     * Checks the setting before anything is published.
     *
     * @throws Problem {@code send.no-channels}, {@code settings.choice}
     */
    public List<String> channels() {
        List<String> channels = SendChannels.afterPublish(newsroom);
        if (channels.isEmpty()) {
            throw Problem.of("send.no-channels", SendChannels.AFTER_PUBLISH, SendChannels.names());
        }
        return channels;
    }

    /**
     * Sends an issue on all channels. In a dry run it is only prepared.
     *
     * @param consent asks an editor about a plan with questions
     */
    public List<SendOutcome> send(int issue, Predicate<SendPlan> consent) {
        List<SendOutcome> outcomes = new ArrayList<>();
        for (String channel : channels()) {
            try {
                outcomes.add(send(issue, channel, consent));
            } catch (Problem problem) {
                outcomes.add(SendOutcome.of(channel, SendResult.FAILED, Optional.of(problem)));
            }
        }
        return outcomes;
    }

    private SendOutcome send(int issue, String channel, Predicate<SendPlan> consent) {
        SendIssue sender = new SendIssue(newsroom);
        SendPlan plan =
                sender.plan(new SendIssue.Request(channel, OptionalInt.of(issue), Optional.empty(), Optional.empty()));
        plan.notices().forEach(notice -> newsroom.warn("warning", notice));
        Optional<Problem> question = plan.questions().stream().findFirst();
        if (question.isPresent() && plan.questions().stream().allMatch(one -> one.is(ProblemCode.SEND_SAME))) {
            return SendOutcome.of(channel, SendResult.UNCHANGED, question);
        }
        if (newsroom.request().dryRun()) {
            return SendOutcome.of(channel, SendResult.READY, question);
        }
        if (question.isPresent() && !consent.test(plan)) {
            return SendOutcome.of(channel, SendResult.DECLINED, question);
        }
        return new SendOutcome(channel, SendResult.SENT, Optional.of(sender.send(plan)), Optional.empty());
    }
}
