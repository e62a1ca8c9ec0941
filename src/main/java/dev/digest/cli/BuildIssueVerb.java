package dev.digest.cli;

import dev.digest.issue.Assembly;
import dev.digest.issue.Issue;
import dev.digest.library.BuiltIssue;
import dev.digest.library.Entry;
import dev.digest.problem.Problem;
import dev.digest.workspace.SafeFile;
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
                .arguments("[N] [REF");
    }

    @Override
    public int run(Given given, Session session) {
        List<String> refs = new ArrayList<>(given.arguments());
        boolean numbered = !refs.isEmpty() && refs.get(0).matches("\\d{1,5}");
        int number = numbered ? number(refs.remove(0)) : session.library().nextIssue();
        Optional<BuiltIssue> before = session.library().issue(number);
        Assembly.Plan plan = new Assembly.Plan(
                number,
                given.value("--theme").or(() -> before.flatMap(BuiltIssue::theme)),
                date(given, before, session));
        List<Entry> entries = refs.isEmpty() ? session.library().readyFor(number) : named(refs, session);
        Issue issue = new Assembly(session.newsletter(), given.has("--draft")).assemble(plan, entries);
        String text = session.outside()
                .adapters()
                .template()
                .render(
                        issue,
                        session.workspace().issueTemplate(),
                        session.workspace().footer().text());
        warn(issue, entries, session);
        String output = given.value("--output").orElse("");
        if (output.equals("-")) {
            session.out().print(text);
            return 0;
        }
        IssueFile file = new IssueFile(
                output.isEmpty() ? session.workspace().issue(number) : session.path(output),
                session,
                given.has("--force"));
        file.refuseEdited(text, output.isEmpty() ? before : Optional.empty());
        if (output.isEmpty()) {
            BuiltIssue built = new BuiltIssue(
                    number, plan.theme(), Optional.of(plan.date()), SafeFile.fingerprint(text), issue.papers());
            session.library().record(built, session.now(), () -> file.write(text));
        } else {
            file.write(text);
        }
        report(issue, file.path(), session);
        return 0;
    }

    private static int number(String text) {
        int number = Integer.parseInt(text);
        if (number == 0) {
            throw Problem.of("usage.number", "N", text, 1);
        }
        return number;
    }

    private static LocalDate date(Given given, Optional<BuiltIssue> before, Session session) {
        Optional<String> text = given.value("--date");
        try {
            return text.map(LocalDate::parse)
                    .or(() -> before.flatMap(BuiltIssue::date))
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

    private static void warn(Issue issue, List<Entry> entries, Session session) {
        for (Entry entry : entries) {
            if (entry.paper().withdrawn()) {
                session.warn("warning.withdrawn", entry.paper().id());
            }
        }
        int longest = issue.newsletter().longestTitle();
        int length = issue.heading().codePointCount(0, issue.heading().length());
        if (longest > 0 && length > longest) {
            session.warn("build.long-heading", length, longest);
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
            session.print(shortest(file, session));
            session.say("build.done", issue.heading(), issue.papers().size());
        }
    }

    private static String shortest(Path file, Session session) {
        Path folder = session.outside().folder().toAbsolutePath();
        return file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
    }
}
