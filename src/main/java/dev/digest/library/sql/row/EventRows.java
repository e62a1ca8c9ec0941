package dev.digest.library.sql.row;

import dev.digest.curation.EditorialField;
import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.library.IssueEvent;
import dev.digest.library.sql.database.RecordedTables;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code event}. */
public record EventRows(SqlDatabase database) {
    private static final List<String> FIELD_COLUMNS = EditorialField.columns(EventField.values());
    private static final String SELECT =
            "SELECT id, issue_number, " + String.join(", ", FIELD_COLUMNS) + " FROM event ";

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
        if (event.number() == 0) {
            return insert(event.issue(), List.of(event.curation()), now).get(0);
        }
        Optional<IssueEvent> before = find(event.number());
        if (before.isEmpty()) {
            throw Problem.of("event.unknown", event.number());
        }
        if (!before.equals(Optional.of(event))) {
            database.tables().save("event", List.of(columns(event, now)));
        }
        return event;
    }

    private List<IssueEvent> insert(int issue, List<EventCuration> texts, Instant now) {
        int number = texts.isEmpty() ? 0 : (int) database.queryNumber("SELECT coalesce(max(id), 0) FROM event");
        List<IssueEvent> events = new ArrayList<>();
        for (EventCuration text : texts) {
            events.add(new IssueEvent(++number, issue, text));
        }
        database.tables()
                .insert(
                        "event",
                        events.stream().map(event -> columns(event, now)).toList());
        return events;
    }

    private static Map<String, @Nullable Object> columns(IssueEvent event, Instant now) {
        Map<String, @Nullable Object> row =
                RecordedTables.row("id", event.number(), "issue_number", event.issue(), "changed_at", now.toString());
        for (EventField field : EventField.values()) {
            row.put(field.column(), event.curation().get(field).orElse(null));
        }
        return row;
    }

    public void remove(IssueEvent event) {
        database.tables().delete("event", "id", List.of(event.number()));
    }

    /** Replaces the events of an issue. Unchanged events keep their numbers. */
    public void replace(int issue, List<EventCuration> wanted, Instant now) {
        List<IssueEvent> here = findByIssue(issue);
        if (here.stream().map(IssueEvent::curation).toList().equals(wanted)) {
            return;
        }
        database.tables().delete("event", "issue_number", List.of(issue));
        insert(issue, wanted, now);
    }
}
