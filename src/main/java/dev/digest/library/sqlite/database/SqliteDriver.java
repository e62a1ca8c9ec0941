package dev.digest.library.sqlite.database;

import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.jdbc4.JDBC4Connection;

/** SQLite's driver, which takes as long to load as a command line takes to be parsed. */
public final class SqliteDriver {
    static {
        try {
            new JDBC4Connection(JDBC.PREFIX + ":memory:", ":memory:", new Properties()).close();
        } catch (SQLException | RuntimeException | LinkageError e) {
            // It will fail again where somebody can be told.
        }
    }

    private SqliteDriver() {}

    /** Loads the driver, or waits until another thread has: the initialisation of this class does the work. */
    @SuppressWarnings("EmptyMethod") // calling it initialises the class
    public static void load() {}
}
