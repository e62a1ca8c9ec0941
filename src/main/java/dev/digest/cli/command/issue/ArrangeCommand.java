package dev.digest.cli.command.issue;

import dev.digest.app.issue.ArrangeIssue;
import dev.digest.app.issue.ArrangementList;
import dev.digest.app.issue.IssueBuilder;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code digest arrange}: moves papers within an issue, to another category, or to another issue. */
public final class ArrangeCommand implements Command {
    private static final List<String> DESTINATION_OPTIONS = List.of("--before", "--after", "--to", "--issue");

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
                .changes()
                .arguments("N [REF...]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> arguments = options.arguments();
        if (arguments.isEmpty()) {
            throw Problem.usage("usage.missing", "N");
        }
        int number = IssueBuilder.parseIssueNumber(arguments.get(0));
        List<String> refs = arguments.subList(1, arguments.size());
        List<String> ways = DESTINATION_OPTIONS.stream().filter(options::has).toList();
        if (ways.size() > 1) {
            throw Problem.usage("usage.together", ways.get(0), ways.get(1));
        }
        if (refs.isEmpty() != ways.isEmpty()) {
            throw Problem.usage("usage.missing", refs.isEmpty() ? "REF" : String.join("|", DESTINATION_OPTIONS));
        }
        ArrangeIssue arrange = new ArrangeIssue(context.newsroom());
        List<LibraryPaper> before = context.library().papersFor(number);
        if (ways.isEmpty()) {
            edit(arrange.requireOpenIssue(number), arrange, context);
        } else {
            arrange.move(new ArrangeIssue.Request(number, refs, destination(ways.get(0), options)));
        }
        boolean moved = !context.library().papersFor(number).equals(before);
        context.info(moved ? "arrange.next" : "arrange.same", number);
        return 0;
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

    private static void edit(IssueRecord issue, ArrangeIssue arrange, CommandContext context) {
        context.requireNoDryRun();
        ArrangementList list = new ArrangementList(issue, context.newsroom());
        Path file = context.workspace().sheets().resolve("arrange-" + issue.number() + ".txt");
        AtomicFile.write(file, list.text(context.messages().text("arrange.help")));
        try {
            context.edit(file);
            arrange.reorder(issue, list.read(AtomicFile.read(file)));
        } finally {
            remove(file);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, AtomicFile.reason(e)).causedBy(e);
        }
    }
}
