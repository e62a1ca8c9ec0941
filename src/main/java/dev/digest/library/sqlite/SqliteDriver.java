package dev.digest.library.sqlite;

import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * SQLite's driver, which takes as long to get ready as a command line takes to be understood: the two can go on at the
 * same time.
 */
public final class SqliteDriver extends Thread {
    private static volatile @Nullable SqliteDriver preparing;

    private SqliteDriver() {
        super("sqlite");
        setDaemon(true);
    }

    /** Begins to get it ready, in the background. */
    public static void prepare() {
        SqliteDriver driver = new SqliteDriver();
        preparing = driver;
        driver.start();
    }

    @Override
    public void run() {
        try {
            new JDBC4Connection(JDBC.PREFIX + ":memory:", ":memory:", new Properties()).close();
        } catch (SQLException | LinkageError e) {
            // It will fail again where somebody can be told.
        }
    }

    /** Waits until it is ready, where that was begun. */
    static void await() {
        SqliteDriver driver = preparing;
        if (driver != null) {
            try {
                driver.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
