package dev.digest.cli;

import dev.digest.curation.Announcement;
import dev.digest.issue.Issue;
import dev.digest.issue.reading.PublishedEntry;
import dev.digest.issue.reading.PublishedIssue;
import dev.digest.issue.reading.Unread;
import dev.digest.library.BuiltIssue;
import dev.digest.library.Entry;
import dev.digest.library.Event;
import dev.digest.library.Publication;
import dev.digest.notation.Fingerprint;
import dev.digest.problem.Problem;
import dev.digest.workspace.SafeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code digest publish}: marks an issue as out, with the words of its file. */
final class PublishVerb implements Verb {
    @Override
    public String name() {
        return "publish";
    }

    @Override
    public void describe(Form form) {
        form.value("RULE", "--pass").value("TEXT", "--why").changes().arguments("N");
    }

    @Override
    public int run(Given given, Session session) {
        int number = Composing.onlyNumber(given, name());
        BuiltIssue issue = new Composing(session).known(number);
        if (issue.isOut()) {
            session.say("publish.already", issue.number());
            report(issue, session);
            return 0;
        }
        Passing passing = Passing.of(given, session);
        report(session.library().atOnce(() -> publish(number, passing, session)), session);
        return 0;
    }

    private static BuiltIssue publish(int number, Passing passing, Session session) {
        Composing composing = new Composing(session);
        BuiltIssue issue = composing.known(number);
        Path file = session.workspace().issue(issue.number());
        if (issue.fingerprint().isEmpty() || !Files.exists(file)) {
            throw Problem.of("publish.not-built", issue.number());
        }
        Publication publication = publication(composing, issue, file);
        passing.refuse(issue.number());
        session.library().publish(publication, session.now());
        passing.record(issue.number());
        return publication.issue();
    }

    private static Publication publication(Composing composing, BuiltIssue issue, Path file) {
        Session session = composing.session();
        String there = SafeFile.read(file);
        Issue assembled = composing.issue(issue, held(issue, session), true);
        String built = composing.text(assembled, issue);
        BuiltIssue out = issue.written(Fingerprint.of(there)).out(session.now());
        if (there.equals(built)) {
            // Nothing that lacks something goes out.
            composing.issue(issue, held(issue, session), false);
            return new Publication(out, List.of(), Map.of(), announcements(issue, session));
        }
        if (Fingerprint.of(there).equals(issue.fingerprint())) {
            throw Problem.of("publish.stale", session.shortest(file), issue.number());
        }
        PublishedIssue edited = composing.read(file.toString(), there);
        PublishedIssue now = composing.read("built.md", built);
        check(edited, session.shortest(file), issue.number());
        refuseUnseen(composing, issue, now, edited);
        for (Unread line : edited.unread()) {
            session.warn("publish.unread", session.shortest(file), line.line(), line.text());
        }
        session.say("publish.edited", session.shortest(file));
        return composing.recorder().edited(edited, out, now, announcements(issue, session));
    }

    /** What was written since the issue was built must not be lost under the words of an older file. */
    private static void refuseUnseen(Composing composing, BuiltIssue issue, PublishedIssue now, PublishedIssue edited) {
        Session session = composing.session();
        List<String> unseen = session.library()
                .history()
                .text(issue.fingerprint())
                .map(text -> composing.recorder().unseen(composing.read("built.md", text), now, edited))
                .orElse(List.of());
        if (!unseen.isEmpty()) {
            Path file = session.workspace().issue(issue.number());
            throw Problem.of("publish.unseen", session.shortest(file), issue.number(), String.join("\n", unseen));
        }
    }

    private static List<Entry> held(BuiltIssue issue, Session session) {
        return issue.papers().stream()
                .map(id -> session.library().find(id).orElseThrow())
                .toList();
    }

    private static List<Announcement> announcements(BuiltIssue issue, Session session) {
        return session.library().events(issue.number()).stream()
                .map(Event::announcement)
                .toList();
    }

    private static void check(PublishedIssue edited, String file, int number) {
        edited.title().number().ifPresent(said -> {
            if (said != number) {
                throw Problem.of("publish.other-number", file, said, number);
            }
        });
        List<String> lacking = new ArrayList<>();
        for (PublishedEntry entry : edited.entries()) {
            if (entry.summary().isEmpty() || entry.title().any().isEmpty()) {
                lacking.add(
                        file + ":" + entry.line() + ": " + (entry.title().any().isEmpty() ? "title" : "summary"));
            }
        }
        if (!lacking.isEmpty()) {
            throw Problem.of("issue.incomplete", lacking.size(), String.join("\n", lacking));
        }
    }

    static void report(BuiltIssue issue, Session session) {
        if (session.json()) {
            session.printJson(IssuesVerb.json(issue));
        } else {
            session.print(session.messages()
                    .text(
                            issue.isOut() ? "publish.done" : "unpublish.done",
                            issue.number(),
                            issue.papers().size()));
        }
    }
}
