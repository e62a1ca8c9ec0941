package dev.digest.library.sql.history;

import dev.digest.format.Json;
import dev.digest.library.Change;
import dev.digest.library.CommandInvocation;
import dev.digest.library.History.HistoryScope;
import dev.digest.library.RecordChange;
import dev.digest.library.sql.database.AuditedTable;
import dev.digest.library.sql.database.SqlDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the rows of {@code change} joined with {@code change_row}. */
public record ChangeRows(SqlDatabase database) {
    private static final String SELECT = "SELECT c.id, c.at, c.who, c.host, c.command, r.place, r.key, r.kind,"
            + " r.paper_id, r.issue_number, r.before, r.after FROM change_row r CROSS JOIN change c"
            + " WHERE c.id = r.change_id AND NOT r." + AuditedTable.OF_HISTORY + " AND ";
    private static final String OF_ISSUE = "(r.issue_number = ? OR (r.place = 'curation' AND r.paper_id IN"
            + " (SELECT paper_id FROM issue_paper WHERE issue_number = ?)))";

    void list(HistoryScope about, int limit, Predicate<Change> reader) {
        if (about.paper().isPresent()) {
            list("r.paper_id = ?", limit, reader, about.paper().get().canonical());
        } else if (about.issue().isPresent()) {
            int issue = about.issue().getAsInt();
            list(OF_ISSUE, limit, reader, issue, issue);
        } else {
            list("c.id > 0", limit, reader);
        }
    }

    List<Change> findAll(List<Long> numbers) {
        List<Change> found = new ArrayList<>();
        for (long number : numbers) {
            list("r.change_id = ?", 1, found::add, number);
        }
        return found;
    }

    private void list(String condition, int limit, Predicate<Change> reader, Object... values) {
        database.flushHistory();
        ChangeCollector gathering = new ChangeCollector(database, limit, reader);
        database.scan(SELECT + condition + " ORDER BY r.change_id DESC, r.id", gathering::acceptRow, values);
        gathering.flush();
    }

    /**
     * What identifies the last recorded row of papers, issues and decisions: with its number alone, a library that was
     * restored and then changed would look like the one before.
     */
    String selectionRevision() {
        database.flushHistory();
        List<String> last = database.query(
                "SELECT r.id, r.sum, c.at, c.sum FROM change_row r JOIN change c ON c.id = r.change_id"
                        + " WHERE r.place IN ('paper', 'issue', 'issue_paper', 'decision') ORDER BY r.id DESC LIMIT 1",
                row -> row.getLong(1) + " " + row.getLong(2) + " " + row.getString(3) + " " + row.getLong(4));
        return last.isEmpty() ? "" : last.get(0);
    }

    static CommandInvocation readInvocation(ResultSet row) throws SQLException {
        return new CommandInvocation(
                Instant.parse(row.getString("at")),
                row.getString("who"),
                row.getString("host"),
                row.getString("command"));
    }

    public static Map<String, @Nullable Object> values(@Nullable String json) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (json != null && Json.read(json) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> values.put(String.valueOf(name), value));
        }
        return values;
    }

    /** Groups consecutive rows into changes. */
    private static final class ChangeCollector {
        private final UndoIndex undoIndex;
        private final int limit;
        private final Predicate<Change> reader;
        private final List<RecordChange> recordChanges = new ArrayList<>();
        private CommandInvocation invocation = CommandInvocation.UNKNOWN;
        private long number;
        private int count;

        ChangeCollector(SqlDatabase database, int limit, Predicate<Change> reader) {
            this.undoIndex = new UndoIndex(database);
            this.limit = limit;
            this.reader = reader;
        }

        boolean acceptRow(ResultSet row) throws SQLException {
            long next = row.getLong("id");
            if (next != number) {
                if (!flush() || (limit > 0 && count == limit)) {
                    return false;
                }
                number = next;
                invocation = readInvocation(row);
                count++;
            }
            recordChanges.add(RecordChangeReader.read(row));
            return true;
        }

        /** Passes on the last change; returns whether to continue. */
        boolean flush() {
            if (recordChanges.isEmpty()) {
                return true;
            }
            Long by = undoIndex.undoOf(number);
            Change change = new Change(
                    number,
                    invocation,
                    undoIndex.undoneBy(number),
                    by == null ? OptionalLong.empty() : OptionalLong.of(by),
                    recordChanges);
            recordChanges.clear();
            return reader.test(change);
        }
    }
}
