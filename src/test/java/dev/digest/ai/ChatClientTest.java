package dev.digest.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.fetch.http.HostPolicy;
import dev.digest.fetch.http.HttpOptions;
import dev.digest.fetch.http.JsonPost;
import dev.digest.fetch.http.RateLimiter;
import dev.digest.format.Json;
import dev.digest.problem.Problem;
import dev.digest.testing.FakeSleeper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stand-in for every server whose manners are known. */
class ChatClientTest {
    private static final String KEY = "sk-very-secret-0123456789";
    private static final ModelRequest REQUEST = new ModelRequest("JSON", "Write.", Map.of("type", "object"), 100);

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private final FakeSleeper time = new FakeSleeper();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ChatClient client(Duration silence) {
        return client(server.url("/v1").toString(), silence);
    }

    private ChatClient client(String address, Duration silence) {
        HttpOptions.HttpTimeouts timeouts = new HttpOptions.HttpTimeouts(silence, silence, Duration.ofSeconds(20));
        JsonPost post =
                new JsonPost(new HttpOptions("test", timeouts, RateLimiter.FREE, HostPolicy.CONFIGURED, Map.of()));
        ModelServer at = ModelServer.of(address);
        ParameterMemory memory = new ParameterMemory(folder.resolve("memory.json"));
        return new ChatClient(at, new ChatClient.Choice("some-model", false, KEY), post, memory, time);
    }

    private ModelAnswer ask() {
        return client(Duration.ofSeconds(10)).ask(REQUEST);
    }

