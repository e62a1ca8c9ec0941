package dev.digest.library.postgres.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Sends a statement now and then while a transaction that writes runs: the server ends one that is silent, as that of a
 * computer that sleeps, but a large library is copied for minutes without a word to the server it comes from.
 */
final class LockHeartbeat implements AutoCloseable {
    private final Connection connection;
    private final long intervalMillis;
    private boolean ended;

    private LockHeartbeat(Connection connection, Duration interval) {
        this.connection = connection;
        this.intervalMillis = Math.max(1, interval.toMillis());
    }

    /** Begins, in a thread of its own. */
    static LockHeartbeat start(Connection connection, Duration interval) {
        LockHeartbeat heartbeat = new LockHeartbeat(connection, interval);
        Thread thread = new Thread(heartbeat::beat, "lock-heartbeat");
        thread.setDaemon(true);
        thread.start();
        return heartbeat;
    }

    private synchronized void beat() {
        try {
            while (!ended) {
                wait(intervalMillis);
                if (!ended) {
                    send();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        } catch (SQLException e) {
            // Whoever uses the connection will notice.
        }
    }

    /** Ends it; nothing more is sent when this returns. */
    @Override
    public synchronized void close() {
        ended = true;
        notifyAll();
    }
}
