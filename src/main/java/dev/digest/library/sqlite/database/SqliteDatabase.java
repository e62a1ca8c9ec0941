package dev.digest.library.sqlite.database;

import dev.digest.library.CommandInvocation;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.jdbc4.JDBC4Connection;

/** A connection to one SQLite file. SQLite's errors become {@link Problem}s. */
public final class SqliteDatabase implements AutoCloseable {
    /** How long a writer waits for another one; no write takes nearly as long. */
    public static final Duration WAIT = Duration.ofSeconds(20);

    private static final int ALL_PAGES = -1;
    private static final int PAUSE_MILLISECONDS = 20;

    /** SQLite's limit is 32,766. */
    private static final int MAX_PARAMETERS = 30_000;

    /** Longer statements are for many rows, and hardly used again. */
    private static final int MAX_CACHED = 3000;

    private final Path file;
    private final JDBC4Connection connection;
    private final Map<String, PreparedStatement> statementCache = new HashMap<>();
    private @Nullable ChangeRecorder recorder;
    private RecordedTables tables = new RecordedTables(this, null);
    private @Nullable ReplacementGuard guard;
    private @Nullable Problem closed;
    private boolean insideTransaction;
    private boolean dryRun;
    private long statements;
    private boolean dryRunStarted;

    /** Maps the current row of a result. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface DatabaseAction<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }

    private SqliteDatabase(Path file, JDBC4Connection connection) {
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

    /** The number of statements run so far: on a server, each would be a round trip. */
    public long statements() {
        return statements;
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

    /** Rejects further writes, with a more precise reason than SQLite would give. */
    public void refuseToWrite(Problem why) {
        closed = why;
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

    public JDBC4Connection connection() {
        return connection;
    }

    /** Runs a statement without parameters. */
    public void run(String sql) {
        statements++;
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    /** Runs a statement; returns how many rows it changed. */
    public int update(String sql, @Nullable Object... values) {
        return with(sql, PreparedStatement::executeUpdate, values);
    }

    /**
     * Inserts rows, many with one statement; returns how many.
     *
     * @param onConflict SQL for rows that exist; empty for none
     */
    int insert(
            String table,
            List<String> columns,
            List<? extends List<? extends @Nullable Object>> rows,
            String onConflict) {
        int most = MAX_PARAMETERS / columns.size();
        String row = "(?" + ", ?".repeat(columns.size() - 1) + ")";
        int inserted = 0;
        for (int from = 0; from < rows.size(); from += most) {
            List<? extends List<? extends @Nullable Object>> some =
                    rows.subList(from, Math.min(from + most, rows.size()));
            inserted += update(
                    "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES " + row
                            + (", " + row).repeat(some.size() - 1) + onConflict,
                    some.stream().flatMap(List::stream).toArray());
        }
        return inserted;
    }

    public <T> List<T> query(String sql, RowMapper<T> row, @Nullable Object... values) {
        List<T> all = new ArrayList<>();
        scan(
                sql,
                result -> {
                    all.add(row.map(result));
                    return true;
                },
                values);
        return all;
    }

    /** An invalid value, such as a date that does not exist, is reported as damage. */
    private <T> T legible(RowMapper<T> row, ResultSet result) throws SQLException {
        try {
            return row.map(result);
        } catch (Problem problem) {
            throw problem.is(ProblemCode.JSON_BROKEN) ? corruptionProblem(problem) : problem;
        } catch (DateTimeException
                | NoSuchElementException
                | IllegalArgumentException
                | ClassCastException
                | NullPointerException e) {
            throw corruptionProblem(e);
        }
    }

    private Problem corruptionProblem(RuntimeException e) {
        return Problem.of(ProblemCode.LIBRARY_DAMAGED, file, String.valueOf(e.getMessage()))
                .causedBy(e);
    }

    /** Reads rows until {@code row} returns false. */
    public void scan(String sql, RowMapper<Boolean> row, @Nullable Object... values) {
        with(
                sql,
                statement -> {
                    try (ResultSet result = statement.executeQuery()) {
                        while (result.next() && legible(row, result)) {
                            // the condition consumes each row
                        }
                    }
                    return sql;
                },
                values);
    }

    public long queryNumber(String sql, @Nullable Object... values) {
        return query(sql, row -> row.getLong(1), values).get(0);
    }

    /** Starts recording transactions in the history, except those of {@link #withoutRecording}. */
    public ChangeRecorder startRecording(Supplier<CommandInvocation> occasion) {
        recorder = new ChangeRecorder(this, occasion);
        tables = new RecordedTables(this, recorder);
        return recorder;
    }

    /** Writes rows and records them. */
    public RecordedTables tables() {
        return tables;
    }

    /** Writes what was recorded in this transaction, so that the history can be read. */
    public void flushHistory() {
        if (recorder != null && insideTransaction) {
            recorder.flush();
        }
    }

    /**
     * Runs work in a recorded transaction. The write lock is acquired at once, so that no two writers read first. Joins
     * an enclosing transaction.
     */
    public <T> T inTransaction(Supplier<T> work) {
        if (insideTransaction) {
            return work.get();
        }
        ChangeRecorder recording = recorder;
        if (recording == null) {
            return withoutRecording(work);
        }
        T result = withoutRecording(() -> {
            recording.begin();
            T done = work.get();
            recording.end();
            return done;
        });
        recording.onCommitted();
        return result;
    }

    /** Runs a transaction that is not recorded. */
    public <T> T withoutRecording(Supplier<T> work) {
        return transaction(work, "COMMIT");
    }

    /** Runs work and rolls it back. */
    public <T> T inRolledBackTransaction(Supplier<T> work) {
        return transaction(
                () -> {
                    if (recorder != null) {
                        recorder.begin();
                    }
                    return work.get();
                },
                "ROLLBACK");
    }

    /** Runs several reads on one snapshot. */
    public <T> T inReadTransaction(Supplier<T> work) {
        return transaction("BEGIN", work, "ROLLBACK");
    }

    private <T> T transaction(Supplier<T> work, String end) {
        if (closed != null) {
            throw closed;
        }
        return transaction("BEGIN IMMEDIATE", work, end);
    }

    /** Rolls back on close everything done from now on. */
    public void beginDryRun() {
        // Changes that will be rolled back need not be written to disk.
        run("PRAGMA cache_spill = OFF");
        dryRun = true;
    }

    /** A savepoint within the transaction that will be rolled back. */
    private <T> T step(Supplier<T> work, String end) {
        if (!dryRunStarted) {
            run("BEGIN IMMEDIATE");
            dryRunStarted = true;
        }
        run("SAVEPOINT step");
        insideTransaction = true;
        boolean done = false;
        try {
            T result = work.get();
            done = end.equals("COMMIT");
            return result;
        } finally {
            insideTransaction = false;
            if (!done) {
                run("ROLLBACK TO step");
            }
            run("RELEASE step");
        }
    }

    private <T> T transaction(String begin, Supplier<T> work, String end) {
        if (dryRun) {
            return step(work, end);
        }
        run(begin);
        insideTransaction = true;
        boolean done = false;
        try {
            ownLog();
            T result = work.get();
            run(end);
            done = true;
            if (guard != null && end.equals("COMMIT")) {
                guard.end();
            }
            return result;
        } finally {
            insideTransaction = false;
            if (!done) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself; the original error is reported.
        }
    }

    /** Uses a prepared statement from a pool: preparing takes longer than most statements run. */
    private <T> T with(String sql, DatabaseAction<T> use, @Nullable Object... values) {
        statements++;
        try {
            PreparedStatement kept = statementCache.remove(sql);
            PreparedStatement statement = kept == null ? connection.prepareStatement(sql) : kept;
            try {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return use.apply(statement);
            } finally {
                cacheStatement(sql, statement);
            }
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    private void cacheStatement(String sql, PreparedStatement statement) throws SQLException {
        if (sql.length() > MAX_CACHED || statementCache.putIfAbsent(sql, statement) != null) {
            statement.close();
        }
    }

    @Override
    public void close() {
        if (dryRunStarted) {
            rollBack();
        }
        try {
            connection.close();
        } catch (SQLException e) {
            throw problem(file, e);
        }
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
