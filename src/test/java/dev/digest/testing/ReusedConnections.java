package dev.digest.testing;

import dev.digest.library.postgres.database.DriverConnections;
import dev.digest.library.postgres.database.ServerConnections;
import dev.digest.library.storage.LibraryServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Connections that are kept when they are closed, as a pool before a server keeps them: opening one takes the server
 * longer than most tests. Nothing is reset, so that what a command leaves behind in its session meets the next one.
 */
final class ReusedConnections implements ServerConnections {
    private final ServerConnections driver = new DriverConnections(Map.of());
    private final Map<LibraryServer, Deque<Connection>> free = new HashMap<>();

    @Override
    public Connection open(LibraryServer server, Duration lockTimeout) throws SQLException {
        Connection kept = take(server);
        Connection real = kept == null ? driver.open(server, lockTimeout) : kept;
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, given) -> {
                    if (method.getName().equals("close")) {
                        keep(server, real);
                        return null;
                    }
                    try {
                        return method.invoke(real, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private synchronized @Nullable Connection take(LibraryServer server) {
        Deque<Connection> kept = free.get(server);
        return kept == null ? null : kept.poll();
    }

    /** Keeps a connection that may be used again. */
    private synchronized void keep(LibraryServer server, Connection connection) throws SQLException {
        if (connection.isClosed() || !connection.getAutoCommit()) {
            connection.close();
        } else {
            free.computeIfAbsent(server, key -> new ArrayDeque<>()).push(connection);
        }
    }
}
