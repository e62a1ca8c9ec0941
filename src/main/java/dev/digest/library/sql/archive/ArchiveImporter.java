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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Imports the rows of an archive into the tables. */
final class ArchiveImporter {
    /** The maximum number of conflicts to name. */
    private static final int MAX_NAMED = 10;

    private final SqlDatabase database;
    private final Map<String, ArchivedTable> tables = new LinkedHashMap<>();
    private final ImportedArchiveCheck check;
    private final List<String> conflicts = new ArrayList<>();
    private long conflicting;
    private long imported;
    private long alreadyPresent;

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
        String insert = table.insert();
        String count = table.count();
        reader.items(() -> {
            int line = reader.line();
            if (!(reader.value() instanceof Map<?, ?> row)) {
                throw Problem.of("archive.record", line, member);
            }
            @Nullable Object[] values = table.values(row, line);
            if (update(insert, values, table, line) > 0) {
                imported++;
                check.taken(table, values, line);
            } else if (database.queryNumber(count, values) > 0) {
                alreadyPresent++;
            } else {
                conflict(table.findByMember(values));
            }
        });
    }

    private int update(String insert, @Nullable Object[] values, ArchivedTable table, int line) {
        try {
            return database.update(insert, values);
        } catch (Problem problem) {
            // A violated NOT NULL constraint; other failures are of the disk and have their own message.
            throw problem.is(ProblemCode.LIBRARY_FAILED)
                    ? Problem.of("archive.record", line, table.findByMember(values))
                            .causedBy(problem)
                    : problem;
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
