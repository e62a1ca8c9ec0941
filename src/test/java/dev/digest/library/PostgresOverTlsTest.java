package dev.digest.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.library.storage.LibraryServer;
import dev.digest.problem.Problem;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.TestAuthority;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encrypted connections to a server, whose certificate may be wrong in several ways. */
@Tag("slow")
class PostgresOverTlsTest {
    private static final String HOST = "localhost";

    @TempDir
    static Path folder;

    private static PostgresServer server;
    private static TestAuthority authority;

    @BeforeAll
    static void a_server_of_its_own() throws Exception {
        server = PostgresServer.ofItsOwn();
        authority = new TestAuthority(folder.resolve("ours"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop();
        }
    }

    /** The server, with this certificate. */
    private static void present(TestAuthority.IssuedCertificate certificate) throws Exception {
        server.stop();
        server.useCertificate(certificate);
        server.start();
    }

    private static LibraryServer address(Path trusted) {
        return new LibraryServer(
                Optional.of("digest"),
                HOST,
                OptionalInt.of(server.port()),
                "postgres",
                Map.of("sslmode", "verify-full", "sslrootcert", trusted.toString()),
                List.of());
    }

    private static String problemOf(LibraryServer address) {
        return catchThrowableOfType(
                        Problem.class, () -> PostgresServer.storage(address).createIfAbsent())
                .key();
    }

    @Test
    void a_certificate_for_this_host_of_an_authority_one_knows_is_right() throws Exception {
        present(authority.issue(HOST));
        LibraryServer address = address(authority.file());
        PostgresServer.storage(address).createIfAbsent();
        LibraryFixture library = new LibraryFixture(PostgresServer.storage(address)).withThree();
        assertThat(library.now().papers().count(Query.ALL)).isEqualTo(3);
        assertThat(server.query("SELECT ssl::text FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid)"
                        + " WHERE a.application_name LIKE 'digest%'"))
                .isNotEmpty()
                .containsOnly("true");
    }

    @Test
    void one_of_another_authority_is_not() throws Exception {
        present(authority.issue(HOST));
        Path other = new TestAuthority(folder.resolve("other")).file();
        assertThat(problemOf(address(other))).isEqualTo("library.certificate-authority");
    }

    @Test
    void one_for_another_host_is_not() throws Exception {
        present(authority.issue("db.example.org"));
        assertThat(problemOf(address(authority.file()))).isEqualTo("library.certificate-name");
    }

    @Test
    void one_that_has_expired_is_not() throws Exception {
        present(authority.issue(HOST, "-startdate", "-10d", "-validity", "5"));
        assertThat(problemOf(address(authority.file()))).isEqualTo("library.certificate-expired");
    }

    @Test
    void without_the_certificate_of_an_authority_none_is() throws Exception {
        present(authority.issue(HOST));
        assertThat(problemOf(address(folder.resolve("none.crt")))).isEqualTo("library.certificate");
        Path broken = Files.writeString(folder.resolve("broken.crt"), "no certificate");
        assertThat(problemOf(address(broken))).isEqualTo("library.certificate");
    }

    @Test
    void a_server_that_does_not_encrypt_is_told() throws Exception {
        PostgresServer plain = PostgresServer.shared();
        LibraryServer address = new LibraryServer(
                Optional.of("digest"),
                HOST,
                OptionalInt.of(plain.port()),
                "postgres",
                Map.of("sslmode", "verify-full"),
                List.of());
        assertThat(problemOf(address)).isEqualTo("library.no-tls");
    }
}
