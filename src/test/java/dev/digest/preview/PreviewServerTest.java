package dev.digest.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.format.Json;
import dev.digest.preview.server.PageServer;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PreviewServerTest {
    /** An issue of one text, which the test changes. */
    private static final class MutableIssueSource implements LivePreview.PreviewIssueSource {
        private volatile String text = "one";
        private volatile int made;

        @Override
        public String revisionMark() {
            return text;
        }

        @Override
        public synchronized PreviewState build() {
            made++;
            if (text.equals("broken")) {
                throw Problem.of("file.encoding", "draft.md");
            }
            return new PreviewState(
                    new PreviewState.ClipboardContent("<T>", "A", "D", "zh-CN", "<p>" + text + "</p>", text),
                    "<p>page of " + text + "</p>",
                    List.of(new PreviewState.LimitGauge("title", 3, 32)),
                    List.of(new PreviewState.PreviewFinding("error", 7, "punct.repeat", "repeated", "。。", "。")),
                    List.of());
        }
    }

    private PreviewPages pages(UnaryOperator<String> words) {
        return new PreviewPages(LivePreview.of(text, Problem::key), words);
    }

    private final MutableIssueSource text = new MutableIssueSource();
    private PageServer server;

    @BeforeEach
    void serving() {
        server = PageServer.start(0, pages(word -> "<" + word + ">"));
    }

    /** 200 callers that each say only the beginning of something; PREFIX is the path and HOST the authority. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "G", "GET PREFIX", "GET PREFIX HTTP/1.1\r\nHos", "GET PREFIX HTTP/1.1\r\nHost: HOST\r\n"})
    void half_a_request_keeps_nobody_waiting(String half) throws IOException {
        String said = half.replace("PREFIX", prefix()).replace("HOST", host());
        try (Callers callers = new Callers(server.address().getPort(), 200, said)) {
            assertThat(get("page")).contains("page of one");
            assertThat(callers.isFirstHeld()).isTrue();
        }
    }

    /** The answer needs no body, but the connection can be used again only behind it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST PREFIXpage HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1000\r\n\r\nhalf",
                "POST PREFIXpage HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\nhalf",
                "GET PREFIX HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1000\r\n\r\n",
                "PUT PREFIX HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1000\r\n\r\n"
            })
    void a_body_that_does_not_come_keeps_nobody_waiting(String half) throws IOException {
        String said = half.replace("PREFIX", prefix()).replace("HOST", host());
        try (Callers callers = new Callers(server.address().getPort(), 200, said)) {
            assertThat(get("page")).contains("page of one");
            assertThat(callers.isFirstHeld()).isTrue();
        }
    }

    /** A header a second would keep a connection open for ever. */
    @Test
    void headers_that_come_slowly_keep_nobody_waiting() throws IOException {
        String begun = "GET " + prefix() + " HTTP/1.1\r\nHost: " + host() + "\r\n";
        try (Callers callers = new Callers(server.address().getPort(), 100, begun)) {
            for (int i = 0; i < 20; i++) {
                callers.say("Filler-" + i + ": x\r\n");
                assertThat(get("page")).contains("page of one");
            }
        }
    }

    @Test
    void connections_that_are_kept_open_after_their_answer_keep_nobody_waiting() throws IOException {
        String whole = "GET " + prefix() + "preview.css HTTP/1.1\r\nHost: " + host() + "\r\n\r\n";
        try (Callers callers = new Callers(server.address().getPort(), 300, whole)) {
            assertThat(get("page")).contains("page of one");
            assertThat(callers.isFirstHeld()).isTrue();
        }
    }

    /** Several callers at once. */
    private static final class Callers implements AutoCloseable {
        private final List<Socket> sockets = new ArrayList<>();

        Callers(int port, int number, String said) throws IOException {
            for (int i = 0; i < number; i++) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), port));
            }
            say(said);
        }

        void say(String text) throws IOException {
            for (Socket socket : sockets) {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            }
        }

        /** Whether the connection of the first caller is still open. */
        boolean isFirstHeld() throws IOException {
            Socket first = sockets.get(0);
            first.setSoTimeout(1);
            try {
                first.getInputStream().readAllBytes();
                return false;
            } catch (SocketTimeoutException e) {
                return true;
            }
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String prefix() {
        return server.address().getPath();
    }

    private String host() {
        return server.address().getAuthority();
    }

    private String get(String name) {
        return ask("GET " + prefix() + name, "Host: " + host());
    }

    private String ask(String request, String... headers) {
        String head = request + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(head, e);
        }
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
    }

    private Map<?, ?> state(String seen) {
        return (Map<?, ?>) Json.read(body(get("state?" + seen)));
    }

    @Test
    void the_page_and_its_parts_are_served_under_an_address_that_nobody_can_guess() {
        assertThat(prefix()).matches("/[A-Za-z0-9_-]{32}/");
        assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
        assertThat(get(""))
                .contains("HTTP/1.1 200", "text/html", "&lt;copy&gt;")
                .doesNotContain("{{");
        assertThat(get("preview.css")).contains("HTTP/1.1 200", "text/css");
        assertThat(get("preview.js")).contains("HTTP/1.1 200", "text/javascript");
        assertThat(body(get("page"))).isEqualTo("<p>page of one</p>");
        assertThat(body(get("article"))).contains("<h1>&lt;T&gt;</h1>", "<p>one</p>");
    }

    @Test
    void two_previews_have_different_addresses() {
        try (PageServer other = PageServer.start(0, pages(word -> word))) {
            assertThat(other.address().getPath()).isNotEqualTo(prefix());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "localhost:PORT.evil.example",
                ""
            })
    void a_request_that_names_another_host_is_refused(String host) {
        String answer = ask(
                "GET " + prefix(),
                "Host: " + host.replace("PORT", "" + server.address().getPort()));
        assertThat(status(answer)).as(answer).isEqualTo(403);
        assertThat(body(answer)).isEmpty();
    }

    @Test
    void a_request_that_names_no_host_or_two_is_refused() {
        assertThat(status(ask("GET " + prefix()))).isGreaterThanOrEqualTo(400);
        assertThat(status(ask("GET " + prefix(), "Host: " + host(), "Host: evil.example")))
                .isEqualTo(403);
    }

    @Test
    void a_loopback_name_of_this_port_is_as_good_as_its_number() {
        assertThat(ask("GET " + prefix(), "Host: localhost:" + server.address().getPort()))
                .contains("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/preview.js", "/favicon.ico", "/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/", "*"})
    void without_the_token_there_is_nothing(String path) {
        String answer = ask("GET " + path, "Host: " + host());
        assertThat(status(answer)).as(answer).isIn(400, 404);
        assertThat(body(answer)).doesNotContain(prefix());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../digest.yaml", "..%2fdigest.yaml", "%2e%2e/%2e%2e/etc/passwd", "page/../state", "preview.css%00",
                "/etc/passwd", "page.html", "PreviewPage.class", "..\\digest.yaml", "page/"
            })
    void no_other_file_is_served(String name) {
        String answer = get(name);
        assertThat(status(answer)).as(answer).isIn(400, 404);
        assertThat(body(answer)).doesNotContain("root:", "page of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
    void nothing_but_reading_is_allowed(String method) {
        assertThat(ask(method + " " + prefix(), "Host: " + host())).contains("HTTP/1.1 405", "Allow: GET, HEAD, POST");
    }

    @Test
    void a_head_is_an_answer_without_its_content() {
        String answer = ask("HEAD " + prefix() + "page", "Host: " + host());
        assertThat(answer).contains("HTTP/1.1 200", "Content-security-policy");
        assertThat(body(answer)).isEmpty();
    }

    @Test
    void answers_are_kept_by_nobody_and_let_nothing_run() {
        for (String name : List.of("", "page", "article", "state", "preview.js")) {
            assertThat(get(name))
                    .contains("Cache-control: no-store", "X-content-type-options: nosniff", "default-src 'none'")
                    .contains("Referrer-policy: no-referrer", "Cross-origin-resource-policy: same-origin");
        }
        assertThat(get("page")).contains("sandbox allow-same-origin").doesNotContain("script-src", "allow-scripts");
        assertThat(get("")).contains("script-src 'self';", "frame-ancestors 'none'");
    }

    @Test
    void what_is_seen_already_is_not_sent_again() {
        Map<?, ?> first = state("");
        assertThat(first.get("title")).isEqualTo("<T>");
        assertThat(first.get("html")).isEqualTo("<p>one</p>");
        assertThat(get("state?" + first.get("revision"))).contains("HTTP/1.1 204");
        assertThat(text.made).isEqualTo(1);
    }

    @Test
    void a_change_is_seen_at_the_next_question() {
        String seen = (String) state("").get("revision");
        text.text = "two";
        Map<?, ?> now = state(seen);
        assertThat(now.get("html")).isEqualTo("<p>two</p>");
        assertThat(now.get("revision")).isNotEqualTo(seen);
        assertThat(body(get("page"))).isEqualTo("<p>page of two</p>");
    }

    @Test
    void what_is_broken_later_is_told_beside_the_last_that_was_whole() {
        text.text = "broken";
        Map<?, ?> now = state("");
        assertThat(now.get("troubles")).isEqualTo(List.of("file.encoding"));
        assertThat(now.get("html")).isEqualTo("<p>one</p>");
        text.text = "three";
        assertThat(state("").get("troubles")).isEqualTo(List.of());
    }

    @Test
    void what_is_broken_at_first_is_not_served() {
        text.text = "broken";
        assertThatThrownBy(() -> LivePreview.of(text, Problem::key)).isInstanceOf(Problem.class);
    }

    @Test
    void it_ends_when_its_own_page_or_a_program_says_so() throws InterruptedException {
        assertThat(ask("POST " + prefix() + "stop", "Host: " + host(), "Origin: http://evil.example"))
                .contains("HTTP/1.1 403");
        assertThat(ask("POST " + prefix() + "stop", "Host: " + host(), "Origin: null"))
                .contains("HTTP/1.1 403");
        assertThat(ask("POST " + prefix() + "page", "Host: " + host())).contains("HTTP/1.1 404");
        assertThat(get("stop")).contains("HTTP/1.1 404");
        assertThat(ask("POST " + prefix() + "stop", "Host: " + host(), "Origin: http://" + host(), "Content-Length: 0"))
                .contains("HTTP/1.1 202");
        server.await();
    }

    @Test
    void a_port_that_is_taken_is_named() {
        int port = server.address().getPort();
        assertThatThrownBy(() -> PageServer.start(port, pages(word -> word)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.key()).isEqualTo("preview.port");
                    assertThat(problem.details()).contains(port);
                });
    }

    @Test
    void nobody_but_this_machine_can_ask() throws IOException {
        URI address = server.address();
        // Bound to 127.0.0.1 alone, the port is free on another address of the loopback.
        try (ServerSocket other = new ServerSocket(address.getPort(), 1, InetAddress.getByName("127.0.0.2"))) {
            assertThat(other.isBound()).isTrue();
        }
    }
}
