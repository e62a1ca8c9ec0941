package dev.digest.library.sql.database;

import dev.digest.library.CommandInvocation;
import dev.digest.library.RecordChecksum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records the history: one change for all transactions of a command, with a row for each row that
 * {@link RecordedTables} write. They are collected and written together, in the transaction that they are about.
 */
public final class ChangeRecorder {
    /** So many rows are collected at most. */
    private static final int MAX_PENDING = 1000;

    private static final List<String> COLUMNS = List.of(
            "id", "change_id", "place", "key", "kind", "paper_id", "issue_number", "before", "after", "state", "sum");

    private final SqlDatabase database;
    private final Supplier<CommandInvocation> invocation;
    private final List<List<@Nullable Object>> pending = new ArrayList<>();
    private boolean recording;
    private boolean changed;
    private boolean written;
    private boolean writing;
    private long change;
    private long lastRow;

    /**
     * A row of the history.
     *
     * @param place the table, or {@code file}
     * @param key the key as a JSON list
     * @param kind the sign of {@link dev.digest.library.RecordChange.RecordChangeKind}
     * @param before the values before, as JSON
     * @param after the values after, as JSON
     * @param state the checksum of the row after the change
     */
    public record RecordedRow(
            String place,
            String key,
            String kind,
            @Nullable Object paper,
            @Nullable Object issue,
            @Nullable String before,
            @Nullable String after,
            @Nullable Long state) {}

    ChangeRecorder(SqlDatabase database, Supplier<CommandInvocation> invocation) {
        this.database = database;
        this.invocation = invocation;
    }

    /** The number of the change that is recorded and durable; empty when nothing was changed. */
    public OptionalLong recorded() {
        return written ? OptionalLong.of(change) : OptionalLong.empty();
    }

    /** The number of the change being recorded. */
    public long change() {
        return change;
    }

    /** Begins to record, after the transaction has begun with the write lock. */
    void begin() {
        pending.clear();
        changed = false;
        recording = true;
        lastRow = -1;
        if (!written) {
            database.query(
                    "SELECT coalesce(max(id), 0) + 1, (SELECT coalesce(max(id), 0) FROM change_row) FROM change",
                    row -> {
                        change = row.getLong(1);
                        lastRow = row.getLong(2);
                        return change;
                    });
        }
    }

    /** Adds a row to the history. */
    public void record(RecordedRow row) {
        if (!recording) {
            throw new IllegalStateException("a row is written outside of a recorded transaction");
        }
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                change,
                row.place(),
                row.key(),
                row.kind(),
                row.paper(),
                row.issue(),
                row.before(),
                row.after(),
                row.state()));
        values.add(RecordChecksum.of(RowJson.array(values)));
        pending.add(values);
        if (pending.size() == MAX_PENDING) {
            flush();
        }
    }

    /** Writes what has been recorded so far, before the history is read or the transaction commits. */
    void flush() {
        if (pending.isEmpty()) {
            return;
        }
        changed = true;
        // Numbers have no gap: a sequence would leave one after a transaction that is rolled back.
        if (lastRow < 0) {
            lastRow = database.queryNumber("SELECT coalesce(max(id), 0) FROM change_row");
        }
        pending.forEach(row -> row.add(0, ++lastRow));
        database.insert("change_row", COLUMNS, pending, "");
        pending.clear();
    }

    /** Records the invocation, if anything changed, before the transaction commits. */
    void end() {
        flush();
        recording = false;
        writing = changed && !written;
        if (writing) {
            write(database, change, invocation.get());
        }
    }

    /** Writes the invocation of a change. */
    public static void write(SqlDatabase database, long change, CommandInvocation now) {
        List<Object> values = List.of(change, now.startedAt().toString(), now.userName(), now.host(), now.command());
        long sum = RecordChecksum.of(RowJson.array(values));
        database.update(
                "INSERT INTO change (id, at, who, host, command, sum) VALUES (?, ?, ?, ?, ?, ?)",
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                sum);
    }

    /** The recorded change is durable. */
    void onCommitted() {
        written |= writing;
    }
}
