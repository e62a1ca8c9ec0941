package dev.digest.cli;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.IssueEvent;
import dev.digest.library.IssueRecord;
import dev.digest.library.IssueUpdate;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code digest arrange}: moves papers within an issue, to another category, or to another issue. */
final class ArrangeCommand implements Command {
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
            throw Problem.of("usage.missing", "N");
        }
        int number = IssueBuilder.parseIssueNumber(arguments.get(0));
        List<String> refs = arguments.subList(1, arguments.size());
        List<String> ways = DESTINATION_OPTIONS.stream().filter(options::has).toList();
        if (ways.size() > 1) {
            throw Problem.of("usage.together", ways.get(0), ways.get(1));
        }
        if (refs.isEmpty() != ways.isEmpty()) {
            throw Problem.of("usage.missing", refs.isEmpty() ? "REF" : String.join("|", DESTINATION_OPTIONS));
        }
        List<LibraryPaper> before = context.library().papersFor(number);
        if (ways.isEmpty()) {
            edit(requireOpenIssue(number, context), context);
        } else {
            context.library()
                    .inTransaction(
                            () -> arrange(requireOpenIssue(number, context), refs, ways.get(0), options, context));
        }
        boolean moved = !context.library().papersFor(number).equals(before);
        context.info(moved ? "arrange.next" : "arrange.same", number);
        return 0;
    }

    private static IssueRecord requireOpenIssue(int number, CommandContext context) {
        return IssueBuilder.requireOpen(new IssueBuilder(context).requireIssue(number));
    }

    private static IssueRecord arrange(
            IssueRecord issue, List<String> refs, String way, CommandOptions options, CommandContext context) {
        List<PaperId> moved = requireHeld(refs, issue, context);
        switch (way) {
            case "--issue" -> move(moved, issue, options.number("--issue", 1).orElseThrow(), context);
            case "--to" -> assign(moved, issue, options.value("--to").orElseThrow(), context);
            default -> reorder(moved, issue, way, options.value(way).orElseThrow(), context);
        }
        return issue;
    }

    private static void assign(List<PaperId> moved, IssueRecord issue, String to, CommandContext context) {
        String category = context.newsletter().categories().require(to);
        Map<PaperId, String> categories = new LinkedHashMap<>();
        moved.forEach(id -> categories.put(id, category));
        store(issue, categories, context);
    }

    /** Papers stand in the issue by category: those that move beside another one take its category. */
    private static void reorder(
            List<PaperId> moved, IssueRecord issue, String way, String beside, CommandContext context) {
        PaperId there = requireHeld(List.of(beside), issue, context).get(0);
        if (moved.contains(there)) {
            throw Problem.of("arrange.itself", there);
        }
        List<PaperId> order = new ArrayList<>(issue.papers());
        order.removeAll(moved);
        order.addAll(order.indexOf(there) + (way.equals("--after") ? 1 : 0), moved);
        Map<PaperId, String> categories = new LinkedHashMap<>();
        category(there, context).ifPresent(name -> moved.forEach(id -> categories.put(id, name)));
        store(issue.withPapers(order), categories, context);
    }

    private static List<PaperId> requireHeld(List<String> refs, IssueRecord issue, CommandContext context) {
        Set<PaperId> ids = new LinkedHashSet<>();
        for (String ref : refs) {
            PaperId id = context.entry(ref).paper().id();
            if (!issue.papers().contains(id)) {
                throw Problem.of("arrange.not-here", id, issue.number());
            }
            ids.add(id);
        }
        return List.copyOf(ids);
    }

    private static Optional<String> category(PaperId id, CommandContext context) {
        return context.library().find(id).orElseThrow().curation().get(CurationField.CATEGORY);
    }

    private static void store(IssueRecord issue, Map<PaperId, String> categories, CommandContext context) {
        Map<PaperId, Curation> words = new LinkedHashMap<>();
        categories.forEach((id, category) -> {
            LibraryPaper entry = context.library().find(id).orElseThrow();
            words.put(id, entry.curation().withChanges(Map.of(CurationField.CATEGORY, category)));
        });
        context.library()
                .saveIssue(
                        new IssueUpdate(
                                issue,
                                List.of(),
                                words,
                                context.library().events(issue.number()).stream()
                                        .map(IssueEvent::curation)
                                        .toList()),
                        context.now());
    }

    private static void move(List<PaperId> moved, IssueRecord from, int number, CommandContext context) {
        if (number == from.number()) {
            throw Problem.of("arrange.itself", number);
        }
        IssueRecord to = context.library()
                .issue(number)
                .map(IssueBuilder::requireOpen)
                .orElseGet(() -> IssueRecord.planned(number, Optional.empty(), Optional.empty()));
        List<PaperId> left = new ArrayList<>(from.papers());
        left.removeAll(moved);
        List<PaperId> there = new ArrayList<>(to.papers());
        there.addAll(moved);
        context.library().saveIssues(List.of(from.withPapers(left), to.withPapers(there)), context.now(), () -> {});
    }

    private static void edit(IssueRecord issue, CommandContext context) {
        context.requireNoDryRun();
        ArrangementList list = new ArrangementList(issue, context);
        Path file = context.workspace().sheets().resolve("arrange-" + issue.number() + ".txt");
        AtomicFile.write(file, list.text());
        try {
            new TextEditor(context.host(), context.isInteractive()).open(file);
            ArrangementList.PaperOrder order = list.read(AtomicFile.read(file));
            context.library().inTransaction(() -> {
                if (!requireOpenIssue(issue.number(), context).equals(issue)) {
                    throw Problem.of("arrange.meanwhile", issue.number());
                }
                store(issue.withPapers(order.papers()), order.categories(), context);
                return issue;
            });
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
