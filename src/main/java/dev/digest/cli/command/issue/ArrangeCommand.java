package dev.digest.cli.command.issue;

import dev.digest.app.issue.ArrangeIssue;
import dev.digest.app.issue.IssueBuilder;
import dev.digest.app.issue.IssueRebuild;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                : context.newsroom().nextIssue();
        List<String> ways = DESTINATION_OPTIONS.stream().filter(options::has).toList();
        if (ways.size() > 1) {
            throw Problem.usage("usage.together", ways.get(0), ways.get(1));
        }
        if (refs.isEmpty() != ways.isEmpty()) {
            throw Problem.usage("usage.missing", refs.isEmpty() ? "REF" : String.join("|", DESTINATION_OPTIONS));
        }
        ArrangeIssue arrange = new ArrangeIssue(context.newsroom());
        Optional<Runnable> change = ways.isEmpty()
                ? edit(number, arrange, context)
                : Optional.of(() -> arrange(number, refs, ways.get(0), options, context));
        // In one transaction, so that an issue and its file never differ.
        change.ifPresentOrElse(
                work -> context.library().inTransaction(() -> {
                    arrangeAndRebuild(work, number, options, context);
                    return number;
                }),
                () -> context.info("arrange.same", number));
        return 0;
    }

    private static void arrange(
            int number, List<String> refs, String way, CommandOptions options, CommandContext context) {
        ArrangeIssue arrange = new ArrangeIssue(context.newsroom());
        if (way.equals(DROP)) {
            tellDropped(arrange.drop(number, refs), number, context);
        } else {
            arrange.move(new ArrangeIssue.Request(number, refs, destination(way, options)));
        }
    }

    private static void arrangeAndRebuild(Runnable work, int number, CommandOptions options, CommandContext context) {
        Map<Integer, IssueRecord> before = affected(number, options, context);
        List<LibraryPaper> papers = context.library().papersFor(number);
        work.run();
        if (context.library().papersFor(number).equals(papers)) {
            context.info("arrange.same", number);
        } else {
            // An issue that was only made by this has no earlier state.
            affected(number, options, context)
                    .forEach((touched, now) -> tellRebuilt(before.getOrDefault(touched, now), context));
        }
    }

    /** The issue, and the one that gets papers from it; what others change meanwhile is theirs to rebuild. */
    private static Map<Integer, IssueRecord> affected(int number, CommandOptions options, CommandContext context) {
        OptionalInt target = options.number("--issue", 1);
        Map<Integer, IssueRecord> issues = new LinkedHashMap<>();
        for (IssueRecord issue : context.library().issues()) {
            if (issue.number() == number || (target.isPresent() && issue.number() == target.getAsInt())) {
                issues.put(issue.number(), issue);
            }
        }
        return issues;
    }

    private static void tellRebuilt(IssueRecord issue, CommandContext context) {
        Optional<Path> file = new IssueRebuild(context.newsroom()).rebuild(issue);
        file.ifPresentOrElse(
                path -> context.info("arrange.rebuilt", context.displayPath(path)),
                () -> context.info("arrange.next", issue.number()));
    }

    private static void tellDropped(List<PaperId> dropped, int number, CommandContext context) {
        dropped.forEach(id -> context.warn("arrange.dropped", id, number, number + 1));
    }

    private static ArrangeIssue.Destination destination(String option, CommandOptions options) {
        return switch (option) {
            case "--issue" ->
                new ArrangeIssue.Destination.ToIssue(
                        options.number("--issue", 1).orElseThrow());
            case "--to" ->
                new ArrangeIssue.Destination.ToCategory(options.value("--to").orElseThrow());
            default ->
                new ArrangeIssue.Destination.Beside(options.value(option).orElseThrow(), option.equals("--after"));
        };
    }

    private static Optional<Runnable> edit(int number, ArrangeIssue arrange, CommandContext context) {
        IssueRecord issue = arrange.requireOpenIssue(number);
        return new ArrangementEditor(issue, context).edit().map(written -> () -> {
            arrange.reorder(issue, written);
            tellDropped(written.dropped(), number, context);
        });
    }
}
