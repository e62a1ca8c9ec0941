package dev.digest.library.sqlite.repair;

import dev.digest.library.sql.database.LibrarySchema;
import dev.digest.library.sql.history.HistoryProblems;
import dev.digest.library.sql.history.LimitedFindings;
import dev.digest.library.sql.row.RowValidation;
import dev.digest.library.sqlite.database.ReadOnlyAccess;
import dev.digest.library.sqlite.database.Schema;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.sqlite.database.SqliteFileHeader;
import dev.digest.library.sqlite.database.WalOwner;
import dev.digest.library.sqlite.search.IndexVerification;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Checks the file of a library, from its header to each row, without changing anything. */
public final class IntegrityCheck {
    /** How SQLite ends what it says of a damaged index of texts. */
    private static final String INDEX = "FTS5 table main.paper_text";

    private final Path file;
    private final LimitedFindings findings = new LimitedFindings();
    private boolean rowByRow = true;

    public IntegrityCheck(Path file) {
        this.file = file;
    }

    /** All problems, {@code doctor.*} and {@code library.*}. */
    public List<Problem> findings() {
        if (!Files.exists(file)) {
            return List.of(Problem.of("library.missing", file));
        }
        if (isNoDatabase()) {
            return List.of(Problem.of(ProblemCode.DOCTOR_NO_LIBRARY, file));
        }
        boolean alone;
        do {
            findings.clear();
            boolean foreign = new WalOwner(file).isForeign();
            alone = foreign || ReadOnlyAccess.isWithoutSidecars(file);
            examine(alone);
            if (foreign) {
                add(Problem.of("doctor.foreign-log", file));
                return findings.all();
            }
            // Another process may have changed pages meanwhile: then the check is repeated.
        } while (!findings.all().isEmpty() && alone && !ReadOnlyAccess.isWithoutSidecars(file));
        return findings.all();
    }

