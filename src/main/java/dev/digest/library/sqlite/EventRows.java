package dev.digest.library.sqlite;

import dev.digest.curation.Announcement;
import dev.digest.curation.EventField;
import dev.digest.library.Event;
import dev.digest.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code event}. */
record EventRows(Database database) {
    private static final List<String> WORDS = Arrays.stream(EventField.values())
            .map(field -> field.key().replace('-', '_'))
            .toList();
    private static final String SELECT = "SELECT id, issue_number, " + String.join(", ", WORDS) + " FROM event ";
    private static final String INSERT = "INSERT INTO event (issue_number, changed_at, " + String.join(", ", WORDS)
            + ") VALUES (?, ?" + ", ?".repeat(WORDS.size()) + ") RETURNING id";
    private static final String UPDATE =
            "UPDATE event SET issue_number = ?, changed_at = ?, " + String.join(" = ?, ", WORDS) + " = ? WHERE id = ?";

    List<Event> of(int issue) {
        return database.query(SELECT + "WHERE issue_number = ? ORDER BY id", EventRows::event, issue);
    }

    List<Event> ahead() {
        return database.query(
                SELECT
                        + "WHERE issue_number NOT IN (SELECT number FROM issue WHERE published_at IS NOT NULL)"
                        + " ORDER BY issue_number, id",
                EventRows::event);
    }

    Optional<Event> find(int number) {
        return database.query(SELECT + "WHERE id = ?", EventRows::event, number).stream()
                .findFirst();
    }

    private static Event event(ResultSet row) throws SQLException {
        Map<EventField, String> words = new EnumMap<>(EventField.class);
        for (EventField field : EventField.values()) {
            String text = row.getString(field.key().replace('-', '_'));
            if (text != null) {
                words.put(field, text);
            }
        }
        return new Event(row.getInt("id"), row.getInt("issue_number"), new Announcement(words));
    }

    Event keep(Event event, Instant now) {
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(values, event.issue(), now.toString());
        for (EventField field : EventField.values()) {
            values.add(event.announcement().get(field).orElse(null));
        }
        if (event.number() == 0) {
            int number = database.query(INSERT, row -> row.getInt(1), values.toArray())
                    .get(0);
            return new Event(number, event.issue(), event.announcement());
        }
        if (find(event.number()).equals(Optional.of(event))) {
            return event;
        }
        values.add(event.number());
        if (database.update(UPDATE, values.toArray()) == 0) {
            throw Problem.of("event.unknown", event.number());
        }
        return event;
    }

    void remove(Event event) {
        database.update("DELETE FROM event WHERE id = ?", event.number());
    }

    /** Makes the events of an issue these and no others. Those that stay the same keep their numbers. */
    void replace(int issue, List<Announcement> wanted, Instant now) {
        List<Event> here = of(issue);
        if (here.stream().map(Event::announcement).toList().equals(wanted)) {
            return;
        }
        here.forEach(this::remove);
        wanted.forEach(announcement -> keep(new Event(0, issue, announcement), now));
    }
}
