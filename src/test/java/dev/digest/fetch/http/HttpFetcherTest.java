package dev.digest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.problem.Problem;
import dev.digest.testing.FakeSleeper;
import dev.digest.testing.LoopbackClient;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {
    private static final Duration BRIEFLY = Duration.ofMillis(400);

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_request_says_who_asks_and_what_for() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().body("hello").build());
        HttpResponse answer = LoopbackClient.withUserAgent("digest/1 (editors@example.org)")
                .get(address("/path?query=1"), "application/atom+xml");
        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().values("User-Agent")).containsExactly("digest/1 (editors@example.org)");
        assertThat(request.getHeaders().values("Accept")).containsExactly("application/atom+xml");
        assertThat(request.getTarget()).isEqualTo("/path?query=1");
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
    }

    @Test
    void a_server_that_closes_after_each_answer_is_asked_as_often_as_one_likes() throws Exception {
        try (ServerSocket old = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread serving = new Thread(() -> answerInTheOldWay(old));
            serving.setDaemon(true);
            serving.start();
            HttpFetcher http = LoopbackClient.unlimited();
            for (int i = 0; i < 20; i++) {
                URI page = URI.create("http://127.0.0.1:" + old.getLocalPort() + "/" + i);
                assertThat(http.get(page, "text/html").status()).isEqualTo(200);
            }
        }
    }

    /** HTTP/1.0, without a word on closing. */
    private static void answerInTheOldWay(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
                while (!in.readLine().isEmpty()) {
                    // The head of the request.
                }
                socket.getOutputStream()
                        .write("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return;
            }
        }
    }

    @Test
    void a_contact_that_no_header_can_hold_does_no_harm() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().build());
        LoopbackClient.withUserAgent("digest/1 (编辑部\r\n editors@example.org)").get(address("/"), "*/*");
        assertThat(server.takeRequest().getHeaders().get("User-Agent"))
                .isEqualTo("digest/1 (????? editors@example.org)");
    }

    @Test
    void a_503_that_wants_no_wait_is_one_request_all_the_same() {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .setHeader("Retry-After", "0")
                .build());
        HttpResponse answer = get("/");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryDelay(new FakeSleeper().now())).contains(Duration.ZERO);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 408, 421, 429, 500})
    void every_status_is_an_answer_to_one_request(int status) {
        server.enqueue(new MockResponse.Builder().code(status).build());
        assertThat(get("/").status()).isEqualTo(status);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_redirect_within_the_host_is_followed_and_each_hop_waits_for_its_turn() {
        redirect("/two");
        redirect(address("/three").toString());
        server.enqueue(new MockResponse.Builder().body("there").build());
        OutcomeRecordingLimiter turns = new OutcomeRecordingLimiter();
        HttpResponse answer = LoopbackClient.withLimiter(turns).get(address("/one"), "*/*");
        assertThat(answer.address()).isEqualTo(address("/three"));
        assertThat(turns.statuses).containsExactly(302, 302, 200);
    }

    @Test
    void a_redirect_to_another_host_is_refused_and_nobody_there_is_asked() throws IOException {
        try (MockWebServer other = new MockWebServer()) {
            other.start();
            String elsewhere = "http://localhost:" + other.getPort() + "/";
            redirect(elsewhere);
            assertThatThrownBy(() -> get("/")).hasMessage("fetch.redirected(" + address("/") + ", " + elsewhere + ")");
            assertThat(other.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://[bad/",
                "http://a b/",
                "%%%",
                "file:///etc/hostname",
                "javascript:alert(1)",
                "ftp://127.0.0.1/",
                "//",
                "http://under_score.example.org/",
                "http:///nowhere"
            })
    void a_redirect_to_what_is_no_address_is_refused(String location) {
        redirect(location);
        assertThatThrownBy(() -> get("/"))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("fetch.redirected(http://127.0.0.1");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void redirects_that_never_end_are_ended() {
        for (int i = 0; i < 20; i++) {
            redirect("/again");
        }
        assertThatThrownBy(() -> get("/")).hasMessageStartingWith("fetch.redirected");
        assertThat(server.getRequestCount()).isEqualTo(6);
    }

    @Test
    void a_moved_page_that_does_not_say_where_to_is_the_answer() {
        server.enqueue(new MockResponse.Builder().code(302).build());
        assertThat(get("/").status()).isEqualTo(302);
    }

    @Test
    void what_is_small_and_grows_without_end_is_cut_off() throws IOException {
        byte[] bomb = gzip(100 << 20);
        assertThat(bomb).hasSizeLessThan(110_000);
        server.enqueue(compressed(bomb, bomb.length));
        assertThatThrownBy(() -> get("/")).hasMessage("fetch.too-large(127.0.0.1, 16)");
    }

    @Test
    void compressed_answers_are_read_and_broken_ones_refused() throws IOException {
        byte[] whole = gzip(5_000);
        server.enqueue(compressed(whole, whole.length));
        server.enqueue(compressed(whole, whole.length / 2));
        assertThat(get("/").body()).hasSize(5_000);
        assertThatThrownBy(() -> get("/")).hasMessageStartingWith("fetch.broken-off");
    }

    @Test
    void a_server_that_drips_is_left_when_its_time_is_up() {
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(1_000))
                .throttleBody(1, 50, TimeUnit.MILLISECONDS)
                .build());
        assertThatThrownBy(() -> LoopbackClient.withCallTimeout(BRIEFLY).get(address("/"), "*/*"))
                .hasMessage("fetch.timeout(127.0.0.1)");
    }

    @Test
    void so_is_one_that_says_nothing() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        assertThatThrownBy(() -> LoopbackClient.withCallTimeout(BRIEFLY).get(address("/"), "*/*"))
                .hasMessage("fetch.timeout(127.0.0.1)");
    }

    @Test
    void an_answer_that_is_not_whole_is_none() {
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(100_000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        assertThatThrownBy(() -> get("/")).hasMessageStartingWith("fetch.broken-off(127.0.0.1");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-nothing", "HTTP/1.1 abc", "HTTP/9 200 OK"})
    void what_is_no_http_is_no_answer(String statusLine) {
        server.enqueue(new MockResponse.Builder().status(statusLine).build());
        assertThatThrownBy(() -> get("/")).hasMessageStartingWith("fetch.broken-off(127.0.0.1");
    }

    @Test
    void headers_without_end_are_not_read_to_the_end() {
        MockResponse.Builder answer = new MockResponse.Builder();
        for (int i = 0; i < 40; i++) {
            answer.addHeader("Filler-" + i, "x".repeat(10_000));
        }
        server.enqueue(answer.build());
        assertThatThrownBy(() -> get("/")).hasMessageStartingWith("fetch.broken-off(127.0.0.1");
    }

    @Test
    void a_connection_that_nobody_takes_is_told() {
        server.close();
        assertThatThrownBy(() -> get("/")).hasMessageStartingWith("fetch.unreachable(127.0.0.1");
    }

    @Test
    void a_host_that_no_name_service_knows_is_told() {
        HostPolicy nowhere = new HostPolicy(true, host -> {
            throw new UnknownHostException(host);
        });
        assertThatThrownBy(() -> LoopbackClient.withHostPolicy(nowhere, Map.of())
                        .get(URI.create("http://gone.example.org/"), "*/*"))
                .hasMessage("fetch.unreachable(gone.example.org, gone.example.org)");
    }

    private HttpResponse get(String path) {
        return LoopbackClient.unlimited().get(address(path), "*/*");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    private void redirect(String location) {
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .setHeader("Location", location)
                .build());
    }

    private static MockResponse compressed(byte[] gzip, int length) {
        return new MockResponse.Builder()
                .setHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(gzip, 0, length))
                .build();
    }

    private static byte[] gzip(int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (int left = length; left > 0; left -= zeros.length) {
                out.write(zeros, 0, Math.min(left, zeros.length));
            }
        }
        return bytes.toByteArray();
    }

    /** A pace that notes what came of each request. */
    private static final class OutcomeRecordingLimiter implements RateLimiter {
        private final List<Integer> statuses = new ArrayList<>();

        @Override
        public HttpResponse acquire(Supplier<HttpResponse> request) {
            HttpResponse answer = request.get();
            statuses.add(answer.status());
            return answer;
        }

        @Override
        public void pauseFor(Duration howLong) {}
    }
}
