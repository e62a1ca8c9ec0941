package dev.digest.library.sql.archive;

import dev.digest.format.Json;
import dev.digest.library.IntegrityError;
import dev.digest.library.sql.database.LibrarySchema;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.sql.history.FileHistory;
import dev.digest.library.sql.history.HistoryVerification;
import dev.digest.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares imported rows with the checksums in the archive. Otherwise a corrupted character would be imported, and be
 * found by {@code doctor} when the archive is long gone.
 */
final class ImportedArchiveCheck {
    private final SqlDatabase database;
    private final Set<IntegrityError> before;
    private final Map<String, Integer> lines = new HashMap<>();

    ImportedArchiveCheck(SqlDatabase database) {
        this.database = database;
        this.before = damages(database);
    }

    private static Set<IntegrityError> damages(SqlDatabase database) {
        return Set.copyOf(new HistoryVerification(database).damagesByTable());
    }

    /** Remembers the line of a row. */
    void taken(ArchivedTable table, @Nullable Object[] values, int line) {
        lines.put(table.name() + Json.text(table.key(values)), line);
    }

    /**
     * Verifies everything, except what was wrong before the import.
     *
     * @param schema the schema version of the archive
     * @throws Problem {@code archive.altered} with the line, {@code archive.incomplete}
     */
    void requireAsExported(long schema) {
        if (schema < LibrarySchema.WITH_RECORDED_HISTORY
                || (schema == LibrarySchema.WITH_RECORDED_HISTORY && !isHistoryRecorded())) {
            database.recordHistoryTables();
        }
        List<IntegrityError> found = damages(database).stream()
                .filter(damage -> !before.contains(damage))
                .sorted((one, other) -> Integer.compare(line(one), line(other)))
                .toList();
        if (!found.isEmpty()) {
            throw problem(found.get(0));
        }
        requireTexts();
    }

    /** While the version that records them was made, programs wrote archives of it without these records. */
    private boolean isHistoryRecorded() {
        return database.queryNumber("SELECT count(*) FROM change_row WHERE place IN ('undo', 'file_text')") > 0;
    }

    /** The line of a row; rows that are not in the archive come last. */
    private int line(IntegrityError damage) {
        return lines.getOrDefault(damage.recordType() + damage.key(), Integer.MAX_VALUE);
    }

    private Problem problem(IntegrityError damage) {
        String name = damage.recordType() + " " + damage.key();
        return line(damage) == Integer.MAX_VALUE
                ? Problem.of("archive.incomplete", name)
                : Problem.of("archive.altered", line(damage), name);
    }

    /** File contents are identified by their SHA-256. */
    private void requireTexts() {
        database.query("SELECT fingerprint FROM file_text", row -> row.getString(1)).stream()
                .filter(text -> lines.containsKey(key(text)) && !FileHistory.isIntact(database, text))
                .findFirst()
                .ifPresent(text -> {
                    throw Problem.of("archive.altered", lines.getOrDefault(key(text), 0), "file_text " + text);
                });
    }

    private static String key(String text) {
        return "file_text" + Json.text(List.of(text));
    }
}
