package dev.digest.library.sql.archive;

import dev.digest.format.JsonReader;
import dev.digest.library.LibraryArchive.ImportResult;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Imports the rows of an archive into the tables. */
final class ArchiveImporter {
    /** So many rows are imported with one statement. */
    private static final int AT_ONCE = 500;

    /** The maximum number of conflicts to name. */
    private static final int MAX_NAMED = 10;

    private final SqlDatabase database;
    private final Map<String, ArchivedTable> tables = new LinkedHashMap<>();
    private final ImportedArchiveCheck check;
    private final List<String> conflicts = new ArrayList<>();
    private long conflicting;
    private long imported;
    private long alreadyPresent;

    /** A row of a table, and the line of the document on which it stands. */
    private static final class ArchivedRow {
        private final @Nullable Object[] values;
        private final int line;

        ArchivedRow(@Nullable Object[] values, int line) {
            this.values = values;
            this.line = line;
        }
    }

    ArchiveImporter(SqlDatabase database) {
        this.database = database;
        this.check = new ImportedArchiveCheck(database);
        ArchivedTable.all(database).forEach(table -> tables.put(table.memberName(), table));
    }

    /** Imports the rows of one table. */
    void importRows(String member, JsonReader reader) {
        ArchivedTable table = tables.get(member);
        if (table == null) {
            throw Problem.of("archive.unknown", reader.line(), member);
        }
        List<ArchivedRow> rows = new ArrayList<>();
        reader.items(() -> {
            int line = reader.line();
            if (!(reader.value() instanceof Map<?, ?> row)) {
                throw Problem.of("archive.record", line, member);
            }
            rows.add(new ArchivedRow(table.values(row, line), line));
            if (rows.size() == AT_ONCE) {
                importRows(table, rows);
                rows.clear();
            }
        });
        importRows(table, rows);
    }

    /** Many rows with one statement, or one by one where one of them is wrong, so that it is named. */
    private void importRows(ArchivedTable table, List<ArchivedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Set<String> inserted = new HashSet<>();
        database.run("SAVEPOINT archived");
        try {
            inserted.addAll(insert(table, rows));
        } catch (Problem problem) {
            requireWrongValue(problem);
            database.run("ROLLBACK TO archived");
            rows.forEach(row -> inserted.addAll(insertOne(table, row)));
        }
        database.run("RELEASE archived");
        for (ArchivedRow row : rows) {
            if (inserted.remove(table.keyText(row.values))) {
                imported++;
                check.taken(table, row.values, row.line);
            } else if (database.queryNumber(table.count(), row.values) > 0) {
                alreadyPresent++;
            } else {
                conflict(table.findByMember(row.values));
            }
        }
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
            throw Problem.of("archive.record", row.line, table.findByMember(row.values))
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
     * @param schema the schema version of the archive
     * @throws Problem {@code archive.conflict}, {@code archive.altered}, {@code archive.incomplete};
     *     {@code archive.broken} for records that this program cannot read
     */
    ImportResult finish(long schema) {
        if (conflicting > 0) {
            throw Problem.of("archive.conflict", conflicting, String.join("\n", conflicts));
        }
        database.brokenReferences().forEach(reference -> {
            throw Problem.of("archive.broken", reference);
        });
        if (imported > 0) {
            readAll();
            check.requireAsExported(schema);
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
