package dev.digest.cli.command.issue;

import dev.digest.app.issue.IssueCatalog;
import dev.digest.app.issue.publish.PublishIssue;
import dev.digest.app.send.SendAfterPublish;
import dev.digest.app.send.SendAfterPublish.SendOutcome;
import dev.digest.app.send.SendAfterPublish.SendResult;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.SendConsent;
import dev.digest.cli.output.TextDifference;
import dev.digest.cli.view.IssueRecordJson;
import dev.digest.cli.view.SendingView;
import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest publish}: marks an issue as published, with the text of its file. */
public final class PublishCommand implements Command {
    @Override
    public String name() {
        return "publish";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("RULE", "--pass")
                .value("TEXT", "--why")
                .value("TEXT", "--correction")
                .flag("--send")
                .changes()
                .arguments("[N]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> rules = Arrays.stream(options.value("--pass").orElse("").split(",", -1))
                .map(String::strip)
                .filter(rule -> !rule.isEmpty())
                .toList();
        String reason = options.value("--why").orElse("").strip();
        if (rules.isEmpty() != reason.isEmpty()) {
            throw Problem.usage("usage.missing", rules.isEmpty() ? "--pass" : "--why");
        }
        if (options.has("--correction")
                && options.value("--correction").orElse("").isBlank()) {
            throw Problem.usage("usage.missing", "--correction TEXT");
        }
        PublishIssue.Request request = new PublishIssue.Request(
                options.onlyIssueNumber(name()).orElseGet(new IssueCatalog(context.newsroom())::current),
                rules,
                reason,
                options.value("--correction").orElse(""));
        SendAfterPublish sender = new SendAfterPublish(context.newsroom());
        if (options.has("--send")) {
            // A wrong setting must not be found when the issue is out already.
            sender.channels();
        }
        PublishIssue.Result result = new PublishIssue(context.newsroom()).publish(request);
        IssueRecord issue = result.issue();
        result.edit().ifPresent(edit -> print(edit, context));
        if (!options.has("--send")) {
            report(result, context);
            return 0;
        }
        if (!context.json()) {
            report(result, context);
        }
        List<SendOutcome> outcomes = sender.send(issue.number(), new SendConsent(options, context)::givenIfAsked);
        if (context.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>(IssueRecordJson.of(issue));
            json.put("sendings", outcomes.stream().map(SendingView::json).toList());
            context.console().printJson(json);
        } else {
            outcomes.forEach(outcome -> SendingView.print(outcome, issue.number(), context.console()));
        }
        return outcomes.stream().noneMatch(PublishCommand::isUnsent) ? 0 : 1;
    }

    private static boolean isUnsent(SendOutcome outcome) {
        return outcome.result() == SendResult.FAILED || outcome.result() == SendResult.DECLINED;
    }

    /** What was edited by hand is told with the messages: readers get it. */
    private static void print(PublishIssue.HandEdit edit, CommandContext context) {
        if (!context.json() && !context.options().quiet()) {
            TextDifference.print(
                    edit.file(),
                    edit.before(),
                    edit.after(),
                    context.host().streams().err());
        }
    }

    /** An issue that was published before is not reported as published; the use case has said so. */
    private static void report(PublishIssue.Result result, CommandContext context) {
        if (result.isNew() || context.json()) {
            report(result.issue(), context);
        }
    }

    static void report(IssueRecord issue, CommandContext context) {
        if (context.json()) {
            context.console().printJson(IssueRecordJson.of(issue));
        } else {
            context.console()
                    .print(context.messages()
                            .text(
                                    (issue.isPublished() ? "publish." : "unpublish.")
                                            + (context.isDryRun() ? "would" : "done"),
                                    issue.number(),
                                    issue.papers().size()));
        }
    }
}
