package dev.digest.discovery.pool;

import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.jdbc4.JDBC4Connection;

/** A connection to the pool's file with prepared statements. SQLite's errors become {@link Problem}s. */
final class PoolFile implements AutoCloseable {
    private static final String WAIT_MILLIS = "20000";

    private final Path file;
    private final JDBC4Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** Receives a row of a result. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    PoolFile(Path file) {
        this.file = file;
        Properties settings = new Properties();
        settings.setProperty("busy_timeout", WAIT_MILLIS);
        // Sufficient with a write-ahead log: a power failure may lose the last transaction, which is fetched again.
        settings.setProperty("synchronous", "NORMAL");
        settings.setProperty("temp_store", "MEMORY");
        // Otherwise the driver queries the last key after each insert, which takes as long as the insert.
        settings.setProperty("jdbc.get_generated_keys", "false");
        String address = file.toUri().toString();
        try {
            connection = new JDBC4Connection(JDBC.PREFIX + address, address, settings);
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    int update(String sql, @Nullable Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    void query(String sql, RowReader reader, @Nullable Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /** The number that a query returns; 0 for none. */
    long number(String sql, @Nullable Object... values) {
        long[] number = {0};
        query(sql, row -> number[0] = row.getLong(1), values);
        return number[0];
    }

    /** Runs work in a transaction. */
    void inTransaction(Runnable work) {
        run("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            work.run();
            run("COMMIT");
            done = true;
        } finally {
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

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /** Whether an error means that the file is an SQLite file but not a pool, rather than a full disk. */
    static boolean isMissingTable(Problem problem) {
        return problem.getCause() instanceof SQLiteException e && e.getResultCode() == SQLiteErrorCode.SQLITE_ERROR;
    }

    private Problem problem(SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return Problem.of(key(code.name()), file, String.valueOf(e.getMessage()))
                .causedBy(e);
    }

    private static String key(String code) {
        if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
            return "pool.busy";
        }
        if (code.startsWith("SQLITE_CORRUPT") || code.startsWith("SQLITE_NOTADB")) {
            return "pool.damaged";
        }
        return "pool.failed";
    }
}
