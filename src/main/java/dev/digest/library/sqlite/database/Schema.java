package dev.digest.library.sqlite.database;

import dev.digest.library.CommandInvocation;
import dev.digest.library.sql.database.ChangeRecorder;
import dev.digest.library.sql.database.LibrarySchema;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The schema and its migrations: version by version, each by a script {@code schema-N.sql}, in one transaction. The
 * version is stored as SQLite's {@code user_version}.
 */
public final class Schema {
    /** The version that added drafts. */
    static final int WITH_DRAFTS = 5;

    /** The version that added decisions. */
    static final int WITH_DECISIONS = 6;

    /** The version that added sendings. */
    static final int WITH_SENDINGS = 9;

    /** No real version is this high; a flipped bit in the header would make it so. */
    private static final int IMPLAUSIBLE = 256;

    /** The SQLite application id of our files: "digs". */
    static final int APPLICATION_ID = 0x64696773;

    private static final Pattern ADD_COLUMN = Pattern.compile("ALTER TABLE (\\w+) ADD COLUMN (\\w+)");

    private Schema() {}

    /**
     * Migrates a file to {@link LibrarySchema#VERSION}.
     *
     * @throws Problem {@code library.newer} when a newer program wrote the file, which is left untouched
     */
    public static void migrateToCurrent(SqliteDatabase database, Supplier<CommandInvocation> occasion) {
        FilePragmas pragmas = FilePragmas.of(database);
        int found = require(database, pragmas);
        if (found < LibrarySchema.VERSION) {
            requireTablesOf(found, database);
            database.withoutRecording(() -> {
                // Checked again under the lock: another process may have migrated it meanwhile.
                int from = version(database);
                for (int version = 1; version <= from; version++) {
                    complete(version, database);
                }
                for (int version = from + 1; version <= LibrarySchema.VERSION; version++) {
                    migrate(database, version);
                }
                // The baseline is recorded after all tables have been migrated.
                if (from < LibrarySchema.WITH_HISTORY) {
                    beginHistory(database, occasion);
                }
                database.run("PRAGMA application_id = " + APPLICATION_ID);
                return LibrarySchema.VERSION;
            });
        }
        if (!pragmas.journalMode().equals("wal")) {
            writeAhead(database);
        }
    }

    /**
     * Checks whether this program can use a file; returns its schema version.
     *
     * @throws Problem {@code library.newer}, {@code library.foreign}
     */
    public static int require(SqliteDatabase database) {
        return require(database, FilePragmas.of(database));
    }

    /** What SQLite says about a file, in one query. */
    private record FilePragmas(int version, long applicationId, String journalMode) {
        static FilePragmas of(SqliteDatabase database) {
            return database.query(
                            "SELECT (SELECT user_version FROM pragma_user_version),"
                                    + " (SELECT application_id FROM pragma_application_id),"
                                    + " (SELECT journal_mode FROM pragma_journal_mode)",
                            row -> new FilePragmas(row.getInt(1), row.getLong(2), row.getString(3)))
                    .get(0);
        }
    }

    private static int require(SqliteDatabase database, FilePragmas pragmas) {
        int found = pragmas.version();
        if (found < 0 || found >= IMPLAUSIBLE) {
            throw damaged(database, found);
        }
        if (!isLibrary(database, pragmas)) {
            throw Problem.of(ProblemCode.LIBRARY_FOREIGN, database.file());
        }
        if (found > LibrarySchema.VERSION) {
            throw Problem.of(ProblemCode.LIBRARY_NEWER, database.file(), found, LibrarySchema.VERSION);
        }
        return found;
    }

    /**
     * Checks whether a file has the tables of its version.
     *
     * @throws Problem {@code library.damaged}
     */
    public static void requireTablesOf(int version, SqliteDatabase database) {
        if (version < LibrarySchema.VERSION && !hasTablesOf(version, database)) {
            throw damaged(database, version);
        }
    }

    private static Problem damaged(SqliteDatabase database, int version) {
        return Problem.of(ProblemCode.LIBRARY_DAMAGED, database.file(), "version " + version + " of its tables");
    }

