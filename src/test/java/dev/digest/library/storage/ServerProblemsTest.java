package dev.digest.library.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server reports, as problems that say what to do. */
class ServerProblemsTest {
    private final LibraryServer server = LibraryServer.parse("postgresql://db/weekly?schema=nlp", "test", List.of());

    @ParameterizedTest
    @CsvSource({
        "08001, Connection to db:5432 refused. Check that the hostname and port are correct., library.unreachable",
        "08001, The connection attempt failed., library.unreachable",
        "57P03, the database system is starting up, library.unreachable",
        "28P01, password authentication failed for user ada, library.password",
        "28000, no pg_hba.conf entry for host, library.password",
        "08004, 'SCRAM authentication was requested, but no password was provided.', library.password",
        "08006, Could not open SSL root certificate file, library.certificate",
        "08006, The hostname db could not be verified by hostnameverifier, library.certificate-name",
        "08006, 'SSL error: PKIX path building failed', library.certificate-authority",
        "08006, 'SSL error: PKIX path validation failed: validity check failed', library.certificate-expired",
        "08004, The server does not support SSL., library.no-tls",
        "3D000, database weekly does not exist, library.no-database",
        "3F000, schema nlp does not exist, library.no-schema",
        "53300, 'sorry, too many clients already', library.too-many-connections",
        "53100, No space left on device, library.server-full",
        "42501, permission denied for table paper, library.no-rights",
        "25006, cannot execute INSERT in a read-only transaction, library.no-rights",
        "55P03, canceling statement due to lock timeout, library.timeout",
        "57014, canceling statement due to statement timeout, library.timeout",
        "XX000, something else, library.server-failed",
        "'', something else, library.server-failed"
    })
    void each_error_has_its_problem(String state, String reason, String problem) {
        assertThat(ServerProblems.of(server, state, reason, true).key()).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "57P01, terminating connection due to administrator command",
        "08006, An I/O error occurred while sending to the backend.",
        "25P03, terminating connection due to idle-in-transaction timeout"
    })
    void a_connection_that_ends_later_is_told_as_lost(String state, String reason) {
        assertThat(ServerProblems.of(server, state, reason, false).key()).isEqualTo("library.connection-lost");
    }

    @Test
    void the_database_and_the_schema_are_named() {
        assertThat(ServerProblems.of(server, "3D000", "", true).details()).contains("weekly");
        assertThat(ServerProblems.of(server, "3F000", "", true).details()).contains("nlp");
    }
}
