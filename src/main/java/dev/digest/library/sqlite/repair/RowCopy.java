package dev.digest.library.sqlite.repair;

import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies rows of one table between files. Queries select the rowid first. */
final class RowCopy {
    private final SqliteDatabase source;
    private final SqliteDatabase target;
    private final String insert;
    private final Set<Long> copied = new HashSet<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    RowCopy(SqliteDatabase source, SqliteDatabase target, String insert) {
        this.source = source;
        this.target = target;
        this.insert = insert;
    }

    int copiedRows() {
        return copied.size();
    }

    /** The rows that could not be copied, by name, with the reason. */
    Map<String, String> rejectedRows() {
        return refused;
    }

    /**
     * Copies rows until the end, a given row, or damage.
     *
     * @return the last row before the damage, {@code until} when there was none
     */
    long copyUntil(String select, long until) {
        long[] last = {until == Long.MAX_VALUE ? 0 : Long.MAX_VALUE};
        try {
            source.scan(select, row -> {
                last[0] = row.getLong(1);
                return last[0] != until && insert(row);
            });
            return until;
        } catch (Problem problem) {
            return last[0];
        }
    }

    /** Copies one row, if it is readable. */
    boolean copyOne(String select, long number) {
        int before = copied.size();
        try {
            source.scan(select, this::insert, number);
        } catch (Problem problem) {
            return false;
        }
        return copied.size() > before;
    }

    /**
     * The number of the first row that a query finds from this number on; the number itself where it cannot be read.
     */
    long nextRow(String select, long number) {
        long[] next = {Long.MAX_VALUE};
        try {
            source.scan(
                    select,
                    row -> {
                        next[0] = row.getLong(1);
                        return false;
                    },
                    number);
            return next[0];
        } catch (Problem problem) {
            return number;
        }
    }

    /** Records a row that cannot be copied. */
    void reject(String name, String why) {
        refused.put(name, why);
    }

    private boolean insert(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        if (copied.add(number)) {
            @Nullable Object[] values = new @Nullable Object[row.getMetaData().getColumnCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getObject(i + 1);
            }
            try {
                target.update(insert, values);
            } catch (Problem problem) {
                copied.remove(number);
                reject(
                        String.valueOf(row.getString(2)),
                        problem.details().get(1).toString());
            }
        }
        return true;
    }
}