    private void stream(String... lines) {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "text/event-stream")
                .body(String.join("\n", lines) + "\n")
                .build());
    }

    private void refuse(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private static String part(String content) {
        return "data: " + Json.text(Map.of("choices", List.of(Map.of("delta", Map.of("content", content)))));
    }

    private static final String STOP = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}],"
            + "\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":3}}";

    private Map<?, ?> question() {
        try {
            return (Map<?, ?>)
                    Json.read(server.takeRequest(5, TimeUnit.SECONDS).getBody().utf8());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_answer_is_put_together_from_its_parts() {
        stream(part("{\"a\""), "", part(":\"文\"}"), "", STOP, "", "data: [DONE]");

        assertThat(ask()).isEqualTo(new ModelAnswer("{\"a\":\"文\"}", 12, 3));
    }

    @Test
    void the_question_is_one_of_chat_completions_and_the_key_a_header() throws InterruptedException {
        stream(part("x"), STOP);

        ask();

        var request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/v1/chat/completions");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
        String body = request.getBody().utf8();
        assertThat(body)
                .contains("\"stream\":true", "json_schema", "\"max_tokens\":100")
                .doesNotContain(KEY);
    }

    @Test
    void comments_empty_lines_and_reasoning_are_passed_over() {
        stream(
                "",
                ": keep-alive",
                "",
                "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"hm\",\"content\":null}}]}",
                "data: {\"choices\":[{\"delta\":{\"reasoning\":\"hm\"}}]}",
                ": keep-alive",
                "event: message",
                part("<think>7 {}</think>"),
                part("yes"),
                STOP);

        assertThat(ask().text()).isEqualTo("yes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<think>a</think>b | b", "a</think>b | b", "b<think>a | b", "<think>a</think>b<think>c</think> | b"
            })
    void what_a_model_thinks_is_no_answer(String text, String answer) {
        stream(part(text), STOP);

        assertThat(ask().text()).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n  "})
    void a_server_that_does_not_stream_is_understood(String before) {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(before + "{\"choices\":[{\"finish_reason\":\"stop\",\n\"message\":{\"content\":\"yes\"}}]}")
                .build());

        assertThat(ask().text()).isEqualTo("yes");
    }

    @Test
    void parameters_that_a_server_refuses_are_left_out_one_by_one_and_remembered() {
        refuse(400, "{\"error\":{\"message\":\"Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'\"}}");
        refuse(400, "{\"error\":{\"param\":\"temperature\",\"code\":\"unsupported_value\"}}");
        refuse(400, "{\"error\":{\"message\":\"response_format type must be text or json_object\"}}");
        refuse(400, "{\"error\":{\"message\":\"response_format is not supported\"}}");
        refuse(422, "unknown field stream_options");
        refuse(400, "max_completion_tokens: extra fields not permitted");
        stream(part("yes"), STOP);
        stream(part("again"), STOP);

        assertThat(ask().text()).isEqualTo("yes");
        assertThat(ask().text()).isEqualTo("again");

        for (int i = 0; i < 7; i++) {
            question();
        }
        assertThat(question().keySet()).asString().isEqualTo("[model, messages, stream]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {\"error\":{\"message\":\"Incorrect API key provided: sk-very-secret-0123456789\"}} | ai.key-refused",
                "402 | {\"error\":{\"message\":\"Insufficient Balance\"}} | ai.no-money",
                "429 | {\"error\":{\"code\":\"1113\",\"message\":\"x\"}} | ai.no-money",
                "429 | {\"error\":{\"code\":\"insufficient_quota\"}} | ai.no-money",
                "403 | {\"error\":{\"message\":\"your account balance is not enough\"}} | ai.no-money",
                "400 | {\"error\":{\"code\":\"Arrearage\"}} | ai.no-money",
                "404 | {\"error\":{\"message\":\"The model `x` does not exist\"}} | ai.no-model",
                "400 | {\"error\":{\"message\":\"Model Not Exist\"}} | ai.no-model",
                "400 | {\"error\":{\"type\":\"exceed_context_size_error\",\"n_ctx\":4096}} | ai.too-long",
                "400 | {\"error\":{\"type\":\"content_filter\"}} | ai.filtered",
                "429 | {\"error\":{\"code\":\"1301\"}} | ai.filtered",
                "500 | <html>oops</html> | ai.refused",
                "301 | moved | ai.refused",
                "400 | nonsense | ai.refused"
            })
    void a_refusal_that_does_not_pass_is_told_at_once_in_its_own_words(int status, String body, String key) {
        refuse(status, body);

        assertThatThrownBy(this::ask)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo(key))
                .hasMessageNotContaining("secret");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_busy_server_is_asked_again_after_the_time_it_names() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "7")
                .body("slow down")
                .build());
        refuse(503, "busy");
        stream(STOP);
        stream(part("yes"), STOP);

        assertThat(ask().text()).isEqualTo("yes");
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void a_server_that_stays_busy_or_names_an_hour_is_left_alone() {
        for (int i = 0; i < 5; i++) {
            refuse(503, "busy");
        }
        assertThatThrownBy(this::ask).hasMessageStartingWith("ai.busy");
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "3600")
                .build());
        assertThatThrownBy(this::ask).hasMessageStartingWith("ai.busy");
        assertThat(server.getRequestCount()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"length, ai.cut-off", "content_filter, ai.filtered"})
    void an_answer_that_is_not_whole_is_an_error_of_its_own(String reason, String key) {
        stream(part("{\"a\""), "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}");

        assertThatThrownBy(this::ask).hasMessageStartingWith(key);
    }

    @Test
    void a_stream_that_ends_early_or_reports_an_error_is_no_answer() {
        stream(part("{\"a\""));
        assertThatThrownBy(this::ask).hasMessageStartingWith("ai.broken-off");
        stream(part("a"), "data: {\"error\":{\"code\":500,\"message\":\"output does not match\"}}");
        assertThatThrownBy(this::ask)
                .hasMessageStartingWith("ai.stream-error")
                .hasMessageContaining("output does not match");
        stream("data: {broken");
        assertThatThrownBy(this::ask).hasMessageStartingWith("ai.broken-stream");
    }

    @Test
    void an_answer_that_never_ends_is_ended() {
        String[] lines = new String[300];
        java.util.Arrays.fill(lines, part("文".repeat(1000)));
        stream(lines);
        assertThatThrownBy(this::ask).hasMessageStartingWith("command.too-much");
    }

    @Test
    void silence_is_not_waited_for_long() {
        server.enqueue(
                new MockResponse.Builder().headersDelay(30, TimeUnit.SECONDS).build());

        assertThatThrownBy(() -> client(Duration.ofMillis(200)).ask(REQUEST)).hasMessageStartingWith("ai.silent");
    }

    @Test
    void a_server_that_is_not_there_is_told_by_its_name() {
        server.close();

        assertThatThrownBy(this::ask).hasMessageStartingWith("fetch.").hasMessageContaining("localhost");
    }

    @Test
    void a_server_that_does_not_speak_tls_is_told() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answerPlainly(plain));
            answering.setDaemon(true);
            answering.start();
            String address = "https://localhost:" + plain.getLocalPort() + "/v1";

            assertThatThrownBy(() -> client(address, Duration.ofSeconds(10)).ask(REQUEST))
                    .isInstanceOf(Problem.class)
                    .hasMessageStartingWith("fetch.");
        }
    }

    /** What a server without TLS says to the beginning of a handshake. */
    private static void answerPlainly(ServerSocket plain) {
        while (!plain.isClosed()) {
            try (Socket client = plain.accept()) {
                client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return;
            }
        }
    }

    @Test
    void a_key_that_no_header_can_hold_is_refused_without_being_shown() {
        HttpOptions manner = new HttpOptions(
                "test", HttpOptions.HttpTimeouts.USUAL, RateLimiter.FREE, HostPolicy.CONFIGURED, Map.of());
        assertThatThrownBy(() -> new JsonPost(manner).post(server.url("/").uri(), "秘密\n", "{}", line -> {}))
                .hasMessageStartingWith("ai.key-characters")
                .hasMessageNotContaining("秘密");
    }

    @Test
    void known_providers_are_named_and_others_given_by_address() {
        assertThat(ModelServer.presets()).contains("openai", "deepseek", "qwen", "kimi", "glm", "ollama");
        assertThat(ModelServer.of("deepseek").completions()).hasToString("https://api.deepseek.com/chat/completions");
        assertThat(ModelServer.of("https://api.deepseek.com/v1/").thinkingStyle())
                .isEqualTo(ModelServer.ThinkingStyle.TYPE);
        assertThatThrownBy(() -> ModelServer.of("https://user:secret@example.org"))
                .hasMessageStartingWith("ai.address")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> ModelServer.of("deepseak")).hasMessageStartingWith("ai.address");
    }
}
