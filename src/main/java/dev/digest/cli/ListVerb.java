package dev.digest.cli;

import dev.digest.cli.output.PaperJson;
import dev.digest.cli.output.Table;
import dev.digest.library.Listing;
import dev.digest.library.Query;
import dev.digest.library.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest list}: the papers of the library, a line each. */
final class ListVerb implements Verb {
    /** As many as one reads on a screen; a pipe gets all of them. */
    private static final int ON_A_SCREEN = 50;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public void describe(Form form) {
        form.value("STATUS", "--status")
                .value("CATEGORY", "-c", "--category")
                .value("N", "--issue")
                .value("TEXT", "--search")
                .value("COUNT", "--limit")
                .value("ORDER", "--sort")
                .flag("--ids");
    }

    @Override
    public int run(Given given, Session session) {
        Query query = query(given, session);
        if (session.json()) {
            List<Map<String, @Nullable Object>> papers = new ArrayList<>();
            session.library().list(query, listing -> papers.add(PaperJson.of(listing)));
            session.printJson(Map.of("papers", papers));
        } else if (given.has("--ids")) {
            session.library().list(query, listing -> print(listing.id(), session));
        } else {
            table(query, session);
        }
        return 0;
    }

    private static Query query(Given given, Session session) {
        boolean screen = session.out().isTerminal() && !session.json();
        return new Query(
                given.choice(
                                "--status",
                                Arrays.stream(Status.values())
                                        .map(Status::label)
                                        .toList())
                        .flatMap(Status::named),
                given.value("--category")
                        .map(name -> session.newsletter().categories().require(name)),
                given.number("--issue", 1),
                given.value("--search"),
                given.choice(
                                "--sort",
                                Arrays.stream(Query.Sort.values())
                                        .map(Query.Sort::label)
                                        .toList())
                        .flatMap(Query.Sort::named)
                        .orElse(Query.Sort.ADDED),
                given.number("--limit", 0).orElse(screen ? ON_A_SCREEN : 0));
    }

    private static boolean print(String line, Session session) {
        session.print(line);
        return true;
    }

    private static void table(Query query, Session session) {
        Table table = new Table(session.out()).withIds();
        int[] rows = {0};
        session.library().list(query, listing -> {
            table.row(cells(listing, session));
            rows[0]++;
            return true;
        });
        if (session.out().isTerminal()) {
            table.end(List.of(session.messages().text("list.heading").split("\\|", -1)));
        }
        if (rows[0] == 0) {
            session.say("list.empty");
        } else if (session.out().isTerminal() && rows[0] == query.limit()) {
            long all = session.library().count(query);
            if (all > rows[0]) {
                session.say("list.more", rows[0], all);
            }
        }
    }

    private static List<String> cells(Listing listing, Session session) {
        String status = listing.status().label();
        String published = listing.published().orElse("");
        return List.of(
                listing.id(),
                session.out().isTerminal() ? session.messages().text("status." + status) : status,
                listing.category().orElse(""),
                published.length() > 10 ? published.substring(0, 10) : published,
                listing.title());
    }
}
