package dev.digest.library.sqlite;

import dev.digest.concurrent.BackgroundTask;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.jdbc4.JDBC4Connection;

/** SQLite's driver, which takes as long to get ready as a command line takes to be understood. */
public final class SqliteDriver {
    private static volatile @Nullable BackgroundTask<Boolean> preparation;

    private SqliteDriver() {}

    /** Begins to get it ready, in the background. */
    public static void prepare() {
        preparation = BackgroundTask.start(SqliteDriver::open);
    }

    private static boolean open() {
        try {
            new JDBC4Connection(JDBC.PREFIX + ":memory:", ":memory:", new Properties()).close();
            return true;
        } catch (SQLException | LinkageError e) {
            // It will fail again where somebody can be told.
            return false;
        }
    }

    /** Waits until it is ready, where that was begun. */
    static void await() {
        BackgroundTask<Boolean> begun = preparation;
        if (begun != null) {
            begun.join();
        }
    }
}
