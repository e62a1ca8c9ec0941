package dev.digest.send.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.problem.Problem;
import dev.digest.send.mail.SmtpServer.SmtpSecurity;
import dev.digest.testing.FakeSmtp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpSessionTest {
    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    static Path folder;

    private static SSLContext context;

    /** A certificate for localhost, which this context both has and trusts. */
    @BeforeAll
    static void make_a_certificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "password",
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    }

    private static SmtpServer server(String host, FakeSmtp smtp, SmtpSecurity security) {
        return new SmtpServer(host, smtp.port(), security, "", "");
    }

    @Test
    void the_connection_is_encrypted_after_starttls_and_a_line_with_a_dot_survives() throws IOException {
        try (FakeSmtp smtp = new FakeSmtp(Optional.of(context))) {
            SmtpServer server = server("localhost", smtp, SmtpSecurity.STARTTLS);
            try (SmtpSession session = SmtpSession.open(server, context.getSocketFactory())) {
                session.send(
                        "a@example.org",
                        List.of("b@example.org"),
                        "Subject: x\r\n\r\n.\r\n..end".getBytes(StandardCharsets.US_ASCII),
                        (address, reply) -> {});
            }
            assertThat(smtp.deliveries().get(0).message()).isEqualTo("Subject: x\n\n.\n..end\n");
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_or_of_another_host_is_refused() throws IOException {
        try (FakeSmtp smtp = new FakeSmtp(Optional.of(context))) {
            SSLSocketFactory usual = (SSLSocketFactory) SSLSocketFactory.getDefault();
            assertThatThrownBy(() -> SmtpSession.open(server("localhost", smtp, SmtpSecurity.STARTTLS), usual))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("fetch.certificate");
            assertThatThrownBy(() -> SmtpSession.open(
                            server("127.0.0.1", smtp, SmtpSecurity.STARTTLS), context.getSocketFactory()))
                    .hasMessageContaining("fetch.certificate");
        }
    }

    @Test
    void a_server_without_starttls_gets_no_password() throws IOException {
        try (FakeSmtp smtp = new FakeSmtp(Optional.empty())) {
            assertThatThrownBy(() -> SmtpSession.open(
                            server("localhost", smtp, SmtpSecurity.STARTTLS), context.getSocketFactory()))
                    .hasMessageContaining("send.mail-no-tls");
        }
    }

    @Test
    void a_password_is_never_sent_in_the_clear_to_another_machine() {
        assertThatThrownBy(() -> new SmtpServer("mail.example.org", 25, SmtpSecurity.NONE, "a", "hush"))
                .hasMessageContaining("send.mail-plain");
        assertThat(new SmtpServer("localhost", 25, SmtpSecurity.NONE, "a", "hush").toString())
                .doesNotContain("hush");
    }
}
