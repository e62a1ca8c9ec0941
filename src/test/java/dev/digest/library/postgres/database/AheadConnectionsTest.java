package dev.digest.library.postgres.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.library.storage.LibraryServer;
import dev.digest.problem.Problem;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AheadConnectionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final LibraryServer SERVER = server("postgresql://db/weekly", List.of());

    /** The servers to which connections were opened. */
    private final List<LibraryServer> opened = new ArrayList<>();

    private AheadConnections ahead(LibraryServer expected) {
        return new AheadConnections(this::open, expected, PATIENCE);
    }

    private Connection open(LibraryServer server, Duration lockTimeout) {
        opened.add(server);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, given) -> null);
    }

    private static LibraryServer server(String address, List<String> passwordCommand) {
        return LibraryServer.parse(address, "test", passwordCommand);
    }

    @Test
    void the_first_connection_is_there_before_it_is_asked_for() throws SQLException {
        AheadConnections connections = ahead(SERVER);
        connections.openFirst();
        assertThat(opened).containsExactly(SERVER);
        connections.open(SERVER, PATIENCE);
        assertThat(opened).containsExactly(SERVER);
    }

    @Test
    void each_later_one_is_another() throws SQLException {
        AheadConnections connections = ahead(SERVER);
        connections.openFirst();
        assertThat(connections.open(SERVER, PATIENCE)).isNotSameAs(connections.open(SERVER, PATIENCE));
        assertThat(opened).containsExactly(SERVER, SERVER);
    }

    @Test
    void whoever_comes_first_opens_it() throws SQLException {
        AheadConnections connections = ahead(SERVER);
        connections.open(SERVER, PATIENCE);
        connections.openFirst();
        assertThat(opened).containsExactly(SERVER);
    }

    @Test
    void another_server_than_the_expected_one_gets_its_own() throws SQLException {
        LibraryServer other = server("postgresql://db/monthly", List.of());
        AheadConnections connections = ahead(SERVER);
        connections.openFirst();
        connections.open(other, PATIENCE);
        assertThat(opened).containsExactly(SERVER, other);
    }

    @Test
    void a_program_that_prints_the_password_is_not_run_before_it_is_needed() throws SQLException {
        LibraryServer asking = server("postgresql://db/weekly", List.of("pass", "show", "weekly"));
        AheadConnections connections = ahead(asking);
        connections.openFirst();
        assertThat(opened).isEmpty();
        connections.open(asking, PATIENCE);
        assertThat(opened).containsExactly(asking);
    }

    @Test
    void what_went_wrong_is_told_to_whoever_asks() {
        SQLException refused = new SQLException("refused", "08001");
        AheadConnections closed = new AheadConnections(
                (server, timeout) -> {
                    throw refused;
                },
                SERVER,
                PATIENCE);
        closed.openFirst();
        assertThatThrownBy(() -> closed.open(SERVER, PATIENCE)).isSameAs(refused);
        Problem silent = Problem.of("library.password-command", "pass");
        AheadConnections without = new AheadConnections(
                (server, timeout) -> {
                    throw silent;
                },
                SERVER,
                PATIENCE);
        without.openFirst();
        assertThatThrownBy(() -> without.open(SERVER, PATIENCE)).isSameAs(silent);
    }
}
