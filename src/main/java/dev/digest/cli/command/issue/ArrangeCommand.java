package dev.digest.cli.command.issue;

import dev.digest.app.issue.ArrangeIssue;
import dev.digest.app.issue.IssueBuilder;
import dev.digest.app.issue.IssueCatalog;
import dev.digest.app.issue.IssueRebuild.Arrangement;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.PaperRefs;
import dev.digest.library.IssueRecord;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code digest arrange}: moves papers within an issue, to another category, to another issue, or out of it. */
public final class ArrangeCommand implements Command {
    private static final String DROP = "--drop";
    private static final List<String> DESTINATION_OPTIONS = List.of("--before", "--after", "--to", "--issue", DROP);

    @Override
    public String name() {
        return "arrange";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("REF", "--before")
                .value("REF", "--after")
                .value("CATEGORY", "--to")
                .value("N", "--issue")
                .flag(DROP)
                .changes()
                .arguments("[N] [REF...]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> refs = new ArrayList<>(options.arguments());
        boolean numbered = !refs.isEmpty() && refs.get(0).matches("\\d{1,5}");
        int number = numbered
                ? IssueBuilder.parseIssueNumber(refs.remove(0))
                : new IssueCatalog(context.newsroom()).current();
        List<String> ways = DESTINATION_OPTIONS.stream().filter(options::has).toList();
        if (ways.size() > 1) {
            throw Problem.usage("usage.together", ways.get(0), ways.get(1));
        }
        if (ways.isEmpty() && !refs.isEmpty()) {
            throw Problem.usage("usage.missing", String.join("|", DESTINATION_OPTIONS));
        }
        Optional<Arrangement> done = ways.isEmpty()
                ? edit(number, context)
                : Optional.of(new ArrangeIssue(context.newsroom())
                        .arrange(request(number, refs, ways.get(0), options, context)));
        done.ifPresentOrElse(
                arranged -> report(number, arranged, context),
                () -> context.console().info("arrange.same", number));
        return 0;
    }

    private static ArrangeIssue.Request request(
            int number, List<String> refs, String way, CommandOptions options, CommandContext context) {
        List<PaperId> papers =
                PaperRefs.of(ofIssue(number, refs, context), context).requireIds();
        return new ArrangeIssue.Request(number, papers, destination(way, options, context));
    }

    private static List<String> ofIssue(int number, List<String> refs, CommandContext context) {
        return PaperRefs.givenOrChosen(refs, paper -> paper.issue().equals(OptionalInt.of(number)), context);
    }

    private static void report(int number, Arrangement done, CommandContext context) {
        done.dropped().forEach(id -> context.console().warn("arrange.dropped", id, number, number + 1));
        if (done.files().isEmpty()) {
            context.console().info("arrange.same", number);
        }
        done.files()
                .forEach((issue, file) -> file.ifPresentOrElse(
                        path -> context.console().info("arrange.rebuilt", context.displayPath(path)),
                        () -> context.console().info("arrange.next", issue)));
    }

    private static ArrangeIssue.Destination destination(String option, CommandOptions options, CommandContext context) {
        return switch (option) {
            case DROP -> new ArrangeIssue.Destination.Away();
            case "--issue" ->
                new ArrangeIssue.Destination.ToIssue(
                        options.number("--issue", 1).orElseThrow());
            case "--to" ->
                new ArrangeIssue.Destination.ToCategory(options.value("--to").orElseThrow());
            default ->
                new ArrangeIssue.Destination.Beside(
                        PaperRefs.one(options.value(option).orElseThrow(), context)
                                .id(),
                        option.equals("--after"));
        };
    }

    private static Optional<Arrangement> edit(int number, CommandContext context) {
        ArrangeIssue arrange = new ArrangeIssue(context.newsroom());
        IssueRecord issue = arrange.requireOpenIssue(number);
        return new ArrangementEditor(issue, context).edit().map(written -> arrange.arrange(issue, written));
    }
}