    /** A problem that prevents restoring a copy; an older schema is not one. */
    public Optional<Problem> damage() {
        rowByRow = false;
        for (Problem problem : findings()) {
            if (problem.is(ProblemCode.DOCTOR_NO_LIBRARY)) {
                return Optional.of(Problem.of(ProblemCode.LIBRARY_FOREIGN, file));
            }
            if (problem.is(ProblemCode.DOCTOR_FORM)) {
                return Optional.of(Problem.of(
                        ProblemCode.LIBRARY_DAMAGED, file, problem.details().get(0)));
            }
            if (problem.is(ProblemCode.LIBRARY_DAMAGED, ProblemCode.LIBRARY_FOREIGN, ProblemCode.LIBRARY_NEWER)) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    /** The fingerprints of issues' files when they were built. */
    public Map<Integer, String> fingerprints() {
        Map<Integer, String> fingerprints = new TreeMap<>();
        if (Files.exists(file) && !isNoDatabase()) {
            boolean alone = new WalOwner(file).isForeign() || ReadOnlyAccess.isWithoutSidecars(file);
            try (SqliteDatabase database =
                    alone ? SqliteDatabase.openImmutable(file) : SqliteDatabase.openReadOnly(file)) {
                database.query(
                        "SELECT number, fingerprint FROM issue WHERE fingerprint <> ''",
                        row -> String.valueOf(fingerprints.put(row.getInt(1), row.getString(2))));
            } catch (Problem problem) {
                // Problems of the library are reported elsewhere.
            }
        }
        return fingerprints;
    }

    private boolean isNoDatabase() {
        try (var in = Files.newInputStream(file)) {
            return !Arrays.equals(in.readNBytes(SqliteFileHeader.MAGIC.length), SqliteFileHeader.MAGIC);
        } catch (IOException e) {
            throw Problem.of(ProblemCode.LIBRARY_FAILED, file, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    private void examine(boolean alone) {
        try (SqliteDatabase database = alone ? SqliteDatabase.openImmutable(file) : SqliteDatabase.openReadOnly(file)) {
            int version = Schema.require(database);
            if (version < LibrarySchema.VERSION) {
                add(Problem.of("library.outdated", file, version, LibrarySchema.VERSION));
            }
            List<Consumer<SqliteDatabase>> checks =
                    new ArrayList<>(List.of(this::checkStructure, this::checkForeignKeys));
            checks.add(one -> form(one, version));
            if (rowByRow && version >= LibrarySchema.WITH_HISTORY) {
                checks.add(this::history);
            }
            if (rowByRow) {
                checks.add(one -> new RowValidation(one).validate(this::add));
            }
            if (rowByRow && version == LibrarySchema.VERSION) {
                checks.add(this::checkIndex);
            }
            // Each at one moment: between the statements of a check others may write.
            checks.forEach(check -> findings.attempt(() -> database.inReadTransaction(() -> {
                check.accept(database);
                return database;
            })));
        } catch (Problem problem) {
            add(problem);
        }
    }

    private void add(Problem problem) {
        findings.add(problem);
    }

    private void checkStructure(SqliteDatabase database) {
        if (Schema.version(database) < LibrarySchema.VERSION || new IndexVerification(database).isReadable()) {
            checkStructure("PRAGMA integrity_check(" + LimitedFindings.MOST_OF_A_KIND + ")", database);
            return;
        }
        // SQLite then refuses to check the file as a whole.
        add(Problem.of(ProblemCode.DOCTOR_INDEX));
        database.storedTables()
                .forEach(table -> checkStructure("PRAGMA integrity_check('" + table.name() + "')", database));
    }

    private void checkStructure(String pragma, SqliteDatabase database) {
        database.query(pragma, row -> row.getString(1)).stream()
                .filter(message -> !message.equals("ok"))
                .forEach(message -> add(
                        message.endsWith(INDEX)
                                ? Problem.of(ProblemCode.DOCTOR_INDEX)
                                : Problem.of(ProblemCode.LIBRARY_DAMAGED, file, message)));
    }

    private void checkIndex(SqliteDatabase database) {
        boolean whole;
        try {
            whole = new IndexVerification(database).countWrong() == 0;
        } catch (Problem problem) {
            whole = false;
        }
        if (!whole) {
            add(Problem.of(ProblemCode.DOCTOR_INDEX));
        }
    }

    private void checkForeignKeys(SqliteDatabase database) {
        database.query(
                        "PRAGMA foreign_key_check",
                        row -> Problem.of(
                                ProblemCode.DOCTOR_ORPHAN, row.getString(1), row.getLong(2), row.getString(3)))
                .forEach(this::add);
    }

    private void history(SqliteDatabase database) {
        new HistoryProblems(database).find(this::add);
    }

    /** Compares the schema with that of its version; a difference means an interrupted change. */
    private void form(SqliteDatabase database, int version) {
        Map<String, String> wanted = new LinkedHashMap<>();
        try (SqliteDatabase model = SqliteDatabase.inMemory()) {
            Schema.migrateTo(version, model);
            wanted.putAll(objects(model));
        }
        Map<String, String> found = objects(database);
        wanted.forEach((name, sql) -> {
            if (!sql.equals(found.remove(name))) {
                add(Problem.of(ProblemCode.DOCTOR_FORM, name, version));
            }
        });
        found.keySet().forEach(name -> add(Problem.of(ProblemCode.DOCTOR_FORM, name, version)));
    }

    private static Map<String, String> objects(SqliteDatabase database) {
        Map<String, String> objects = new LinkedHashMap<>();
        database.scan(
                "SELECT type || ' ' || name, tbl_name || coalesce(sql, '') FROM sqlite_schema"
                        + " WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY 1",
                row -> {
                    objects.put(String.valueOf(row.getString(1)), String.valueOf(row.getString(2)));
                    return true;
                });
        return objects;
    }
}
