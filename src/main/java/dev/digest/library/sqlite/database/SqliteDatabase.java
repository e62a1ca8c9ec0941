package dev.digest.library.sqlite.database;

import dev.digest.library.sql.database.AuditedTable;
import dev.digest.library.sql.database.RecordNames;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.sql.database.SqlDialect;
import dev.digest.library.sql.database.StoredTable;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.jdbc4.JDBC4Connection;

/** A connection to one SQLite file. */
public final class SqliteDatabase extends SqlDatabase {
    /** How long a writer waits for another one; no write takes nearly as long. */
    public static final Duration WAIT = Duration.ofSeconds(20);

    private static final int ALL_PAGES = -1;
    private static final int PAUSE_MILLISECONDS = 20;

    private final Path file;
    private final JDBC4Connection connection;
    private @Nullable ReplacementGuard guard;

    private SqliteDatabase(Path file, JDBC4Connection connection) {
        super(connection);
        this.file = file;
        this.connection = connection;
    }

    /** Opens a file, creating it if necessary. */
    public static SqliteDatabase open(Path file) {
        return open(file, WAIT);
    }

    /** The same with another busy timeout. */
    public static SqliteDatabase open(Path file, Duration wait) {
        Properties settings = new Properties();
        settings.setProperty("busy_timeout", Long.toString(wait.toMillis()));
        settings.setProperty("synchronous", "FULL");
        // Nothing is written to the shared folder for temporary files.
        settings.setProperty("temp_store", "MEMORY");
        settings.setProperty("foreign_keys", "ON");
        SqliteDatabase database = open(file, file.toUri().toString(), settings);
        // On macOS a plain fsync may end in the disk's cache; elsewhere this has no effect.
        if (System.getProperty("os.name", "").startsWith("Mac")) {
            database.run("PRAGMA fullfsync = ON");
        }
        return database;
    }

    /**
     * Opens a file read-only, without touching it or its sidecar files. No other process may have it open, since its
     * write-ahead log would not be read; then use {@link #openReadOnly}.
     */
    public static SqliteDatabase openImmutable(Path file) {
        return open(file, file.toUri() + "?immutable=1", new Properties());
    }

    /** Opens a file read-only while other processes use it. */
    public static SqliteDatabase openReadOnly(Path file) {
        Properties settings = new Properties();
        settings.setProperty("busy_timeout", Long.toString(WAIT.toMillis()));
        return open(file, file.toUri() + "?mode=ro", settings);
    }

    /** An empty in-memory database. */
    public static SqliteDatabase inMemory() {
        return open(Path.of("memory"), ":memory:", new Properties());
    }

