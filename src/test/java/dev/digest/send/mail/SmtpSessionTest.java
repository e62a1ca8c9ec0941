package dev.digest.send.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.problem.Problem;
import dev.digest.send.mail.SmtpServer.SmtpSecurity;
import dev.digest.send.mail.SmtpSession.SmtpLimits;
import dev.digest.testing.TestCertificate;
import dev.digest.testing.TestMailServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SmtpSessionTest {
    @TempDir
    static Path folder;

    private static SSLContext context;

    /** A certificate for localhost, which this context both has and trusts. */
    @BeforeAll
    static void make_a_certificate() throws IOException, InterruptedException, GeneralSecurityException {
        context = TestCertificate.createIn(folder).context();
    }

    private static SmtpServer server(String host, TestMailServer smtp, SmtpSecurity security) {
        return new SmtpServer(host, smtp.port(), security, "", "");
    }

    private static Optional<SSLSocketFactory> trusting() {
        return Optional.of(context.getSocketFactory());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void the_connection_is_encrypted_after_starttls_and_a_line_with_a_dot_survives() {
        try (TestMailServer smtp = TestMailServer.withStartTls(context)) {
            SmtpServer server = server("localhost", smtp, SmtpSecurity.STARTTLS);
            try (SmtpSession session = SmtpSession.open(server, trusting(), SmtpLimits.USUAL)) {
                session.send(
                        "a@example.org",
                        List.of("b@example.org"),
                        bytes("Subject: x\r\n\r\n.\r\n..end"),
                        (address, reply) -> {});
            }
            assertThat(smtp.deliveries().get(0).message()).isEqualTo("Subject: x\r\n\r\n.\r\n..end\r\n");
        }
    }

    @Test
    void a_message_is_sent_byte_by_byte_as_it_is() {
        String folded = """
                Subject: =?UTF-8?B?5ZGo5oql?=
                 =?UTF-8?B?5LqM?=
                Bcc-Note:  two  spaces\s
                x-lower: a
                MIME-Version: 1.0
                Content-Type: multipart/alternative;
                 boundary="=_a_b"

                --=_a_b
                Content-Transfer-Encoding: base64

                5ZGo5oql
                --=_a_b--
                """.replace("\n", "\r\n");
        try (TestMailServer smtp = TestMailServer.withTls(context)) {
            SmtpServer server = server("localhost", smtp, SmtpSecurity.TLS);
            try (SmtpSession session = SmtpSession.open(server, trusting(), SmtpLimits.USUAL)) {
                session.send("a@example.org", List.of("b@example.org"), bytes(folded), (address, reply) -> {});
            }
            assertThat(smtp.deliveries().get(0).message()).isEqualTo(folded);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SmtpSecurity.class,
            names = {"TLS", "STARTTLS"})
    void a_certificate_that_nobody_vouches_for_or_of_another_host_is_refused(SmtpSecurity security) {
        try (TestMailServer smtp = encrypting(security)) {
            assertThatThrownBy(() -> SmtpSession.open(server("localhost", smtp, security)))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("fetch.certificate");
            assertThatThrownBy(
                            () -> SmtpSession.open(server("127.0.0.1", smtp, security), trusting(), SmtpLimits.USUAL))
                    .hasMessageContaining("fetch.certificate");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SmtpSecurity.class,
            names = {"TLS", "STARTTLS"})
    void a_login_over_an_encrypted_connection_is_accepted_or_refused(SmtpSecurity security) {
        try (TestMailServer smtp = encrypting(security)) {
            smtp.requirePassword("right");
            SmtpSession.open(named(smtp, security, "right"), trusting(), SmtpLimits.USUAL)
                    .close();
            assertThatThrownBy(() -> SmtpSession.open(named(smtp, security, "hush"), trusting(), SmtpLimits.USUAL))
                    .hasMessageContaining("send.mail-login")
                    .hasMessageContaining("535")
                    .hasMessageNotContainingAny("hush", "aHVzaA");
        }
    }

    private static TestMailServer encrypting(SmtpSecurity security) {
        return security == SmtpSecurity.TLS ? TestMailServer.withTls(context) : TestMailServer.withStartTls(context);
    }

    private static SmtpServer named(TestMailServer smtp, SmtpSecurity security, String password) {
        return new SmtpServer("localhost", smtp.port(), security, "a@example.org", password);
    }

    @Test
    void a_server_without_starttls_gets_no_password() {
        try (TestMailServer smtp = TestMailServer.plain()) {
            assertThatThrownBy(() -> SmtpSession.open(
                            server("localhost", smtp, SmtpSecurity.STARTTLS), trusting(), SmtpLimits.USUAL))
                    .hasMessageContaining("send.mail-no-tls");
        }
    }

    @Test
    void hidden_recipients_who_are_refused_are_told_and_the_others_get_the_message() {
        try (TestMailServer smtp = TestMailServer.plain()) {
            smtp.refuse("b@example.org");
            smtp.refuse("d@example.org");
            List<String> told = new ArrayList<>();
            SmtpServer server = server("localhost", smtp, SmtpSecurity.NONE);
            try (SmtpSession session = SmtpSession.open(server, trusting(), SmtpLimits.USUAL)) {
                session.send(
                        "a@example.org",
                        List.of("b@example.org", "c@example.org", "d@example.org"),
                        bytes("Subject: x\r\n\r\nx\r\n"),
                        (address, reply) -> told.add(address + " " + reply));
                session.send(
                        "a@example.org",
                        List.of("d@example.org"),
                        bytes("Subject: y\r\n\r\ny\r\n"),
                        (address, reply) -> told.add(address + " " + reply));
            }
            assertThat(told)
                    .containsExactly(
                            "b@example.org 550 mailbox not found",
                            "d@example.org 550 mailbox not found",
                            "d@example.org 550 mailbox not found");
            assertThat(smtp.deliveries())
                    .extracting(TestMailServer.Delivery::recipients)
                    .containsExactly(List.of("c@example.org"));
        }
    }

    @Test
    void a_server_that_says_nothing_is_given_up_after_a_read_and_one_that_dawdles_after_the_whole_time()
            throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            SmtpServer server = new SmtpServer("localhost", silent.getLocalPort(), SmtpSecurity.NONE, "", "");
            Duration brief = Duration.ofMillis(50);
            Duration day = Duration.ofDays(1);
            for (SmtpLimits limits : List.of(new SmtpLimits(day, brief, day), new SmtpLimits(day, day, brief))) {
                assertThatThrownBy(() -> SmtpSession.open(server, trusting(), limits))
                        .hasMessageContaining("fetch.timeout");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "554 go away, send.mail-refused",
        "HTTP/1.1 400 Bad Request, send.mail-refused",
        "'', fetch.broken-off",
    })
    void a_server_that_refuses_or_speaks_another_language_or_hangs_up_is_told(String greeting, String problem)
            throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread greeter = new Thread(() -> greet(listener, greeting));
            greeter.setDaemon(true);
            greeter.start();
            SmtpServer server = new SmtpServer("localhost", listener.getLocalPort(), SmtpSecurity.NONE, "", "");
            assertThatThrownBy(() -> SmtpSession.open(server, trusting(), SmtpLimits.USUAL))
                    .hasMessageContaining(problem)
                    .hasMessageContaining(greeting);
        }
    }

    private static void greet(ServerSocket listener, String greeting) {
        try (Socket caller = listener.accept()) {
            caller.getOutputStream().write(bytes(greeting.isEmpty() ? "" : greeting + "\r\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_server_that_is_not_there_is_unreachable() {
        SmtpServer server;
        try (TestMailServer smtp = TestMailServer.plain()) {
            server = server("localhost", smtp, SmtpSecurity.NONE);
        }
        assertThatThrownBy(() -> SmtpSession.open(server, trusting(), SmtpLimits.USUAL))
                .hasMessageContaining("send.mail-unreachable");
        assertThatThrownBy(() -> SmtpSession.open(
                        new SmtpServer("localhost", 99_999, SmtpSecurity.NONE, "", ""), trusting(), SmtpLimits.USUAL))
                .hasMessageContaining("send.mail-unreachable");
    }

    @Test
    void nobody_knows_whether_a_message_arrived_for_which_the_server_never_answers() {
        Duration day = Duration.ofDays(1);
        SmtpLimits limits = new SmtpLimits(day, day, Duration.ofSeconds(2));
        try (TestMailServer smtp = TestMailServer.plain()) {
            smtp.fallSilent();
            SmtpServer server = server("localhost", smtp, SmtpSecurity.NONE);
            try (SmtpSession session = SmtpSession.open(server, trusting(), limits)) {
                List<String> readers = List.of("b@example.org");
                byte[] message = bytes("Subject: x\r\n\r\nx\r\n");
                assertThatThrownBy(() -> session.send("a@example.org", readers, message, (address, reply) -> {}))
                        .hasMessageContaining("send.uncertain");
            }
        }
    }

    @Test
    void a_reply_is_shown_on_one_line_and_in_the_language_of_the_server() {
        String utf8AsLatin1 = new String("550-用户不存在\r\n550 bye\n".getBytes(StandardCharsets.UTF_8), ISO_8859_1);
        assertThat(new SmtpReply(utf8AsLatin1)).hasToString("550-用户不存在 bye");
        assertThat(new SmtpReply("5".repeat(900)).toString()).hasSize(200);
    }

    @Test
    void a_password_is_never_sent_in_the_clear_to_another_machine() {
        assertThatThrownBy(() -> new SmtpServer("mail.example.org", 25, SmtpSecurity.NONE, "a", "hush"))
                .hasMessageContaining("send.mail-plain");
        assertThat(new SmtpServer("localhost", 25, SmtpSecurity.NONE, "a", "hush").toString())
                .doesNotContain("hush");
    }
}
