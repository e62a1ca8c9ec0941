package dev.digest.library.postgres.database;

import dev.digest.library.storage.LibraryServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Connections, of which the first one to a server is opened before anybody asks for it: that takes several round trips,
 * and a command line is being read meanwhile. Why it cannot be opened is thrown to whoever asks.
 */
public final class AheadConnections implements ServerConnections {
    private final ServerConnections connections;
    private final LibraryServer expected;
    private final FutureTask<Connection> opening;
    private final AtomicReference<@Nullable FutureTask<Connection>> first;

    /** @param expected the server that will probably be asked for */
    public AheadConnections(ServerConnections connections, LibraryServer expected, Duration lockTimeout) {
        this.connections = connections;
        this.expected = expected;
        this.opening = new FutureTask<>(() -> connections.open(expected, lockTimeout));
        this.first = new AtomicReference<>(opening);
    }

    /**
     * Opens the first connection, in a thread that has nothing else to do. A program that prints the password is only
     * run for whoever needs the connection, since it may ask the user.
     */
    public void openFirst() {
        if (expected.passwordCommand().isEmpty()) {
            opening.run();
        }
    }

    @Override
    public Connection open(LibraryServer server, Duration lockTimeout) throws SQLException {
        FutureTask<Connection> ahead = server.equals(expected) ? first.getAndSet(null) : null;
        return ahead == null ? connections.open(server, lockTimeout) : result(ahead);
    }

    /** Opens it here where nobody has begun to. */
    private static Connection result(FutureTask<Connection> opening) throws SQLException {
        opening.run();
        try {
            return opening.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failed) {
                throw failed;
            }
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", "57014", e);
        }
    }
}
