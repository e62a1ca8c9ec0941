package dev.digest.library.sqlite.repair;

import dev.digest.library.sqlite.database.AuditedTable;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.sqlite.history.ChangeRows;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as history tells it: made at some time, with all its values, and changed since, each time with those that
 * became others.
 */
final class ReconstructedRow {
    private static final String TOLD =
            "SELECT kind, after, state FROM change_row WHERE place = ? AND key = ? AND kind <> '?' ORDER BY id";

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private boolean whole;
    private long checksum;

    private ReconstructedRow() {}

    static ReconstructedRow of(AuditedTable table, String key, SqliteDatabase database) {
        ReconstructedRow row = new ReconstructedRow();
        database.scan(
                TOLD,
                told -> {
                    row.take(told.getString(1).equals("+"), told.getString(2), told.getLong(3));
                    return true;
                },
                table.name(),
                key);
        return row;
    }

    private void take(boolean made, @Nullable String after, long state) {
        // History keeps no values of what it only found, nor of rows that nobody wrote by hand.
        whole = after != null && (whole || made);
        if (made) {
            values.clear();
        }
        values.putAll(ChangeRows.values(after));
        checksum = state;
    }

    /** Whether history has all of its values. */
    boolean isComplete() {
        return whole;
    }

    /** Its values by their columns. */
    Map<String, @Nullable Object> values() {
        return values;
    }

    /** The checksum that it had when it was written last. */
    long checksum() {
        return checksum;
    }
}
