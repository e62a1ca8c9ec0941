package dev.digest.cli;

import dev.digest.curation.Curation;
import dev.digest.curation.Field;
import dev.digest.library.BuiltIssue;
import dev.digest.library.Entry;
import dev.digest.library.Event;
import dev.digest.library.Publication;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.workspace.SafeFile;
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
final class ArrangeVerb implements Verb {
    private static final List<String> WAYS = List.of("--before", "--after", "--to", "--issue");

    @Override
    public String name() {
        return "arrange";
    }

    @Override
    public void describe(Form form) {
        form.value("REF", "--before")
                .value("REF", "--after")
                .value("CATEGORY", "--to")
                .value("N", "--issue")
                .changes()
                .arguments("N [REF...]");
    }

    @Override
    public int run(Given given, Session session) {
        List<String> arguments = given.arguments();
        if (arguments.isEmpty()) {
            throw Problem.of("usage.missing", "N");
        }
        int number = Composing.number(arguments.get(0));
        List<String> refs = arguments.subList(1, arguments.size());
        List<String> ways = WAYS.stream().filter(given::has).toList();
        if (ways.size() > 1) {
            throw Problem.of("usage.together", ways.get(0), ways.get(1));
        }
        if (refs.isEmpty() != ways.isEmpty()) {
            throw Problem.of("usage.missing", refs.isEmpty() ? "REF" : String.join("|", WAYS));
        }
        List<Entry> before = session.library().papersFor(number);
        if (ways.isEmpty()) {
            edit(open(number, session), session);
        } else {
            session.library().atOnce(() -> arrange(open(number, session), refs, ways.get(0), given, session));
        }
        boolean moved = !session.library().papersFor(number).equals(before);
        session.say(moved ? "arrange.next" : "arrange.same", number);
        return 0;
    }

    private static BuiltIssue open(int number, Session session) {
        return Composing.open(new Composing(session).known(number));
    }

    private static BuiltIssue arrange(BuiltIssue issue, List<String> refs, String way, Given given, Session session) {
        List<PaperId> moved = held(refs, issue, session);
        switch (way) {
            case "--issue" -> move(moved, issue, given.number("--issue", 1).orElseThrow(), session);
            case "--to" -> assign(moved, issue, given.value("--to").orElseThrow(), session);
            default -> place(moved, issue, way, given.value(way).orElseThrow(), session);
        }
        return issue;
    }

    private static void assign(List<PaperId> moved, BuiltIssue issue, String to, Session session) {
        String category = session.newsletter().categories().require(to);
        Map<PaperId, String> categories = new LinkedHashMap<>();
        moved.forEach(id -> categories.put(id, category));
        store(issue, categories, session);
    }

    /** Papers stand in the issue by category: those that move beside another one take its category. */
    private static void place(List<PaperId> moved, BuiltIssue issue, String way, String beside, Session session) {
        PaperId there = held(List.of(beside), issue, session).get(0);
        if (moved.contains(there)) {
            throw Problem.of("arrange.itself", there);
        }
        List<PaperId> order = new ArrayList<>(issue.papers());
        order.removeAll(moved);
        order.addAll(order.indexOf(there) + (way.equals("--after") ? 1 : 0), moved);
        Map<PaperId, String> categories = new LinkedHashMap<>();
        category(there, session).ifPresent(name -> moved.forEach(id -> categories.put(id, name)));
        store(issue.with(order), categories, session);
    }

    private static List<PaperId> held(List<String> refs, BuiltIssue issue, Session session) {
        Set<PaperId> ids = new LinkedHashSet<>();
        for (String ref : refs) {
            PaperId id = session.entry(ref).paper().id();
            if (!issue.papers().contains(id)) {
                throw Problem.of("arrange.not-here", id, issue.number());
            }
            ids.add(id);
        }
        return List.copyOf(ids);
    }

    private static Optional<String> category(PaperId id, Session session) {
        return session.library().find(id).orElseThrow().curation().get(Field.CATEGORY);
    }

    private static void store(BuiltIssue issue, Map<PaperId, String> categories, Session session) {
        Map<PaperId, Curation> words = new LinkedHashMap<>();
        categories.forEach((id, category) -> {
            Entry entry = session.library().find(id).orElseThrow();
            words.put(id, entry.curation().with(Map.of(Field.CATEGORY, category)));
        });
        session.library()
                .publish(
                        new Publication(
                                issue,
                                List.of(),
                                words,
                                session.library().events(issue.number()).stream()
                                        .map(Event::announcement)
                                        .toList()),
                        session.now());
    }

    private static void move(List<PaperId> moved, BuiltIssue from, int number, Session session) {
        if (number == from.number()) {
            throw Problem.of("arrange.itself", number);
        }
        BuiltIssue to = session.library()
                .issue(number)
                .map(Composing::open)
                .orElseGet(() -> BuiltIssue.made(number, Optional.empty(), Optional.empty()));
        List<PaperId> left = new ArrayList<>(from.papers());
        left.removeAll(moved);
        List<PaperId> there = new ArrayList<>(to.papers());
        there.addAll(moved);
        session.library().record(List.of(from.with(left), to.with(there)), session.now(), () -> {});
    }

    private static void edit(BuiltIssue issue, Session session) {
        session.requireReal();
        ArrangeList list = new ArrangeList(issue, session);
        Path file = session.workspace().sheets().resolve("arrange-" + issue.number() + ".txt");
        SafeFile.write(file, list.text());
        try {
            new Editor(session.outside(), session.mayAsk()).open(file);
            ArrangeList.Order order = list.read(SafeFile.read(file));
            session.library().atOnce(() -> {
                if (!open(issue.number(), session).equals(issue)) {
                    throw Problem.of("arrange.meanwhile", issue.number());
                }
                store(issue.with(order.papers()), order.categories(), session);
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
            throw Problem.of("file.unwritable", file, SafeFile.reason(e)).because(e);
        }
    }
}
