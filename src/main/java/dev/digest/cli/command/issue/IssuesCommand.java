package dev.digest.cli.command.issue;

import dev.digest.app.issue.ArrangeIssue;
import dev.digest.app.issue.IssueBuilder;
import dev.digest.app.issue.IssueCatalog;
import dev.digest.app.send.SentIssues;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.ConfirmationPrompt;
import dev.digest.cli.output.Table;
import dev.digest.cli.view.IssueRecordJson;
import dev.digest.cli.view.SendingView;
import dev.digest.library.IssueRecord;
import dev.digest.library.Sending;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest issues}: lists all issues; {@code issues remove N} removes an unpublished one. */
public final class IssuesCommand implements Command {
    @Override
    public String name() {
        return "issues";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.flag("-y", "--yes").changes().arguments("[list|remove [N]]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        if (!options.arguments().isEmpty() && !options.arguments().equals(List.of("list"))) {
            return remove(options, context);
        }
        List<IssueRecord> issues = new IssueCatalog(context.newsroom()).all();
        if (context.json()) {
            context.console()
                    .printJson(Map.of(
                            "issues",
                            issues.stream()
                                    .map(issue -> withWaivers(issue, context))
                                    .toList()));
            return 0;
        }
        Table table = new Table(context.output());
        Map<Integer, List<Sending>> sent = new SentIssues(context.newsroom()).byIssue();
        for (IssueRecord issue : issues) {
            String state = issue.isPublished() ? "published" : "draft";
            table.row(List.of(
                    Integer.toString(issue.number()),
                    context.output().isTerminal() ? context.messages().text("issues." + state) : state,
                    issue.date().map(Object::toString).orElse(""),
                    Integer.toString(issue.papers().size()),
                    issue.theme().orElse(""),
                    SendingView.channels(sent.getOrDefault(issue.number(), List.of()), issue)));
        }
        table.finish(List.of(context.messages().text("issues.heading").split("\\|", -1)));
        if (!sent.isEmpty() && context.output().isTerminal()) {
            context.console().info("issues.sent-marks");
        }
        if (issues.isEmpty()) {
            context.console().info("issues.empty");
        }
        return 0;
    }

    private static int remove(CommandOptions options, CommandContext context) {
        List<String> arguments = options.arguments();
        if (!arguments.get(0).equals("remove")) {
            throw Problem.usage("usage.choice", "issues", arguments.get(0), List.of("list", "remove"));
        }
        if (arguments.size() > 2) {
            throw Problem.usage("usage.unexpected", arguments.get(2), "issues remove");
        }
        int number = arguments.size() == 2
                ? IssueBuilder.parseIssueNumber(arguments.get(1))
                : new IssueCatalog(context.newsroom()).current();
        ArrangeIssue arrange = new ArrangeIssue(context.newsroom());
        IssueRecord issue = arrange.requireOpenIssue(number);
        context.console().info("issues.to-remove", number, issue.papers().size());
        if (!context.isDryRun() && !new ConfirmationPrompt(options, context).ask("issues.ask")) {
            return 1;
        }
        arrange.remove(number);
        if (context.json()) {
            context.console().printJson(Map.of("removed", IssueRecordJson.of(issue)));
        } else {
            context.console().print(context.messages().text("issues.removed", number));
        }
        context.console().offerUndo();
        return 0;
    }

    /** With the waived rules and the reasons. */
    private static Map<String, @Nullable Object> withWaivers(IssueRecord issue, CommandContext context) {
        Map<String, @Nullable Object> json = IssueRecordJson.of(issue);
        Map<String, String> passed = new IssueCatalog(context.newsroom()).waivedRules(issue.number());
        if (!passed.isEmpty()) {
            json.put("passed", passed);
        }
        List<Sending> sent = new SentIssues(context.newsroom()).byIssue().getOrDefault(issue.number(), List.of());
        if (!sent.isEmpty()) {
            json.put(
                    "sent",
                    sent.stream().map(one -> SendingView.json(one, issue)).toList());
        }
        return json;
    }
}
