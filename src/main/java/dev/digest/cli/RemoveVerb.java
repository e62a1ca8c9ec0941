package dev.digest.cli;

import dev.digest.library.BuiltIssue;
import dev.digest.library.Entry;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code digest remove}: takes papers out of the library, and keeps what was written about them. */
final class RemoveVerb implements Verb {
    @Override
    public String name() {
        return "remove";
    }

    @Override
    public void describe(Form form) {
        form.flag("-y", "--yes").changes().arguments("REF...");
    }

    @Override
    public int run(Given given, Session session) {
        if (given.arguments().isEmpty()) {
            throw Problem.of("usage.missing", "REF");
        }
        List<Entry> entries = Selection.named(given.arguments(), session);
        refusePublished(entries);
        if (!session.json()) {
            entries.forEach(entry -> session.warn(
                    "remove.paper", entry.paper().id(), entry.paper().title()));
        }
        if (!session.rehearsing() && !new Consent(given, session).to("remove.ask")) {
            return 1;
        }
        remove(entries.stream().map(entry -> entry.paper().id()).toList(), session);
        return 0;
    }

    private static void refusePublished(List<Entry> entries) {
        List<String> published = entries.stream()
                .filter(Entry::isPublished)
                .map(entry -> entry.paper().id() + "  No." + entry.issue().orElse(0))
                .toList();
        if (!published.isEmpty()) {
            throw Problem.of("remove.published", String.join("\n", published));
        }
    }

    /** Asked again, since an issue may have come out while the user was asked. */
    private static void remove(List<PaperId> ids, Session session) {
        Set<Integer> drafts = new LinkedHashSet<>();
        session.library().atOnce(() -> {
            List<Entry> entries =
                    ids.stream().map(id -> session.entry(id.canonical())).toList();
            refusePublished(entries);
            for (BuiltIssue issue : session.library().issues()) {
                if (issue.papers().stream().anyMatch(ids::contains)) {
                    drafts.add(issue.number());
                }
            }
            session.library().remove(ids, session.now());
            return ids;
        });
        report(ids, drafts, session);
    }

    private static void report(List<PaperId> ids, Set<Integer> drafts, Session session) {
        if (session.json()) {
            session.printJson(
                    Map.of("removed", ids.stream().map(PaperId::canonical).toList()));
            return;
        }
        ids.forEach(id -> session.print(session.messages().text("remove.done", id)));
        drafts.forEach(number -> session.say("remove.from-issue", number));
        session.say("remove.kept");
    }
}
