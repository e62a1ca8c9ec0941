package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestCertificate;
import dev.digest.testing.TestMailServer;
import dev.digest.testing.TestMailServer.Delivery;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code digest send mail} as a process of its own, with the list of trusted certificates that Java is given. */
@Tag("slow")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class MailOverTlsTest {
    private static final String PASSWORD = "hush-password";

    @TempDir
    Path folder;

    private TestCertificate certificate;
    private TestProgram digest;

    @BeforeEach
    void an_issue_is_published() throws IOException, InterruptedException, GeneralSecurityException {
        certificate = TestCertificate.createIn(folder);
        digest = ReadyPapers.createIn(folder);
        set("send.mail.user", "weekly@example.org");
        set("send.mail.unsubscribe", "mailto:off@example.org");
        set("mail.from", "weekly@example.org");
        digest.write("readers.txt", "ada@example.org\nbob@example.org\n");
        digest.run("build-issue", "1").succeeds();
        digest.run("publish", "1").succeeds();
    }

    private void set(String key, String value) {
        digest.run("config", "set", key, value).succeeds();
    }

    private TestMailServer serving(String security) {
        TestMailServer smtp = security.equals("tls")
                ? TestMailServer.withTls(certificate.context())
                : TestMailServer.withStartTls(certificate.context());
        smtp.requirePassword(PASSWORD);
        set("send.mail.port", Integer.toString(smtp.port()));
        set("send.mail.security", security);
        set("send.mail.host", "localhost");
        return smtp;
    }

    private String send(int code, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), "dev.digest.Main", "send", "mail", "--lang", "en"));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of("HOME", folder.toString(), "XDG_CONFIG_HOME", "", "DIGEST_MAIL_PASSWORD", PASSWORD));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(code);
        return said;
    }

    private String[] trusting() {
        return new String[] {
            "-Djavax.net.ssl.trustStore=" + certificate.store(),
            "-Djavax.net.ssl.trustStoreType=PKCS12",
            "-Djavax.net.ssl.trustStorePassword=" + TestCertificate.PASSWORD
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls", "starttls"})
    void each_reader_is_sent_the_issue_over_an_encrypted_connection(String security)
            throws IOException, InterruptedException {
        try (TestMailServer smtp = serving(security)) {
            assertThat(send(0, trusting())).contains("Sent issue 1 to mail").doesNotContain(PASSWORD);

            assertThat(smtp.deliveries())
                    .extracting(Delivery::recipients)
                    .containsExactly(List.of("ada@example.org"), List.of("bob@example.org"));
            assertThat(smtp.deliveries().get(0).message()).contains("Subject: ", "List-Unsubscribe: ");
        }
        assertThat(digest.run("issues").out()).contains("\tmail\n");
    }

    @Test
    void a_server_that_java_does_not_trust_gets_neither_password_nor_message()
            throws IOException, InterruptedException {
        try (TestMailServer smtp = serving("tls")) {
            assertThat(send(1)).contains("certificate", "localhost").doesNotContain(PASSWORD);
            assertThat(smtp.deliveries()).isEmpty();
        }
        assertThat(digest.run("issues").out()).doesNotContain("mail");
    }

    @Test
    void nor_does_one_whose_certificate_names_another_host() throws IOException, InterruptedException {
        try (TestMailServer smtp = serving("tls")) {
            set("send.mail.host", "127.0.0.1");
            assertThat(send(1, trusting())).contains("certificate", "127.0.0.1").doesNotContain(PASSWORD);
            assertThat(smtp.deliveries()).isEmpty();
        }
    }
}
