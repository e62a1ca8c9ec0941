package dev.digest.library.postgres.database;

import dev.digest.library.storage.LibraryServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Opens connections to servers. */
@FunctionalInterface
public interface ServerConnections {
    /**
     * Opens a connection, which whoever asks for it closes.
     *
     * @param lockTimeout how long a statement may wait for others who write
     * @throws dev.digest.problem.Problem {@code library.password-command}
     */
    Connection open(LibraryServer server, Duration lockTimeout) throws SQLException;
}
