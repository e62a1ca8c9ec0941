package dev.digest.library.sqlite.row;

import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.library.IssueEvent;
import dev.digest.library.sqlite.database.SqliteDatabase;
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
public record EventRows(SqliteDatabase database) {
    private static final List<String> FIELD_COLUMNS =
            Arrays.stream(EventField.values()).map(EventField::column).toList();
    private static final String SELECT =
            "SELECT id, issue_number, " + String.join(", ", FIELD_COLUMNS) + " FROM event ";
    private static final String INSERT =
            "INSERT INTO event (issue_number, changed_at, " + String.join(", ", FIELD_COLUMNS) + ") VALUES (?, ?"
                    + ", ?".repeat(FIELD_COLUMNS.size()) + ") RETURNING id";
    private static final String UPDATE = "UPDATE event SET issue_number = ?, changed_at = ?, "
            + String.join(" = ?, ", FIELD_COLUMNS) + " = ? WHERE id = ?";

    public List<IssueEvent> findByIssue(int issue) {
        return database.query(SELECT + "WHERE issue_number = ? ORDER BY id", EventRows::event, issue);
    }

    public List<IssueEvent> upcoming() {
        return database.query(
                SELECT
                        + "WHERE issue_number NOT IN (SELECT number FROM issue WHERE published_at IS NOT NULL)"
                        + " ORDER BY issue_number, id",
                EventRows::event);
    }

    public Optional<IssueEvent> find(int number) {
        return database.query(SELECT + "WHERE id = ?", EventRows::event, number).stream()
                .findFirst();
    }

    private static IssueEvent event(ResultSet row) throws SQLException {
        Map<EventField, String> words = new EnumMap<>(EventField.class);
        for (EventField field : EventField.values()) {
            String text = row.getString(field.column());
            if (text != null) {
                words.put(field, text);
            }
        }
        return new IssueEvent(row.getInt("id"), row.getInt("issue_number"), new EventCuration(words));
    }

    public IssueEvent save(IssueEvent event, Instant now) {
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(values, event.issue(), now.toString());
        for (EventField field : EventField.values()) {
            values.add(event.curation().get(field).orElse(null));
        }
        if (event.number() == 0) {
            int number = database.query(INSERT, row -> row.getInt(1), values.toArray())
                    .get(0);
            return new IssueEvent(number, event.issue(), event.curation());
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

    public void remove(IssueEvent event) {
        database.update("DELETE FROM event WHERE id = ?", event.number());
    }

    /** Replaces the events of an issue. Unchanged events keep their numbers. */
    public void replace(int issue, List<EventCuration> wanted, Instant now) {
        List<IssueEvent> here = findByIssue(issue);
        if (here.stream().map(IssueEvent::curation).toList().equals(wanted)) {
            return;
        }
        here.forEach(this::remove);
        wanted.forEach(announcement -> save(new IssueEvent(0, issue, announcement), now));
    }
}
