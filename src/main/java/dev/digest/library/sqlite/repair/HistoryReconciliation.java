package dev.digest.library.sqlite.repair;

import dev.digest.format.Json;
import dev.digest.library.CommandInvocation;
import dev.digest.library.IntegrityError;
import dev.digest.library.IntegrityError.IntegrityErrorKind;
import dev.digest.library.sql.database.AuditedTable;
import dev.digest.library.sql.database.ChangeRecorder;
import dev.digest.library.sql.history.FileHistory;
import dev.digest.library.sql.history.HistoryVerification;
import dev.digest.library.sqlite.database.AuditedTableSql;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.sqlite.database.SqliteTables;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reconciles rows and history after a recovery. Curated data is restored from the history where it is complete; losses
 * are reported once, and the history then describes the current state.
 */
record HistoryReconciliation(SqliteDatabase database, CommandInvocation invocation) {
    private static final String LOST_CHANGE = "INSERT INTO change SELECT value, '1970-01-01T00:00:00Z', '', '', '',"
            + " checksum(json_array(value, '1970-01-01T00:00:00Z', '', '', '')) FROM (WITH RECURSIVE ids (value) AS"
            + " (SELECT 1 WHERE ?1 > 0 UNION ALL SELECT value + 1 FROM ids WHERE value < ?1) SELECT value FROM ids)"
            + " WHERE value NOT IN (SELECT id FROM change)";

    /** Removes damaged history rows; returns their problems. */
    List<Problem> purge() {
        List<Problem> lost = new ArrayList<>();
        new HistoryVerification(database)
                .verifyHistory().stream()
                        .map(IntegrityError::key)
                        .distinct()
                        .forEach(key -> lost.add(Problem.of(ProblemCode.DOCTOR_HISTORY, key)));
        List<String> guards =
                database.query("SELECT sql FROM sqlite_schema WHERE type = 'trigger'", row -> row.getString(1));
        database.query(
                        "SELECT name FROM sqlite_schema WHERE type = 'trigger'",
                        row -> "DROP TRIGGER " + row.getString(1))
                .forEach(database::run);
        database.update("DELETE FROM change_row WHERE sum <> " + AuditedTableSql.SUM);
        database.update("DELETE FROM change WHERE sum <> checksum(json_array(id, at, who, host, command))");
        database.update(
                LOST_CHANGE,
                database.queryNumber("SELECT max(coalesce((SELECT max(id) FROM change), 0),"
                        + " coalesce((SELECT max(change_id) FROM change_row), 0))"));
        database.update("DELETE FROM undo WHERE undoes NOT IN (SELECT id FROM change)"
                + " OR change_id NOT IN (SELECT id FROM change)");
        number();
        database.run("CREATE INDEX change_row_key ON change_row (place, key)");
        guards.forEach(database::run);
        lost.addAll(purgeTexts());
        return lost;
    }

    private List<Problem> purgeTexts() {
        List<Problem> lost = new ArrayList<>();
        database.query("SELECT fingerprint FROM file_text", row -> row.getString(1)).stream()
                .filter(text -> !FileHistory.isIntact(database, text))
                .forEach(text -> {
                    database.update("DELETE FROM file_text WHERE fingerprint = ?", text);
                    lost.add(Problem.of(ProblemCode.DOCTOR_HISTORY, text));
                });
        return lost;
    }

    /** Renumbers history rows without a gap, since gaps indicate lost rows. */
    private void number() {
        database.run("CREATE TEMP TABLE numbered (was INTEGER PRIMARY KEY, number INTEGER)");
        database.update("INSERT INTO numbered SELECT id, row_number() OVER (ORDER BY id) FROM change_row");
        database.update("UPDATE change_row SET id = -(SELECT number FROM numbered WHERE was = change_row.id)");
        database.update("UPDATE change_row SET id = -id");
        database.run("DROP TABLE numbered");
    }

    /** Restores curated rows from the history; returns how many. */
    long restoreRows() {
        return new HistoryVerification(database)
                .damages().stream()
                        .filter(damage -> damage.kind() == IntegrityErrorKind.MISSING
                                || damage.kind() == IntegrityErrorKind.ALTERED)
                        .filter(damage -> restoreRows(SqliteTables.of(damage.recordType(), database), damage.key()))
                        .count();
    }

    private boolean restoreRows(AuditedTable table, String key) {
        ReconstructedRow row = ReconstructedRow.of(table, key, database);
        if (!row.isComplete() || !table.columns().containsAll(row.values().keySet())) {
            return false;
        }
        boolean same = false;
        database.run("SAVEPOINT row");
        try {
            AuditedTableSql sql = new AuditedTableSql(table);
            database.update("DELETE FROM " + table.name() + " WHERE " + sql.keyCondition(), key);
            sql.insert(row.values(), database);
            same = checksums(table, key).contains(row.checksum());
        } catch (Problem problem) {
            // Not a valid row: it stays as it is.
        }
        if (!same) {
            database.run("ROLLBACK TO row");
        }
        database.run("RELEASE row");
        return same;
    }

    /** The checksum of the row with this key, if it exists. */
    private List<Long> checksums(AuditedTable table, String key) {
        AuditedTableSql sql = new AuditedTableSql(table);
        return database.query(
                "SELECT checksum(" + sql.image() + ") FROM " + table.name() + " WHERE " + sql.keyCondition(),
                row -> row.getLong(1),
                key);
    }

    /** Records the current state in a change of its own; returns what is lost. */
    List<Problem> recordDifferences() {
        database.run("DROP INDEX change_row_key");
        List<IntegrityError> damages = new HistoryVerification(database).damages();
        if (damages.isEmpty()) {
            return List.of();
        }
        long change = database.queryNumber("SELECT coalesce(max(id), 0) + 1 FROM change");
        // Without a command, since it cannot be undone.
        ChangeRecorder.write(
                database,
                change,
                new CommandInvocation(invocation.startedAt(), invocation.userName(), invocation.host(), ""));
        List<Problem> lost = new ArrayList<>();
        for (AuditedTable table : database.verifiedTables()) {
            AuditedTableSql sql = new AuditedTableSql(table);
            database.update(
                    sql.recordDeletions(),
                    change,
                    keys(damages, table, damage -> damage.kind() == IntegrityErrorKind.MISSING));
            database.update(
                    sql.recordBaselineOfKeys(),
                    change,
                    keys(damages, table, damage -> damage.kind() != IntegrityErrorKind.MISSING));
        }
        damages.forEach(damage -> {
            switch (damage.kind()) {
                case MISSING -> lost.add(Problem.of(ProblemCode.DOCTOR_GONE, damage.recordType(), damage.key()));
                case ALTERED -> lost.add(Problem.of(ProblemCode.DOCTOR_ALTERED, damage.recordType(), damage.key()));
                case UNRECORDED, HISTORY -> {
                    // Existing rows are not lost, and are recorded already.
                }
            }
        });
        return lost;
    }

    private static String keys(List<IntegrityError> damages, AuditedTable table, Predicate<IntegrityError> some) {
        return Json.text(damages.stream()
                .filter(damage -> damage.recordType().equals(table.name()) && some.test(damage))
                .map(IntegrityError::key)
                .toList());
    }
}
