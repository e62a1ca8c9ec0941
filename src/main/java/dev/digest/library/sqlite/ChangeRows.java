package dev.digest.library.sqlite;

import dev.digest.library.Change;
import dev.digest.library.History.About;
import dev.digest.library.Occasion;
import dev.digest.library.Touch;
import dev.digest.notation.Json;
import dev.digest.paper.PaperId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the rows of {@code change} with those of {@code change_row}. */
record ChangeRows(Database database) {
    private static final String SELECT = "SELECT c.id, c.at, c.who, c.host, c.command, r.place, r.key, r.kind,"
            + " r.paper_id, r.issue_number, r.before, r.after FROM change_row r CROSS JOIN change c"
            + " ON c.id = r.change_id WHERE ";
    private static final String OF_ISSUE = "(r.issue_number = ?1 OR (r.place = 'curation' AND r.paper_id IN"
            + " (SELECT paper_id FROM issue_paper WHERE issue_number = ?1)))";

    void list(About about, int limit, Predicate<Change> reader) {
        if (about.paper().isPresent()) {
            list("r.paper_id = ?1", about.paper().get().canonical(), limit, reader);
        } else if (about.issue().isPresent()) {
            list(OF_ISSUE, about.issue().getAsInt(), limit, reader);
        } else {
            list("?1 IS NULL", null, limit, reader);
        }
    }

    List<Change> of(List<Long> numbers) {
        List<Change> found = new ArrayList<>();
        for (long number : numbers) {
            list("r.change_id = ?1", number, 1, found::add);
        }
        return found;
    }

    private void list(String condition, @Nullable Object value, int limit, Predicate<Change> reader) {
        Gathering gathering = new Gathering(new Undos(database), limit, reader);
        database.scan(SELECT + condition + " ORDER BY r.change_id DESC, r.id", gathering::take, value);
        gathering.end();
    }

    static Occasion occasion(ResultSet row) throws SQLException {
        return new Occasion(
                Instant.parse(row.getString("at")),
                row.getString("who"),
                row.getString("host"),
                row.getString("command"));
    }

    static Map<String, @Nullable Object> values(@Nullable String json) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (json != null && Json.read(json) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> values.put(String.valueOf(name), value));
        }
        return values;
    }

    private static Touch touch(ResultSet row) throws SQLException {
        List<Object> key = new ArrayList<>();
        if (Json.read(row.getString("key")) instanceof List<?> parts) {
            key.addAll(parts);
        }
        int issue = row.getInt("issue_number");
        return new Touch(
                row.getString("place"),
                key,
                Touch.Kind.of(row.getString("kind")).orElseThrow(),
                Optional.ofNullable(row.getString("paper_id")).map(PaperId::ofCanonical),
                issue == 0 ? OptionalInt.empty() : OptionalInt.of(issue),
                values(row.getString("before")),
                values(row.getString("after")));
    }

    /** Makes changes of their rows, which come one after the other. */
    private static final class Gathering {
        private final Undos undos;
        private final int limit;
        private final Predicate<Change> reader;
        private final List<Touch> touches = new ArrayList<>();
        private Occasion occasion = Occasion.UNKNOWN;
        private long number;
        private int count;

        Gathering(Undos undos, int limit, Predicate<Change> reader) {
            this.undos = undos;
            this.limit = limit;
            this.reader = reader;
        }

        boolean take(ResultSet row) throws SQLException {
            long next = row.getLong("id");
            if (next != number) {
                if (!end() || (limit > 0 && count == limit)) {
                    return false;
                }
                number = next;
                occasion = occasion(row);
                count++;
            }
            touches.add(touch(row));
            return true;
        }

        /** Hands on the change whose last row was taken; returns whether another one is wanted. */
        boolean end() {
            if (touches.isEmpty()) {
                return true;
            }
            Long by = undos.by(number);
            Change change = new Change(
                    number,
                    occasion,
                    undos.of(number),
                    by == null ? OptionalLong.empty() : OptionalLong.of(by),
                    touches);
            touches.clear();
            return reader.test(change);
        }
    }
}
