package dev.digest.cli;

import dev.digest.curation.Field;
import dev.digest.curation.FigurePlace;
import dev.digest.issue.Issue;
import dev.digest.issue.Words;
import dev.digest.library.BuiltIssue;
import dev.digest.library.Entry;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.render.Markdown;
import dev.digest.workspace.SafeFile;
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
                .arguments("[N] [REF...]");
    }

    @Override
    public int run(Given given, Session session) {
        List<String> refs = new ArrayList<>(given.arguments());
        boolean numbered = !refs.isEmpty() && refs.get(0).matches("\\d{1,5}");
        int number =
                numbered ? Composing.number(refs.remove(0)) : session.library().nextIssue();
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
        String output = given.value("--output").orElse("");
        if (output.equals("-")) {
            session.out().print(text);
            return 0;
        }
        Path path = output.isEmpty() ? session.workspace().issue(number) : session.path(output);
        IssueFile file = new IssueFile(path, session, given.has("--force"));
        file.refuseEdited(text, output.isEmpty() ? before : Optional.empty());
        if (output.isEmpty()) {
            BuiltIssue built = plan.with(issue.papers()).written(SafeFile.fingerprint(text));
            session.library().record(List.of(built), session.now(), () -> file.write(text));
        } else {
            file.write(text);
        }
        report(issue, path, session);
        return 0;
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
            session.say("build.done", issue.heading(), issue.papers().size());
        }
    }
}
