package dev.digest.library.sql.archive;

import dev.digest.library.LibraryArchive.ImportResult;
import dev.digest.library.archive.ArchivedRecord;
import dev.digest.library.sql.database.RowJson;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.sql.row.DraftRows;
import dev.digest.library.sql.row.EventRows;
import dev.digest.library.sql.row.IssueRows;
import dev.digest.library.sql.row.PaperRow;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Imports the records of an archive into the tables. */
final class ArchiveImporter {
    /** So many rows are imported with one statement. */
    private static final int AT_ONCE = 500;

    /** The maximum number of conflicts to name. */
    private static final int MAX_NAMED = 10;

    private final SqlDatabase database;
    private final Map<String, ArchivedTable> tables = new HashMap<>();
    private final List<ArchivedRow> pending = new ArrayList<>();
    private final ImportedArchiveCheck check;
    private final List<String> conflicts = new ArrayList<>();
    private long conflicting;
    private long imported;
    private long alreadyPresent;

    /** A record, and its values as its table has them. */
    private static final class ArchivedRow {
        private final ArchivedRecord record;
        private final @Nullable Object[] values;

        ArchivedRow(ArchivedRecord record, @Nullable Object[] values) {
            this.record = record;
            this.values = values;
        }

        String key() {
            return RowJson.array(record.key());
        }
    }

    ArchiveImporter(SqlDatabase database) {
        this.database = database;
        this.check = new ImportedArchiveCheck(database);
    }

    private ArchivedTable table(ArchivedRecord record) {
        return tables.computeIfAbsent(record.type().name(), name -> new ArchivedTable(record.type()));
    }

    /** Imports a record together with others of its type. */
    void add(ArchivedRecord record) {
        if (pending.size() == AT_ONCE || (!pending.isEmpty() && !isOfPendingType(record))) {
            flush();
        }
        pending.add(new ArchivedRow(record, table(record).row(record)));
    }

    private boolean isOfPendingType(ArchivedRecord record) {
        return pending.get(0).record.type().name().equals(record.type().name());
    }

    /** Many rows with one statement, or one by one where one of them is wrong, so that it is named. */
    private void flush() {
        if (pending.isEmpty()) {
            return;
        }
        ArchivedTable table = table(pending.get(0).record);
        Set<String> inserted = new HashSet<>();
        database.run("SAVEPOINT archived");
        try {
            inserted.addAll(insert(table, pending));
        } catch (Problem problem) {
            requireWrongValue(problem);
            database.run("ROLLBACK TO archived");
            pending.forEach(row -> inserted.addAll(insertOne(table, row)));
        }
        database.run("RELEASE archived");
        for (ArchivedRow row : pending) {
            String key = row.key();
            if (inserted.remove(key)) {
                imported++;
                check.taken(row.record.type(), key, row.record.line());
            } else if (database.queryNumber(table.count(), row.values) > 0) {
                alreadyPresent++;
            } else {
                conflict(row.record.label());
            }
        }
        pending.clear();
    }

    private List<String> insert(ArchivedTable table, List<ArchivedRow> rows) {
        return database.query(
                table.insert(rows.size()),
                table::returnedKey,
                rows.stream().flatMap(row -> Arrays.stream(row.values)).toArray());
    }

    private List<String> insertOne(ArchivedTable table, ArchivedRow row) {
        try {
            return insert(table, List.of(row));
        } catch (Problem problem) {
            requireWrongValue(problem);
            throw Problem.of("archive.record", row.record.line(), row.record.label())
                    .causedBy(problem);
        }
    }

    /** A violated NOT NULL constraint, or a text that cannot be stored; other failures have their own message. */
    private static void requireWrongValue(Problem problem) {
        if (!problem.is(ProblemCode.LIBRARY_FAILED, ProblemCode.LIBRARY_SERVER_FAILED)) {
            throw problem;
        }
    }

    private void conflict(String name) {
        conflicting++;
        if (conflicts.size() < MAX_NAMED) {
            conflicts.add(name);
        }
    }

    /**
     * The result of the import.
     *
     * @param tellsOfHistory whether the history in the archive tells of its own records too
     * @throws Problem {@code archive.conflict}, {@code archive.altered}, {@code archive.incomplete};
     *     {@code archive.broken} for records that this program cannot read
     */
    ImportResult finish(boolean tellsOfHistory) {
        flush();
        if (conflicting > 0) {
            throw Problem.of("archive.conflict", conflicting, String.join("\n", conflicts));
        }
        database.brokenReferences().forEach(reference -> {
            throw Problem.of("archive.broken", reference);
        });
        if (imported > 0) {
            readAll();
            check.requireAsExported(tellsOfHistory);
        }
        return new ImportResult(imported, alreadyPresent);
    }

    /** Rejects records that cannot be read, since every list would fail on them. */
    private void readAll() {
        String[] at = {""};
        try {
            database.scan(PaperRow.SELECT, row -> {
                at[0] = String.valueOf(row.getString("id"));
                PaperRow.readStrictly(row);
                return true;
            });
            at[0] = "issue";
            new IssueRows(database).all();
            at[0] = "event";
            database.query("SELECT DISTINCT issue_number FROM event", row -> row.getInt(1))
                    .forEach(issue -> new EventRows(database).findByIssue(issue));
            at[0] = "draft";
            new DraftRows(database).waiting();
        } catch (Problem | DateTimeException | ClassCastException e) {
            throw Problem.of("archive.broken", at[0]).causedBy(e);
        }
    }
}
