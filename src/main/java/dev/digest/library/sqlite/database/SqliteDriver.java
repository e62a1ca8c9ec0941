package dev.digest.library.sqlite.database;

import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.jdbc4.JDBC4Connection;

/** Loads SQLite's driver, which takes as long as parsing a command line. */
public final class SqliteDriver {
    static {
        try {
            new JDBC4Connection(JDBC.PREFIX + ":memory:", ":memory:", new Properties()).close();
        } catch (SQLException | RuntimeException | LinkageError e) {
            // It will fail again where it can be reported.
        }
    }

    private SqliteDriver() {}

    /** Loads the driver, or waits until another thread has: the class initializer does the work. */
    @SuppressWarnings("EmptyMethod") // calling it initializes the class
    public static void load() {}
}
