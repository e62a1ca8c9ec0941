package dev.digest.library.postgres.database;

import dev.digest.library.CommandInvocation;
import dev.digest.library.postgres.database.PostgresDialect.ArrayLiteral;
import dev.digest.library.sql.database.ChangeRecorder;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.sql.database.SqlDialect;
import dev.digest.library.sql.database.StoredTable;
import dev.digest.library.storage.LibraryServer;
import dev.digest.library.storage.ServerProblems;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a PostgreSQL database. Nothing lasts longer than a transaction but the connection itself, so that a
 * pool between can give each transaction another one.
 */
public final class PostgresDatabase extends SqlDatabase {
    private final LibraryServer server;
    private final Connection connection;
    private final LockTimes lockTimes;
    private final WriteLock lock;
    private @Nullable LockHeartbeat heartbeat;
    private boolean scanning;

    private PostgresDatabase(LibraryServer server, Connection connection, LockTimes lockTimes) {
        super(connection);
        this.server = server;
        this.connection = connection;
        this.lockTimes = lockTimes;
        this.lock = new WriteLock(lockTimes);
    }

    /**
     * Connects to a server.
     *
     * @throws Problem {@code library.unreachable}, {@code library.silent}, {@code library.password},
     *     {@code library.no-database}, …
     */
    public static PostgresDatabase connect(LibraryServer server, LockTimes lockTimes, ServerConnections connections) {
        try {
            return new PostgresDatabase(server, connections.open(server, lockTimes.patience()), lockTimes);
        } catch (SQLException e) {
            Problem problem = hasTimedOut(e)
                    ? Problem.of(ProblemCode.LIBRARY_SILENT, server)
                    : ServerProblems.of(server, state(e), reason(e), true);
            throw problem.causedBy(e);
        }
    }

    /** Whether nobody has answered, or the network has said so only after a while. */
    private static boolean hasTimedOut(SQLException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException || cause instanceof NoRouteToHostException) {
                return true;
            }
        }
        // The driver's limit for everything that belongs to opening a connection.
        return state(e).startsWith("08") && reason(e).contains("timed out");
    }

    /** The address of the library. */
    public LibraryServer server() {
        return server;
    }

    @Override
    public SqlDialect dialect() {
        return PostgresDialect.INSTANCE;
    }

    @Override
    public List<StoredTable> storedTables() {
        return PostgresTables.stored(this);
    }

    @Override
    public void recordHistoryTables() {
        // Only archives of the first programs lack this, and a library in a file takes them over.
        throw Problem.of("archive.older", server);
    }

    @Override
    public void deferReferences() {
        run("SET CONSTRAINTS ALL DEFERRED");
    }

    @Override
    public List<String> brokenReferences() {
        try {
            run("SET CONSTRAINTS ALL IMMEDIATE");
            return List.of();
        } catch (Problem problem) {
            if (problem.getCause() instanceof SQLException e && state(e).equals("23503")) {
                return List.of(reason(e));
            }
            throw problem;
        }
    }

    @Override
    protected void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value instanceof ArrayLiteral list) {
            statement.setObject(place, list.text(), Types.OTHER);
        } else {
            super.bind(statement, place, value);
        }
    }

    @Override
    protected Problem problem(SQLException e) {
        return ServerProblems.of(server, state(e), reason(e), false).causedBy(e);
    }

    @Override
    protected Problem damage(RuntimeException e) {
        return Problem.of(ProblemCode.LIBRARY_DAMAGED, server, String.valueOf(e.getMessage()))
                .causedBy(e);
    }

    static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null ? "" : state;
    }

    /** What the server says, in one line. */
    private static String reason(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^[A-Z]+: ", "");
    }

    @Override
    public ChangeRecorder startRecording(Supplier<CommandInvocation> occasion) {
        lock.setHolder(occasion);
        return super.startRecording(occasion);
    }

    @Override
    protected void begin(boolean writing) {
        if (scanning) {
            throw new IllegalStateException("a transaction begins while rows are being read");
        }
        beginJdbc();
        try {
            // The driver sends BEGIN and all of it at once.
            run(writing ? lock.sql() : "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        } catch (Problem problem) {
            rollBack();
            throw writing ? lock.explain(problem, this) : problem;
        }
        // A dry run may wait for its user, for whom others need not wait.
        if (writing && !isDryRun()) {
            heartbeat = LockHeartbeat.start(connection, lockTimes.heartbeat());
        }
    }

    private void endHeartbeat() {
        if (heartbeat != null) {
            heartbeat.close();
            heartbeat = null;
        }
    }

    private void beginJdbc() {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    @Override
    protected void commit() {
        endHeartbeat();
        countStatement();
        try {
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    @Override
    protected void rollBack() {
        endHeartbeat();
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // The server has rolled back by itself; the original error is reported.
        }
    }

    /** Reads many rows by and by, which the server only offers in a transaction. */
    @Override
    public void scan(String sql, RowMapper<Boolean> row, @Nullable Object... values) {
        if (isInTransaction() || scanning) {
            super.scan(sql, row, values);
            return;
        }
        beginJdbc();
        scanning = true;
        try {
            super.scan(sql, row, values);
        } finally {
            scanning = false;
            rollBack();
        }
    }
}
