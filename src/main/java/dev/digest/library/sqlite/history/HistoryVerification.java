package dev.digest.library.sqlite.history;

import dev.digest.library.IntegrityError;
import dev.digest.library.sqlite.database.AuditedTable;
import dev.digest.library.sqlite.database.SqliteDatabase;
import java.util.ArrayList;
import java.util.List;

/** Compares every row with the history, and the history with its checksums. */
public record HistoryVerification(SqliteDatabase database) {
    private static final String CHANGES =
            "SELECT 'change', json_array(id) FROM change WHERE sum <> checksum(json_array(id, at, who, host, command))"
                    + " UNION ALL SELECT 'change_row', json_array(id) FROM change_row WHERE sum <> " + AuditedTable.SUM
                    + " UNION ALL SELECT 'history', json_array(change_id) FROM change_row WHERE change_id NOT IN"
                    + " (SELECT id FROM change)"
                    + " UNION ALL SELECT 'history', json_array(max(id)) FROM change HAVING count(*) <> max(id)"
                    + " UNION ALL SELECT 'history', json_array(max(id)) FROM change_row HAVING count(*) <> max(id)";

    public List<IntegrityError> damages() {
        return withTables(verifyHistory());
    }

    /**
     * The same, with the history's own errors by table: {@code change}, {@code change_row}, {@code history} for a gap.
     */
    public List<IntegrityError> damagesByTable() {
        return withTables(ofHistoryByTable());
    }

    private List<IntegrityError> withTables(List<IntegrityError> ofHistory) {
        List<IntegrityError> damages = new ArrayList<>(ofHistory);
        AuditedTable.all(database).forEach(table -> damages.addAll(verifyTable(table)));
        return damages;
    }

    /** Errors of the history itself. */
    public List<IntegrityError> verifyHistory() {
        return ofHistoryByTable().stream()
                .map(damage -> new IntegrityError("change", damage.key(), damage.kind()))
                .toList();
    }

    private List<IntegrityError> ofHistoryByTable() {
        database.flushHistory();
        return database.query(
                CHANGES,
                row -> new IntegrityError(
                        row.getString(1), row.getString(2), IntegrityError.IntegrityErrorKind.HISTORY));
    }

    private List<IntegrityError> verifyTable(AuditedTable table) {
        // A join would compare each row with every other one; this sorts them by key.
        String said = "SELECT key, kind, state, NULL AS now, 1 AS is_said, 0 AS is_there FROM (SELECT key, kind, state,"
                + " max(id) FROM change_row WHERE place = ? AND kind <> '?' GROUP BY key)";
        String there = "SELECT " + table.key(table.name()) + ", NULL, NULL, checksum(" + table.image(table.name())
                + "), 0, 1 FROM " + table.name();
        String damage = "CASE WHEN NOT is_there THEN iif(kind = '-', NULL, 'MISSING')"
                + " WHEN NOT is_said OR kind = '-' THEN 'UNRECORDED' WHEN state IS NOT now THEN 'ALTERED' END";
        return database.query(
                "SELECT key, damage FROM (SELECT key, " + damage + " AS damage FROM (SELECT key, max(kind) AS kind,"
                        + " max(state) AS state, max(now) AS now, max(is_said) AS is_said, max(is_there) AS is_there"
                        + " FROM (" + said + " UNION ALL " + there + ") GROUP BY key)) WHERE damage IS NOT NULL",
                row -> new IntegrityError(
                        table.name(), row.getString(1), IntegrityError.IntegrityErrorKind.valueOf(row.getString(2))),
                table.name());
    }
}