    private static SqliteDatabase open(Path file, String address, Properties settings) {
        SqliteDriver.load();
        try {
            // DriverManager would search for drivers in every jar.
            JDBC4Connection connection = new JDBC4Connection(JDBC.PREFIX + address, address, settings);
            ChecksumFunction.register(connection);
            return new SqliteDatabase(file, connection);
        } catch (SQLException e) {
            throw problem(file, e);
        } catch (LinkageError e) {
            throw Problem.of(
                            "library.no-sqlite",
                            file,
                            System.getProperty("java.io.tmpdir"),
                            String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    public Path file() {
        return file;
    }

    /** Makes writes fail once the file is replaced while it is open. */
    public void guard() {
        guard = new ReplacementGuard(this);
    }

    /** Records that the write-ahead log belongs to this file. */
    public void ownLog() {
        if (guard != null) {
            guard.begin();
        }
    }

    /** Copies everything into a file by SQLite's backup API: one transaction, with the locks of both files. */
    public void copyTo(Path to, Duration patience) {
        try {
            int code = connection
                    .getDatabase()
                    .backup(
                            "main",
                            to.toUri().toString(),
                            null,
                            PAUSE_MILLISECONDS,
                            (int) (patience.toMillis() / PAUSE_MILLISECONDS),
                            ALL_PAGES);
            SQLiteErrorCode error = SQLiteErrorCode.getErrorCode(code);
            if (error != SQLiteErrorCode.SQLITE_OK) {
                throw problem(to, error, error.message);
            }
        } catch (SQLException e) {
            throw problem(to, e);
        }
    }

    /** The number of rows written so far, those that triggers wrote among them. */
    public long writtenRows() {
        try {
            return connection.getDatabase().total_changes();
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /** Runs a transaction that is not recorded, unless somebody else writes; returns whether it ran. */
    public boolean writeUnlessBusy(Runnable work) {
        if (!isFree()) {
            return false;
        }
        try {
            int timeout = connection.getBusyTimeout();
            connection.setBusyTimeout(0);
            try {
                withoutRecording(() -> {
                    work.run();
                    return true;
                });
            } finally {
                connection.setBusyTimeout(timeout);
            }
            return true;
        } catch (SQLException e) {
            throw problem(e);
        } catch (Problem problem) {
            if (problem.is(ProblemCode.LIBRARY_BUSY)) {
                return false;
            }
            throw problem;
        }
    }

    public JDBC4Connection connection() {
        return connection;
    }

    @Override
    public SqlDialect dialect() {
        return SqliteDialect.INSTANCE;
    }

    @Override
    public List<StoredTable> storedTables() {
        return SqliteTables.stored(this);
    }

    @Override
    public List<AuditedTable> verifiedTables() {
        return SqliteTables.audited(this);
    }

    @Override
    public void recordHistoryTables() {
        Schema.recordHistory(this);
    }

    @Override
    public void deferReferences() {
        run("PRAGMA defer_foreign_keys = ON");
    }

    @Override
    public List<String> brokenReferences() {
        return query(
                "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 1",
                row -> RecordNames.type(row.getString(1)) + " -> " + RecordNames.type(row.getString(2)));
    }

    @Override
    protected Problem problem(SQLException e) {
        return problem(file, e);
    }

    @Override
    protected Problem damage(RuntimeException e) {
        return Problem.of(ProblemCode.LIBRARY_DAMAGED, file, String.valueOf(e.getMessage()))
                .causedBy(e);
    }

    @Override
    protected void begin(boolean writing) {
        run(writing ? "BEGIN IMMEDIATE" : "BEGIN");
        try {
            ownLog();
        } catch (Problem problem) {
            rollBack();
            throw problem;
        }
    }

    @Override
    protected void commit() {
        run("COMMIT");
        if (guard != null) {
            guard.end();
        }
    }

    @Override
    protected void rollBack() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself; the original error is reported.
        }
    }

    @Override
    public void beginDryRun() {
        // Changes that will be rolled back need not be written to disk.
        run("PRAGMA cache_spill = OFF");
        super.beginDryRun();
    }

    @Override
    public void close() {
        super.close();
        if (guard != null) {
            guard.close();
        }
    }

    public static Problem problem(Path file, SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return problem(file, code, String.valueOf(e.getMessage())).causedBy(e);
    }

    public static Problem problem(Path file, SQLiteErrorCode code, String message) {
        return Problem.of(code(code.name()), file, message);
    }

    private static ProblemCode code(String code) {
        if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
            return ProblemCode.LIBRARY_BUSY;
        }
        if (code.startsWith("SQLITE_FULL") || code.equals("SQLITE_IOERR_SHMSIZE")) {
            return ProblemCode.LIBRARY_FULL;
        }
        if (code.startsWith("SQLITE_READONLY")
                || code.startsWith("SQLITE_CANTOPEN")
                || code.startsWith("SQLITE_PERM")) {
            return ProblemCode.LIBRARY_CLOSED_TO_US;
        }
        if (code.startsWith("SQLITE_CORRUPT") || code.startsWith("SQLITE_NOTADB")) {
            return ProblemCode.LIBRARY_DAMAGED;
        }
        return ProblemCode.LIBRARY_FAILED;
    }
}
