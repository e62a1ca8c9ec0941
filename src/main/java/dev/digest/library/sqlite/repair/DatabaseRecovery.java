package dev.digest.library.sqlite.repair;

import dev.digest.format.Json;
import dev.digest.library.CommandInvocation;
import dev.digest.library.sql.database.LibrarySchema;
import dev.digest.library.sql.row.PaperKeys;
import dev.digest.library.sql.row.PaperRow;
import dev.digest.library.sql.row.RowValidation;
import dev.digest.library.sqlite.database.Schema;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.sqlite.database.SqliteFileHeader;
import dev.digest.library.storage.RecoveryResult;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Recovers rows from a damaged file: each table from its start, from its end, and then row by row in between. Rows
 * whose paper or issue is lost get a placeholder.
 */
public final class DatabaseRecovery {
    /** So many row ids in a row are tried before some are left out. */
    private static final long MOST_TRIED = 10_000;

    private static final String INSERT_PLACEHOLDER_PAPER = "INSERT OR IGNORE INTO paper (id, sequence, added_at, "
            + String.join(", ", PaperRow.COLUMNS) + ") VALUES (?, (SELECT coalesce(max(sequence), 0) + 1 FROM paper),"
            + " '1970-01-01T00:00:00Z'" + ", ?".repeat(PaperRow.COLUMNS.size()) + ")";

    private final Path damaged;
    private final Path to;
    private final CommandInvocation invocation;
    private final List<Problem> lost = new ArrayList<>();
    private long recovered;

    public DatabaseRecovery(Path damaged, Path to, CommandInvocation invocation) {
        this.damaged = damaged;
        this.to = to;
        this.invocation = invocation;
    }

    public RecoveryResult recover() {
        try (SqliteDatabase target = SqliteDatabase.open(to);
                SqliteDatabase source = readable()) {
            target.run("PRAGMA foreign_keys = OFF");
            target.withoutRecording(() -> {
                int version = Schema.migrateTo(version(source), target);
                target.storedTables().forEach(table -> carry(table.name(), source, target));
                HistoryReconciliation history = new HistoryReconciliation(target, invocation);
                if (version >= LibrarySchema.WITH_HISTORY) {
                    addProblems(history.purge());
                    recovered += history.restoreRows();
                }
                clear(target);
                createMissingParents(target);
                if (version >= LibrarySchema.WITH_HISTORY) {
                    addProblems(history.recordDifferences());
                }
                return version;
            });
        }
        return new RecoveryResult(recovered, lost);
    }

    /** Does not report a row whose page is already reported as damaged. */
    private void addProblems(List<Problem> more) {
        more.stream().filter(problem -> !isKnown(problem)).forEach(lost::add);
    }

    private boolean isKnown(Problem problem) {
        return problem.is(ProblemCode.DOCTOR_GONE) && (isOfHistory(problem) || isOfPage(problem));
    }

    /** Its text was damaged and has been removed. */
    private boolean isOfHistory(Problem problem) {
        return lost.stream()
                .filter(known -> known.is(ProblemCode.DOCTOR_HISTORY))
                .anyMatch(known -> Json.text(List.of(known.details().get(0)))
                        .equals(problem.details().get(1)));
    }

    private boolean isOfPage(Problem problem) {
        return lost.stream()
                .filter(known -> known.is(ProblemCode.DOCTOR_LOST))
                .anyMatch(
                        known -> known.details().get(0).equals(problem.details().get(0))
                                && Json.text(List.of(known.details().get(1)))
                                        .equals(problem.details().get(1)));
    }

    /** Opens the file, if necessary with a new SQLite header. */
    private SqliteDatabase readable() {
        SqliteFileHeader.requireNotEmpty(damaged);
        try {
            return openSource(SqliteDatabase.open(damaged));
        } catch (Problem problem) {
            SqliteFileHeader.rewrite(damaged);
            return openSource(SqliteDatabase.open(damaged));
        }
    }

    private static SqliteDatabase openSource(SqliteDatabase source) {
        try {
            source.queryNumber("SELECT count(*) FROM sqlite_schema");
            return source;
        } catch (Problem problem) {
            source.close();
            throw problem;
        }
    }

    private static int version(SqliteDatabase source) {
        int version = Schema.version(source);
        return version < 1 || version > LibrarySchema.VERSION || !hasTablesOf(version, source)
                ? LibrarySchema.VERSION
                : version;
    }

    private static boolean hasTablesOf(int version, SqliteDatabase source) {
        try {
            return Schema.hasTablesOf(version, source);
        } catch (Problem problem) {
            return true;
        }
    }

