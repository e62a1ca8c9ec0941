package dev.digest.library.postgres.database;

import dev.digest.library.storage.LibraryServer;
import dev.digest.problem.Problem;
import dev.digest.workspace.CommandRun;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * Connections through the driver, which itself reads {@code ~/.pgpass} and {@code ~/.pg_service.conf}. A program that
 * prints the password is run once for all of them, since it may ask the user.
 */
public final class DriverConnections implements ServerConnections {
    /** The driver prints some errors by itself before it throws them. Held, since the JVM forgets unused loggers. */
    private static final Logger OF_DRIVER = Logger.getLogger("org.postgresql");

    static {
        OF_DRIVER.setLevel(Level.OFF);
    }

    private static final Duration PASSWORD_TIMEOUT = Duration.ofSeconds(30);

    /** No statement takes nearly as long, besides one that waits for a lock. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);

    /** So many rows are read at once. */
    private static final String ROWS = "1000";

    private final Map<String, String> environment;
    private final Map<List<String>, String> passwords = new ConcurrentHashMap<>();

    /** @param environment where {@code PGPASSWORD} and {@code PGUSER} are looked up */
    public DriverConnections(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Connection open(LibraryServer server, Duration lockTimeout) throws SQLException {
        try {
            Connection connection = new Driver().connect(url(server), properties(server, lockTimeout));
            if (connection == null) {
                throw new PSQLException("no address of a PostgreSQL server", PSQLState.CONNECTION_UNABLE_TO_CONNECT);
            }
            return connection;
        } catch (SQLException e) {
            // Another password may be the right one by then.
            passwords.remove(server.passwordCommand());
            throw e;
        }
    }

    private static String url(LibraryServer server) {
        if (server.host().isEmpty()) {
            return "jdbc:postgresql:?service=" + encoded(server.parameters().getOrDefault("service", ""));
        }
        String host = server.host().contains(":") ? "[" + server.host() + "]" : server.host();
        String port = server.port().isPresent() ? ":" + server.port().getAsInt() : "";
        return "jdbc:postgresql://" + host + port + "/" + encoded(server.database());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Properties properties(LibraryServer server, Duration lockTimeout) {
        Properties properties = new Properties();
        user(server).ifPresent(name -> PGProperty.USER.set(properties, name));
        password(server).ifPresent(text -> PGProperty.PASSWORD.set(properties, text));
        server.parameters().forEach((name, value) -> {
            if (name.equals("schema")) {
                // As a name in SQL, which would otherwise lose its capitals.
                PGProperty.CURRENT_SCHEMA.set(properties, '"' + value.replace("\"", "\"\"") + '"');
            } else {
                properties.setProperty(name, value);
            }
        });
        PGProperty.SSL_MODE.set(properties, server.sslMode());
        PGProperty.APPLICATION_NAME.set(properties, "digest");
        // The oldest version that is still maintained: the driver then sends one statement less.
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "13");
        int connectTimeout = (int) server.connectTimeout().toSeconds();
        PGProperty.CONNECT_TIMEOUT.set(properties, connectTimeout);
        PGProperty.LOGIN_TIMEOUT.set(properties, connectTimeout * 2);
        PGProperty.SOCKET_TIMEOUT.set(
                properties, (int) ANSWER_TIMEOUT.plus(lockTimeout).toSeconds());
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.GSS_ENC_MODE.set(properties, "disable");
        // Behind a pool the next transaction may have another connection, without what was prepared.
        PGProperty.PREPARE_THRESHOLD.set(properties, 0);
        PGProperty.DEFAULT_ROW_FETCH_SIZE.set(properties, ROWS);
        return properties;
    }

    private Optional<String> user(LibraryServer server) {
        boolean isInService = server.parameters().containsKey("service");
        return isInService ? server.user() : server.user().or(() -> variable("PGUSER"));
    }

    private Optional<String> password(LibraryServer server) {
        if (server.passwordCommand().isEmpty()) {
            return variable("PGPASSWORD");
        }
        return Optional.of(passwords.computeIfAbsent(server.passwordCommand(), DriverConnections::printed));
    }

    private static String printed(List<String> command) {
        String password = new CommandRun(command, Path.of("").toAbsolutePath(), PASSWORD_TIMEOUT).firstLine();
        if (password.isEmpty()) {
            throw Problem.of("library.password-command", command.get(0));
        }
        return password;
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
    }
}
