package dev.digest.library.sql.history;

import dev.digest.library.IntegrityError;
import dev.digest.library.IntegrityError.IntegrityErrorKind;
import dev.digest.library.RecordChecksum;
import dev.digest.library.sql.database.AuditedTable;
import dev.digest.library.sql.database.RecordedTables;
import dev.digest.library.sql.database.RowJson;
import dev.digest.library.sql.database.SqlDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares every row with the history, and the history with its checksums. */
public record HistoryVerification(SqlDatabase database) {
    /** The columns of history rows in the order of their checksum, which comes last; the id is not part of it. */
    private static final String ROWS = "SELECT id, change_id, place, key, kind, paper_id, issue_number, before, after,"
            + " state, sum FROM change_row ORDER BY id";

    private static final String CHANGES = "SELECT id, id, at, who, host, command, sum FROM change ORDER BY id";

    /** Rows without their change, and gaps in the numbers of either. */
    private static final String GAPS = "SELECT change_id FROM change_row WHERE change_id NOT IN (SELECT id FROM change)"
            + " UNION ALL SELECT max(id) FROM change HAVING count(*) <> max(id)"
            + " UNION ALL SELECT max(id) FROM change_row HAVING count(*) <> max(id)";

    /** What the history says last of a record. */
    private record RecordedState(String kind, @Nullable Long checksum) {
        boolean isDeleted() {
            return kind.equals("-");
        }
    }

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
        database.verifiedTables().forEach(table -> damages.addAll(verifyTable(table)));
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
        List<IntegrityError> errors = new ArrayList<>();
        verifyChecksums("change", CHANGES, 5, errors);
        verifyChecksums("change_row", ROWS, 9, errors);
        database.scan(GAPS, row -> errors.add(ofHistory("history", row.getObject(1))));
        return errors;
    }

    /** @param columns the number of columns that the checksum is about, which come after the id and before it */
    private void verifyChecksums(String table, String select, int columns, List<IntegrityError> errors) {
        database.scan(select, row -> {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                values.add(row.getObject(i + 2));
            }
            if (RecordChecksum.of(RowJson.array(values)) != row.getLong(columns + 2)) {
                errors.add(ofHistory(table, row.getObject(1)));
            }
            return true;
        });
    }

    private static IntegrityError ofHistory(String table, Object id) {
        return new IntegrityError(table, RowJson.array(List.of(id)), IntegrityErrorKind.HISTORY);
    }

    private List<IntegrityError> verifyTable(AuditedTable table) {
        Map<String, RecordedState> recorded = recorded(table);
        List<IntegrityError> errors = new ArrayList<>();
        database.scan(table.select(), row -> {
            Map<String, @Nullable Object> values = RecordedTables.read(table, row);
            String key = table.keyOf(values);
            RecordedState state = recorded.remove(key);
            if (state == null || state.isDeleted()) {
                errors.add(new IntegrityError(table.name(), key, IntegrityErrorKind.UNRECORDED));
            } else if (!Objects.equals(state.checksum(), RecordChecksum.of(RowJson.image(values)))) {
                errors.add(new IntegrityError(table.name(), key, IntegrityErrorKind.ALTERED));
            }
            return true;
        });
        recorded.forEach((key, state) -> {
            if (!state.isDeleted()) {
                errors.add(new IntegrityError(table.name(), key, IntegrityErrorKind.MISSING));
            }
        });
        errors.sort((one, other) -> one.key().compareTo(other.key()));
        return errors;
    }

    private Map<String, RecordedState> recorded(AuditedTable table) {
        Map<String, RecordedState> recorded = new HashMap<>();
        database.scan(
                "SELECT key, kind, state FROM change_row WHERE place = ? AND kind <> '?' ORDER BY id",
                row -> {
                    recorded.put(row.getString(1), state(row));
                    return true;
                },
                table.name());
        return recorded;
    }

    private static RecordedState state(ResultSet row) throws SQLException {
        long checksum = row.getLong(3);
        return new RecordedState(row.getString(2), row.wasNull() ? null : checksum);
    }
}
