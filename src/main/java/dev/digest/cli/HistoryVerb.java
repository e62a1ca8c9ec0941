package dev.digest.cli;

import dev.digest.cli.output.Messages;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.Table;
import dev.digest.library.Change;
import dev.digest.library.History.About;
import dev.digest.library.Version;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** {@code digest history}: who changed what and when. */
final class HistoryVerb implements Verb {
    /** As many as one reads on a screen; a pipe gets all of them. */
    private static final int ON_A_SCREEN = 20;

    /** So many things of a change are named on a screen. */
    private static final int THINGS = 8;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

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
        long[] count = {0};
        session.library().history().list(about, limit, change -> {
            count[0]++;
            if (session.json()) {
                json.add(json(change, versions));
            } else {
                print(change, versions, session);
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

    private static void print(Change change, Map<Long, Integer> versions, Session session) {
        // Scripts must not depend on who runs them.
        Messages language = session.out().isTerminal() ? session.messages() : Messages.in("en");
        Map<String, List<String>> words = new ChangeWords(language).of(change);
        if (session.out().isTerminal()) {
            onScreen(change, words, Optional.ofNullable(versions.get(change.number())), session);
            return;
        }
        Table table = new Table(session.out());
        words.forEach((thing, what) -> table.row(List.of(
                Long.toString(change.number()),
                change.occasion().at().toString(),
                change.occasion().who(),
                command(change, session),
                thing,
                String.join(",", what),
                Optional.ofNullable(versions.get(change.number()))
                        .map(Object::toString)
                        .orElse(""),
                change.undoneBy().isPresent() ? Long.toString(change.undoneBy().getAsLong()) : "")));
    }

    private static void onScreen(
            Change change, Map<String, List<String>> words, Optional<Integer> version, Session session) {
        session.out().line(session.out().strong(SafeText.line(line(change, session))));
        words.entrySet().stream()
                .limit(THINGS)
                .forEach(thing -> session.print("    " + thing.getKey() + "  " + String.join(", ", thing.getValue())));
        if (words.size() > THINGS) {
            session.print("    " + session.messages().text("history.more", words.size() - THINGS));
        }
        version.ifPresent(number -> session.print("    " + session.messages().text("history.version", number)));
        change.undoneBy()
                .ifPresent(by -> session.print("    " + session.messages().text("history.undone", by)));
    }

    /** A change on one line: number, time, who and what was typed. */
    static String line(Change change, Session session) {
        Instant at = change.occasion().at();
        String when = at.equals(Instant.EPOCH)
                ? "-"
                : MINUTE.format(at.atZone(session.outside().clock().getZone()));
        return String.join(
                "  ",
                Long.toString(change.number()),
                when,
                change.occasion().who().isEmpty() ? "-" : change.occasion().who(),
                command(change, session));
    }

    private static String command(Change change, Session session) {
        String command = change.occasion().command();
        return command.isEmpty() ? session.messages().text("history.before") : command;
    }
}
