package dev.digest.cli;

import dev.digest.library.Change;
import dev.digest.library.History.About;
import dev.digest.library.Version;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** {@code digest history}: who changed what and when. */
final class HistoryVerb implements Verb {
    /** As many as one reads on a screen; a pipe gets all of them. */
    private static final int ON_A_SCREEN = 20;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public void describe(Form form) {
        form.value("N", "--issue").value("N", "--limit").arguments("[REF]");
    }

    @Override
    public int run(Given given, Session session) {
        About about = about(given);
        boolean screen = session.out().isTerminal() && !session.json();
        int limit = given.number("--limit", 0).orElse(screen ? ON_A_SCREEN : 0);
        Map<Long, Integer> versions =
                about.paper().map(id -> versions(id, session)).orElse(Map.of());
        List<Map<String, @Nullable Object>> json = new ArrayList<>();
        ChangeLines lines = ChangeLines.of(versions, session);
        long[] count = {0};
        session.library().history().list(about, limit, change -> {
            count[0]++;
            if (session.json()) {
                json.add(json(change, versions));
            } else {
                lines.print(change);
            }
            return true;
        });
        if (count[0] == 0) {
            about.paper().ifPresent(id -> session.entry(id.canonical()));
            session.say("history.none");
        }
        if (session.json()) {
            session.printJson(Map.of("changes", json));
        }
        return 0;
    }

    private static About about(Given given) {
        List<String> refs = given.arguments();
        if (refs.size() > 1) {
            throw Problem.of("usage.unexpected", refs.get(1), "history");
        }
        OptionalInt issue = given.number("--issue", 1);
        if (!refs.isEmpty() && issue.isPresent()) {
            throw Problem.of("usage.together", "REF", "--issue");
        }
        return new About(
                refs.stream().findFirst().map(ref -> PaperRef.parse(ref).id()), issue);
    }

    private static Map<Long, Integer> versions(PaperId id, Session session) {
        Map<Long, Integer> numbers = new HashMap<>();
        for (Version version : session.library().history().versions(id)) {
            numbers.put(version.change(), version.number());
        }
        return numbers;
    }

    private static Map<String, @Nullable Object> json(Change change, Map<Long, Integer> versions) {
        Map<String, @Nullable Object> json = ChangeJson.of(change);
        json.put("version", versions.get(change.number()));
        return json;
    }
}