    /** Whether a file has the tables of its version, as far as earlier versions differ. */
    public static boolean hasTablesOf(int version, SqliteDatabase database) {
        String named = "SELECT count(*) FROM sqlite_schema WHERE name = ?";
        return switch (version) {
            case 0 -> database.queryNumber("SELECT count(*) FROM sqlite_schema") == 0;
            case 1 -> database.queryNumber(named, "change_row") == 0;
            default -> database.queryNumber(named, "change_row") == 1;
        };
    }

    /** Version 1 had no application id. */
    private static boolean isLibrary(SqliteDatabase database, FilePragmas pragmas) {
        long mark = pragmas.applicationId();
        int version = pragmas.version();
        if (mark != 0 || version > 1) {
            return mark == APPLICATION_ID;
        }
        String tables = "SELECT count(*) FROM sqlite_schema";
        return version == 0
                ? database.queryNumber(tables) == 0
                : database.queryNumber(tables + " WHERE name IN ('paper', 'curation', 'issue')") == 3;
    }

    /**
     * With a write-ahead log, readers and a writer do not block each other. Enabling it needs exclusive access, for
     * which SQLite does not wait: if another process has the file open, the next one enables it.
     */
    private static void writeAhead(SqliteDatabase database) {
        try {
            database.run("PRAGMA journal_mode = WAL");
        } catch (Problem problem) {
            if (!problem.is(ProblemCode.LIBRARY_BUSY)) {
                throw problem;
            }
        }
    }

    /** The schema version of a file; 0 when it has no tables. */
    public static int version(SqliteDatabase database) {
        return (int) database.queryNumber("PRAGMA user_version");
    }

    /** Creates the tables of a version in an empty file; returns the version. */
    public static int migrateTo(int version, SqliteDatabase empty) {
        for (int i = 1; i <= version; i++) {
            migrate(empty, i);
        }
        empty.run("PRAGMA application_id = " + APPLICATION_ID);
        return version;
    }

    /** Migrates from the previous version to this one. */
    public static void migrate(SqliteDatabase database, int version) {
        run(version, database);
        database.run("PRAGMA user_version = " + version);
    }

    /**
     * Adds what a file of this version lacks: while a version was made, programs wrote files of it that were not yet
     * complete.
     */
    private static void complete(int version, SqliteDatabase database) {
        if (version == LibrarySchema.WITH_RECORDED_HISTORY) {
            run(version, database);
            return;
        }
        for (String statement : statements(version)) {
            if (addsColumn(statement)) {
                runOnce(statement, database);
            }
        }
    }

    private static boolean addsColumn(String statement) {
        return ADD_COLUMN.matcher(statement).lookingAt();
    }

    private static void run(int version, SqliteDatabase database) {
        for (String statement : statements(version)) {
            runOnce(statement, database);
        }
    }

    /** Runs a statement, unless it adds a column that is there. */
    private static void runOnce(String statement, SqliteDatabase database) {
        Matcher added = ADD_COLUMN.matcher(statement);
        boolean there = added.lookingAt()
                && database.queryNumber(
                                "SELECT count(*) FROM pragma_table_info(?) WHERE name = ?",
                                added.group(1),
                                added.group(2))
                        > 0;
        if (!there) {
            database.run(statement);
        }
    }

    /** The statements of a script, between which there are empty lines. */
    private static List<String> statements(int version) {
        return Arrays.stream(script(version).replaceAll("(?m)^--.*\n", "").split("\\n\\s*\\n", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** Records every existing row with its checksum as baseline. */
    private static void beginHistory(SqliteDatabase database, Supplier<CommandInvocation> occasion) {
        if (database.queryNumber("SELECT count(*) FROM (SELECT 1 FROM paper UNION ALL SELECT 1 FROM issue"
                        + " UNION ALL SELECT 1 FROM event LIMIT 1)")
                > 0) {
            long change = database.queryNumber("SELECT coalesce(max(id), 0) + 1 FROM change");
            ChangeRecorder.write(
                    database, change, new CommandInvocation(occasion.get().startedAt(), "", "", ""));
            database.verifiedTables()
                    .forEach(table -> database.update(new AuditedTableSql(table).recordBaseline(), change));
        }
    }

    /** Records the history's own rows that an older program did not record. */
    public static void recordHistory(SqliteDatabase database) {
        run(LibrarySchema.WITH_RECORDED_HISTORY, database);
    }

    private static String script(int version) {
        String name = "schema-" + version + ".sql";
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