    private void carry(String table, SqliteDatabase source, SqliteDatabase target) {
        List<String> columns = columns(table, target);
        columns.retainAll(columns(table, source));
        if (columns.isEmpty()) {
            lost.add(Problem.of("doctor.lost-table", table));
            return;
        }
        String names = columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        String select = "SELECT rowid, " + names + " FROM \"" + table + "\" NOT INDEXED ";
        String insert =
                "INSERT INTO \"" + table + "\" (rowid, " + names + ") VALUES (?" + ", ?".repeat(columns.size()) + ")";
        RowCopy transfer = new RowCopy(source, target, insert);
        long first = transfer.copyUntil(select + "ORDER BY rowid", Long.MAX_VALUE);
        if (first != Long.MAX_VALUE) {
            long last = transfer.copyUntil(select + "ORDER BY rowid DESC", first);
            copyRange(transfer, select, first, last, readIndexedNames(table, columns.get(0), source));
        }
        recovered += transfer.copiedRows();
        transfer.rejectedRows().forEach((row, why) -> lost.add(Problem.of(ProblemCode.DOCTOR_LOST, table, row, why)));
    }

    private void copyRange(RowCopy transfer, String select, long first, long last, Map<Long, String> named) {
        long row = first + 1;
        long failures = 0;
        while (row < last) {
            if (transfer.copyOne(select + "WHERE rowid = ?", row)) {
                failures = 0;
                row++;
            } else {
                // A damaged row id may be far from the others: what lies between is not tried one by one.
                failures++;
                long step = failures <= MOST_TRIED ? 1 : 1L << Math.min(failures - MOST_TRIED, 62);
                long from = row > last - step ? last : row + step;
                long next = transfer.nextRow(select + "WHERE rowid >= ? ORDER BY rowid LIMIT 1", from);
                rejectBetween(transfer, row - 1, Math.min(next, last), named);
                row = next;
            }
        }
    }

    private static void rejectBetween(RowCopy transfer, long after, long before, Map<Long, String> named) {
        named.forEach((row, name) -> {
            if (row > after && row < before) {
                transfer.reject(name, "damaged");
            }
        });
    }

    private static List<String> columns(String table, SqliteDatabase database) {
        try {
            return new ArrayList<>(database.query(
                    "SELECT name FROM pragma_table_info(?) ORDER BY cid", row -> row.getString(1), table));
        } catch (Problem problem) {
            return new ArrayList<>();
        }
    }

    /** The rows that should exist, by an index, which is stored elsewhere in the file. */
    private static Map<Long, String> readIndexedNames(String table, String first, SqliteDatabase source) {
        Map<Long, String> names = new TreeMap<>();
        try {
            source.scan("SELECT rowid, \"" + first + "\" FROM \"" + table + "\" ORDER BY \"" + first + '"', row -> {
                names.put(row.getLong(1), String.valueOf(row.getString(2)));
                return true;
            });
        } catch (Problem problem) {
            // Then it is unknown what existed.
        }
        return names;
    }

    /** A paper with invalid values is treated as lost. */
    private void clear(SqliteDatabase target) {
        Set<String> illegible = new LinkedHashSet<>();
        new RowValidation(target)
                .validate(problem -> illegible.add(problem.details().get(0).toString()));
        for (String id : illegible) {
            String title =
                    target
                            .query("SELECT title FROM curation WHERE paper_id = ?", row -> title(row.getString(1)), id)
                            .stream()
                            .findFirst()
                            .orElse("");
            if (target.update("DELETE FROM paper WHERE id = ?", id) > 0 && isId(id)) {
                target.update("DELETE FROM paper_key WHERE paper_id = ?", id);
                createMissingParents(id, title, target);
            }
        }
    }

    private static boolean isId(String text) {
        try {
            PaperId.ofCanonical(text);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Creates placeholders for lost papers and issues, since the text about them is worth keeping. */
    private void createMissingParents(SqliteDatabase target) {
        Map<String, String> papers = new LinkedHashMap<>();
        target.query(
                "SELECT paper_id, title FROM curation UNION ALL SELECT paper_id, NULL FROM issue_paper",
                row -> papers.merge(
                        row.getString(1), title(row.getString(2)), (one, other) -> one.isEmpty() ? other : one));
        papers.forEach((id, title) -> createMissingParents(id, title, target));
        target.update("INSERT OR IGNORE INTO issue (number, built_at, fingerprint)"
                + " SELECT issue_number, '1970-01-01T00:00:00Z', '' FROM issue_paper");
        target.update("DELETE FROM paper_key WHERE paper_id NOT IN (SELECT id FROM paper)");
    }

    private static String title(@Nullable String title) {
        return title == null ? "" : title;
    }

    private void createMissingParents(String id, String title, SqliteDatabase target) {
        if (target.queryNumber("SELECT count(*) FROM paper WHERE id = ?", id) > 0) {
            return;
        }
        if (!isId(id)) {
            target.update("DELETE FROM curation WHERE paper_id = ?", id);
            target.update("DELETE FROM issue_paper WHERE paper_id = ?", id);
            lost.add(Problem.of(ProblemCode.DOCTOR_LOST, "curation", id, "no id of a paper"));
            return;
        }
        Paper stub = Paper.of(PaperId.ofCanonical(id), title.isEmpty() ? id : title)
                .warnings(List.of(Paper.FROM_AN_ISSUE))
                .build();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(id);
        values.addAll(PaperRow.values(stub));
        target.update(INSERT_PLACEHOLDER_PAPER, values.toArray());
        new PaperKeys(target).write(List.of(stub));
        lost.add(Problem.of("doctor.lost-paper", id));
    }
}
