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

/** One connection to one SQLite file, and the few things done with it. What SQLite says becomes a {@link Problem}. */
public final class SqliteDatabase implements AutoCloseable {
    /** A writer waits for another one as long as this before it gives up; no write takes nearly as long. */
    public static final Duration WAIT = Duration.ofSeconds(20);

    private static final int ALL_PAGES = -1;
    private static final int PAUSE_MILLISECONDS = 20;

    private final Path file;
    private final JDBC4Connection connection;
    private final Map<String, PreparedStatement> statementCache = new HashMap<>();
    private @Nullable ChangeRecorder recorder;
    private @Nullable ReplacementGuard guard;
    private @Nullable Problem closed;
    private boolean insideTransaction;
    private boolean dryRun;
    private boolean dryRunStarted;

    /** Makes something of the row on which a result stands. */
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

    /** Opens a file, and makes it when it is not there. */
    public static SqliteDatabase open(Path file) {
        return open(file, WAIT);
    }

    /** The same, with another time to wait for other writers. */
    public static SqliteDatabase open(Path file, Duration wait) {
        Properties settings = new Properties();
        settings.setProperty("busy_timeout", Long.toString(wait.toMillis()));
        settings.setProperty("synchronous", "FULL");
        // Nothing goes to the folder for temporary files, which others share.
        settings.setProperty("temp_store", "MEMORY");
        settings.setProperty("foreign_keys", "ON");
        SqliteDatabase database = open(file, file.toUri().toString(), settings);
        // On macOS a flush otherwise ends in the disk's own memory; elsewhere this means nothing.
        database.run("PRAGMA fullfsync = ON");
        return database;
    }

    /**
     * Opens a file to look at it, without changing it or anything beside it. Nobody else may have it open: another
     * process would leave a write-ahead log beside it, which is read only by {@link #openReadOnly}.
     */
    public static SqliteDatabase openImmutable(Path file) {
        return open(file, file.toUri() + "?immutable=1", new Properties());
    }

    /** Opens a file to look at it while other processes work with it. */
    public static SqliteDatabase openReadOnly(Path file) {
        Properties settings = new Properties();
        settings.setProperty("busy_timeout", Long.toString(WAIT.toMillis()));
        return open(file, file.toUri() + "?mode=ro", settings);
    }

    /** An empty one that lies nowhere. */
    public static SqliteDatabase inMemory() {
        return open(Path.of("memory"), ":memory:", new Properties());
    }

    private static SqliteDatabase open(Path file, String address, Properties settings) {
        SqliteDriver.load();
        try {
            // DriverManager would look for drivers in every jar, and every driver makes itself known to it.
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

    /** Fails from now on when the file is replaced by another one while this one is open. */
    public void guard() {
        guard = new ReplacementGuard(this);
    }

    /** Notes that the write-ahead log beside the file is that of this file. */
    public void ownLog() {
        if (guard != null) {
            guard.begin();
        }
    }

    /** Refuses from now on to write, for a reason that is known better than SQLite knows it. */
    public void refuseToWrite(Problem why) {
        closed = why;
    }

    /** Copies all of it into a file, with SQLite's own way: as one transaction, within the locks of both files. */
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

    /** Runs one statement that has no parameters. */
    public void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    /** Runs one statement; returns how many rows it changed. */
    public int update(String sql, @Nullable Object... values) {
        return with(sql, PreparedStatement::executeUpdate, values);
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

    /** A value that means nothing, such as a day that no month has, is damage. */
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

    /** Reads row by row until {@code row} answers false. */
    public void scan(String sql, RowMapper<Boolean> row, @Nullable Object... values) {
        with(
                sql,
                statement -> {
                    try (ResultSet result = statement.executeQuery()) {
                        while (result.next() && legible(row, result)) {
                            // each row is taken by the condition
                        }
                    }
                    return sql;
                },
                values);
    }

    public long queryNumber(String sql, @Nullable Object... values) {
        return query(sql, row -> row.getLong(1), values).get(0);
    }

    /** Records from now on what transactions do, but for those {@link #withoutRecording}. */
    public ChangeRecorder startRecording(Supplier<CommandInvocation> occasion) {
        recorder = new ChangeRecorder(this, occasion);
        return recorder;
    }

    /**
     * Does several things wholly or not at all, and records them. The write lock is taken at once, so that no two
     * writers read first. Within another transaction it is part of that.
     */
    public <T> T inTransaction(Supplier<T> work) {
        if (insideTransaction) {
            return work.get();
        }
        ChangeRecorder recording = recorder;
        if (recording == null) {
            return withoutRecording(work);
        }
        recording.prepare();
        T result = withoutRecording(() -> {
            recording.begin();
            T done = work.get();
            recording.end();
            return done;
        });
        recording.onCommitted();
        return result;
    }

    /** A transaction of which history is not to know. */
    public <T> T withoutRecording(Supplier<T> work) {
        return transaction(work, "COMMIT");
    }

    /** Does things to see what comes of them, and takes all of it back. */
    public <T> T inRolledBackTransaction(Supplier<T> work) {
        return transaction(work, "ROLLBACK");
    }

    /** Reads several things as they are at one moment, whatever others write meanwhile. */
    public <T> T inReadTransaction(Supplier<T> work) {
        return transaction("BEGIN", work, "ROLLBACK");
    }

    private <T> T transaction(Supplier<T> work, String end) {
        if (closed != null) {
            throw closed;
        }
        return transaction("BEGIN IMMEDIATE", work, end);
    }

    /** Takes back, when it is closed, all that is done from now on. */
    public void beginDryRun() {
        // What is not to stay need not reach the disk.
        run("PRAGMA cache_spill = OFF");
        dryRun = true;
    }

    /** A transaction within the one that is taken back in the end. */
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
            // SQLite has rolled back by itself; what went wrong before is what is told.
        }
    }

    /** To prepare a statement takes longer than most of them run: those that are not in use are kept. */
    private <T> T with(String sql, DatabaseAction<T> use, @Nullable Object... values) {
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
        if (statementCache.putIfAbsent(sql, statement) != null) {
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
