package dev.digest.library.sql.archive;

import dev.digest.library.IntegrityError;
import dev.digest.library.archive.ArchiveFormat;
import dev.digest.library.archive.ArchivedRecordType;
import dev.digest.library.sql.database.RecordNames;
import dev.digest.library.sql.database.RowJson;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.sql.history.FileHistory;
import dev.digest.library.sql.history.HistoryVerification;
import dev.digest.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares imported records with the checksums in the archive. Otherwise a corrupted character would be imported, and
 * be found by {@code doctor} when the archive is long gone.
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

    /** Remembers the line of a record, whose key is a JSON list. */
    void taken(ArchivedRecordType type, String key, int line) {
        lines.put(type.name() + key, line);
    }

    /**
     * Verifies everything, except what was wrong before the import.
     *
     * @param tellsOfHistory whether the history in the archive tells of its own records too
     * @throws Problem {@code archive.altered} with the line, {@code archive.incomplete}
     */
    void requireAsExported(boolean tellsOfHistory) {
        if (!tellsOfHistory) {
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

    /** The line of a record; records that are not in the archive come last. */
    private int line(IntegrityError damage) {
        return lines.getOrDefault(RecordNames.type(damage.recordType()) + damage.key(), Integer.MAX_VALUE);
    }

    private Problem problem(IntegrityError damage) {
        String name = RecordNames.type(damage.recordType()) + " " + damage.key();
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
                    throw Problem.of(
                            "archive.altered",
                            lines.getOrDefault(key(text), 0),
                            ArchiveFormat.FILE_TEXT.name() + " " + text);
                });
    }

    private static String key(String text) {
        return ArchiveFormat.FILE_TEXT.name() + RowJson.array(List.of(text));
    }
}
