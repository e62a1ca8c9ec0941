package dev.digest.cli;

import dev.digest.curation.Field;
import dev.digest.curation.FigurePlace;
import dev.digest.issue.Issue;
import dev.digest.issue.Words;
import dev.digest.library.BuiltIssue;
import dev.digest.library.Entry;
import dev.digest.notation.Fingerprint;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.render.Markdown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code digest build-issue}: assembles an issue and writes its Markdown. */
final class BuildIssueVerb implements Verb {
    /** An issue as it is, and as it is to be. */
    private record Built(Optional<BuiltIssue> before, BuiltIssue plan, Issue issue, String text) {}

    @Override
    public String name() {
        return "build-issue";
    }

    @Override
    public void describe(Form form) {
        form.value("TEXT", "--theme")
                .value("YYYY-MM-DD", "--date")
                .value("FILE", "-o", "--output")
                .flag("--force")
                .flag("--draft")
                .flag("--allow-duplicate")
                .changes()
                .arguments("[N] [REF...]");
    }

    @Override
    public int run(Given given, Session session) {
        List<String> refs = new ArrayList<>(given.arguments());
        boolean numbered = !refs.isEmpty() && refs.get(0).matches("\\d{1,5}");
        int number =
                numbered ? Composing.number(refs.remove(0)) : session.library().nextIssue();
        String output = given.value("--output").orElse("");
        if (output.equals("-")) {
            session.out().print(built(number, refs, given, session).text());
        } else if (output.isEmpty()) {
            Path path = session.workspace().issue(number);
            // What the issue is built from must still be so when it is recorded.
            Built built =
                    session.library().atOnce(() -> record(path, built(number, refs, given, session), given, session));
            report(built.issue(), path, session);
        } else {
            Built built = built(number, refs, given, session);
            Path path = session.path(output);
            new IssueFile(path, session, given.has("--force")).refuseEdited(built.text(), Optional.empty());
            session.writeAside(path, built.text());
            report(built.issue(), path, session);
        }
        return 0;
    }

    private static Built built(int number, List<String> refs, Given given, Session session) {
        Optional<BuiltIssue> before = session.library().issue(number);
        refuseOut(before, given, refs);
        BuiltIssue plan = plan(number, before, given, session);
        List<Entry> entries = refs.isEmpty() ? session.library().papersFor(number) : named(refs, session);
        if (!plan.isOut() && !given.has("--allow-duplicate")) {
            refuseHeldElsewhere(entries, number, session);
        }
        Composing composing = new Composing(session);
        Issue issue = composing.issue(plan, entries, given.has("--draft"));
        String text = composing.text(issue, plan);
        warn(issue, entries, text, session);
        return new Built(before, plan, issue, text);
    }

    private static Built record(Path path, Built built, Given given, Session session) {
        IssueFile file = new IssueFile(path, session, given.has("--force"));
        file.refuseEdited(built.text(), built.before());
        BuiltIssue issue = built.plan().with(built.issue().papers()).written(Fingerprint.of(built.text()));
        session.library().record(List.of(issue), session.now(), () -> file.write(built.text()));
        return built;
    }

    /** An issue that is out may be built again as it is, and not otherwise. */
    private static void refuseOut(Optional<BuiltIssue> before, Given given, List<String> refs) {
        boolean changes = !refs.isEmpty() || given.has("--theme") || given.has("--date");
        before.filter(issue -> changes).ifPresent(Composing::open);
    }

    private static BuiltIssue plan(int number, Optional<BuiltIssue> before, Given given, Session session) {
        BuiltIssue old = before.orElseGet(() -> BuiltIssue.made(number, Optional.empty(), Optional.empty()));
        return new BuiltIssue(
                number,
                given.value("--theme").or(old::theme),
                old.isOut() ? old.date() : Optional.of(date(given, old, session)),
                old.publishedAt(),
                old.fingerprint(),
                old.footer(),
                old.papers());
    }

    private static LocalDate date(Given given, BuiltIssue before, Session session) {
        Optional<String> text = given.value("--date");
        try {
            return text.map(LocalDate::parse)
                    .or(before::date)
                    .orElseGet(() -> LocalDate.now(session.outside().clock()));
        } catch (DateTimeException e) {
            throw Problem.of("usage.date", "--date", text.orElse("")).because(e);
        }
    }

    private static List<Entry> named(List<String> refs, Session session) {
        Refs named = Refs.of(refs, session);
        named.failed().values().stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        return named.wanted().stream()
                .map(ref -> session.entry(ref.id().canonical()))
                .toList();
    }

    private static void refuseHeldElsewhere(List<Entry> entries, int number, Session session) {
        List<PaperId> papers = entries.stream().map(entry -> entry.paper().id()).toList();
        Map<PaperId, Integer> held = session.library().held(papers, number);
        for (PaperId id : papers) {
            Integer holder = held.get(id);
            if (holder != null) {
                throw Problem.of("issue.elsewhere", id, holder);
            }
        }
    }

    private static void warn(Issue issue, List<Entry> entries, String text, Session session) {
        for (Entry entry : entries) {
            if (entry.paper().withdrawn()) {
                session.warn("warning.withdrawn", entry.paper().id());
            }
        }
        warnOfFigures(issue, text, session);
        int longest = issue.newsletter().longestTitle();
        int length = issue.heading().codePointCount(0, issue.heading().length());
        if (longest > 0 && length > longest) {
            session.warn("build.long-heading", length, longest);
        }
    }

    /** A picture may have gone, and an older template has no place for one. */
    private static void warnOfFigures(Issue issue, String text, Session session) {
        for (Words figure : issue.words(Field.FIGURE)) {
            Path file = session.workspace().issues().resolve(figure.text());
            if (!text.contains(Markdown.address(figure.text()))) {
                session.warn("build.no-place-for-figure", figure.text());
            } else if (!FigurePlace.isWeb(figure.text()) && !Files.exists(file)) {
                session.warn("build.no-figure", session.shortest(file));
            }
        }
    }

    private static void report(Issue issue, Path file, Session session) {
        if (session.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("issue", issue.number());
            json.put("heading", issue.heading());
            json.put("file", file.toString());
            json.put("papers", issue.papers().stream().map(Object::toString).toList());
            session.printJson(json);
        } else {
            session.print(session.shortest(file));
            session.say("build.done", issue.heading(), issue.papers().size(), session.shortest(file));
        }
    }
}
