package dev.digest.library.sql.database;

import dev.digest.library.CommandInvocation;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the database that stores a library, with its statements, transactions and recorded tables. The
 * database's errors become {@link Problem}s.
 */
public abstract class SqlDatabase implements AutoCloseable {
    /** SQLite's limit is 32,766, PostgreSQL's is 65,535. */
    private static final int MAX_PARAMETERS = 30_000;

    /** Longer statements are for many rows, and hardly used again. */
    private static final int MAX_CACHED = 3000;

    private final Connection connection;
    private final Map<String, PreparedStatement> statementCache = new HashMap<>();
    private @Nullable ChangeRecorder recorder;
    private RecordedTables tables = new RecordedTables(this, null);
    private @Nullable Problem closed;
    private boolean insideTransaction;
    private boolean dryRun;
    private boolean dryRunStarted;
    private long statements;

    /** Maps the current row of a result. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface DatabaseAction<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }

    protected SqlDatabase(Connection connection) {
        this.connection = connection;
    }

    /** What this database writes differently. */
    public abstract SqlDialect dialect();

    /** The tables of the library, as they are, by name; not those that only serve this database. */
    public abstract List<StoredTable> storedTables();

    /** Records the history's own rows, which programs before {@link LibrarySchema#WITH_RECORDED_HISTORY} did not. */
    public abstract void recordHistoryTables();

    /** Checks references between tables at the end of the transaction only. */
    public abstract void deferReferences();

    /** A broken reference between tables, in words; where there is one, the transaction must be rolled back. */
    public abstract List<String> brokenReferences();

    /** The problem that an error of the database is to its user. */
    protected abstract Problem problem(SQLException e);

    /** A row that no program of ours has written. */
    protected abstract Problem damage(RuntimeException e);

    /** Begins a transaction that writes, when nobody else writes, or one that reads one state. */
    protected abstract void begin(boolean writing);

    /** Makes the changes of the transaction durable. */
    protected abstract void commit();

    /** Takes back the changes of the transaction, which may have ended by itself. */
    protected abstract void rollBack();

    /** The number of statements run so far: on a server, each is a round trip. */
    public long statements() {
        return statements;
    }

    /** One more statement was sent. */
    protected void countStatement() {
        statements++;
    }

    /** Rejects further writes, with a more precise reason than the database would give. */
    public void refuseToWrite(Problem why) {
        closed = why;
    }

    /** Runs a statement without parameters. */
    public void run(String sql) {
        statements++;
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw problem(e);
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
        readRows(
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
            throw problem.is(ProblemCode.JSON_BROKEN) ? damage(problem) : problem;
        } catch (DateTimeException
                | NoSuchElementException
                | IllegalArgumentException
                | ClassCastException
                | NullPointerException e) {
            throw damage(e);
        }
    }

    /** Reads rows, of which there may be many, until {@code row} returns false. */
    public void scan(String sql, RowMapper<Boolean> row, @Nullable Object... values) {
        readRows(sql, row, values);
    }

    private void readRows(String sql, RowMapper<Boolean> row, @Nullable Object... values) {
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

    /** The tables whose changes are recorded, by name, read in one query; each comes after those that it references. */
    public final Map<String, AuditedTable> auditedTables() {
        Map<String, StoredTable> stored = new HashMap<>();
        storedTables().forEach(table -> stored.put(table.name(), table));
        Map<String, AuditedTable> audited = new LinkedHashMap<>();
        Stream.concat(AuditedTable.NAMES.stream(), AuditedTable.HISTORY.stream())
                .map(stored::get)
                // A library of an older version, which is recovered, lacks some.
                .filter(table -> table != null)
                .forEach(table -> audited.put(table.name(), AuditedTable.of(table)));
        return audited;
    }

    /** The tables whose rows must agree with the history. */
    public List<AuditedTable> verifiedTables() {
        return List.copyOf(auditedTables().values());
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
        return write(work, true);
    }

    /** Runs work and rolls it back. */
    public <T> T inRolledBackTransaction(Supplier<T> work) {
        return write(
                () -> {
                    if (recorder != null) {
                        recorder.begin();
                    }
                    return work.get();
                },
                false);
    }

    /** Runs several reads on one snapshot. */
    public <T> T inReadTransaction(Supplier<T> work) {
        return insideTransaction ? work.get() : transaction(false, work, false);
    }

    private <T> T write(Supplier<T> work, boolean keep) {
        if (closed != null) {
            throw closed;
        }
        return transaction(true, work, keep);
    }

    /** Rolls back on close everything done from now on. */
    public void beginDryRun() {
        dryRun = true;
    }

    protected boolean isDryRun() {
        return dryRun;
    }

    /** Whether a transaction runs, of which the changes of a dry run are one. */
    protected boolean isInTransaction() {
        return insideTransaction || dryRunStarted;
    }

    /** Whether a transaction of its own could be written now. */
    protected boolean isFree() {
        return closed == null && !dryRun && !insideTransaction;
    }

    /** A savepoint within the transaction that will be rolled back. */
    private <T> T step(Supplier<T> work, boolean keep) {
        if (!dryRunStarted) {
            begin(true);
            dryRunStarted = true;
        }
        run("SAVEPOINT step");
        insideTransaction = true;
        boolean done = false;
        try {
            T result = work.get();
            done = keep;
            return result;
        } finally {
            insideTransaction = false;
            if (!done) {
                run("ROLLBACK TO step");
            }
            run("RELEASE step");
        }
    }

    private <T> T transaction(boolean writing, Supplier<T> work, boolean keep) {
        if (dryRun) {
            return step(work, keep);
        }
        begin(writing);
        insideTransaction = true;
        boolean done = false;
        try {
            T result = work.get();
            if (keep) {
                commit();
                done = true;
            }
            return result;
        } finally {
            insideTransaction = false;
            if (!done) {
                rollBack();
            }
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
                    bind(statement, i + 1, values[i]);
                }
                return use.apply(statement);
            } finally {
                cacheStatement(sql, statement);
            }
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /** Sets a parameter, whose place counts from 1. */
    protected void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        statement.setObject(place, value);
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
            throw problem(e);
        }
    }
}
