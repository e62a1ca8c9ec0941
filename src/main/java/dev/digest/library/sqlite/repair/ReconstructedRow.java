package dev.digest.library.sqlite.repair;

import dev.digest.library.sql.database.AuditedTable;
import dev.digest.library.sql.history.ChangeRows;
import dev.digest.library.sqlite.database.SqliteDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row reconstructed from the history: its creation with all values, and the changed values of each update. */
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
        // The history has no values of baseline rows, nor of rows that were not written by hand.
        whole = after != null && (whole || made);
        if (made) {
            values.clear();
        }
        values.putAll(ChangeRows.values(after));
        checksum = state;
    }

    /** Whether the history has all of its values. */
    boolean isComplete() {
        return whole;
    }

    /** Its values by column. */
    Map<String, @Nullable Object> values() {
        return values;
    }

    /** The checksum after its last write. */
    long checksum() {
        return checksum;
    }
}
