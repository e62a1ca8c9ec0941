package dev.digest.preview.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.format.Json;
import dev.digest.preview.server.PageServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of triage may ask of the server, and what others may not. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TriagePagesTest {
    private static final String JSON = "Content-Type: application/json";
    private static final String PICK = "{\"key\": \"p\", \"text\": \"\", \"place\": 1}";

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private PageServer server;

    private final class RecordingDesk implements TriageDesk {
        @Override
        public Map<String, Object> list() {
            return Map.of("papers", List.of("<b>One</b>"));
        }

        @Override
        public String revision() {
            return "r" + done.size();
        }

        @Override
        public Map<String, Object> state() {
            return Map.of("kinds", " ");
        }

        @Override
        public Map<String, Object> paper(int place) {
            return Map.of("title", "paper " + place);
        }

        @Override
        public Map<String, Object> act(String key, String text, int place) {
            done.add(key + " " + place + " " + text);
            return Map.of("place", place + 1);
        }
    }

    @BeforeEach
    void serve() {
        server = PageServer.start(0, new TriagePages(new RecordingDesk(), word -> "<" + word + ">"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String ask(String method, String name, String body, String... headers) {
        return send(method + " " + server.address().getPath() + name, body, headers);
    }

    private String send(String request, String body, String... headers) {
        String head = request + " HTTP/1.1\r\nHost: " + server.address().getAuthority() + "\r\n"
                + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n") + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n";
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(head, e);
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
    }

    private static Map<?, ?> json(String answer) {
        return (Map<?, ?>) Json.read(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    @Test
    void the_page_may_run_its_own_script_and_no_other() {
        assertThat(ask("GET", "", ""))
                .contains("HTTP/1.1 200", "script-src 'self';", "default-src 'none'", "form-action 'none'")
                .contains("&lt;triage.page.key.pick&gt;")
                .doesNotContain("{{", "<script>", "onclick", "style=");
        for (String part : List.of("triage.css", "base.css", "triage.js")) {
            assertThat(ask("GET", part, "")).as(part).contains("HTTP/1.1 200", "nosniff");
        }
    }

    @Test
    void data_come_as_json_and_a_state_that_is_known_not_again() {
        assertThat(json(ask("GET", "list", "")).get("papers")).isEqualTo(List.of("<b>One</b>"));
        assertThat(json(ask("GET", "paper?7", "")).get("title")).isEqualTo("paper 7");
        assertThat(json(ask("GET", "state?", "")).get("revision")).isEqualTo("r0");
        assertThat(status(ask("GET", "state?r0", ""))).isEqualTo(204);
    }

    @Test
    void a_key_is_taken_with_its_text_and_the_paper_that_is_meant() {
        String answer = ask(
                "POST",
                "act",
                "{\"key\": \"x\", \"text\": \"没有实验\", \"place\": 3}",
                JSON + "; charset=utf-8",
                "Origin: http://" + server.address().getAuthority());
        assertThat(json(answer).get("place")).hasToString("4");
        assertThat(done).containsExactly("x 3 没有实验");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://evil.example", "Origin: null", "Origin: https://127.0.0.1"})
    void another_page_decides_nothing(String origin) {
        assertThat(status(ask("POST", "act", PICK, JSON, origin))).isEqualTo(403);
        assertThat(done).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: multipart/form-data",
                "X-Nothing: 1"
            })
    void what_a_form_of_another_page_could_send_decides_nothing(String type) {
        assertThat(status(ask("POST", "act", PICK, type))).isEqualTo(404);
        assertThat(done).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"key\": \"p\"}",
                "{\"key\": 1, \"text\": \"\", \"place\": 1}",
                "{\"key\": \"p\", \"text\": null, \"place\": 1}",
                "{\"key\": \"p\", \"text\": \"\", \"place\": 0}",
                "{\"key\": \"p\", \"text\": \"\", \"place\": -1}",
                "{\"key\": \"p\", \"text\": \"\", \"place\": 1.5}",
                "{\"key\": \"p\", \"text\": \"\", \"place\": 99999999999}"
            })
    void what_makes_no_sense_is_refused(String body) {
        assertThat(status(ask("POST", "act", body, JSON))).isEqualTo(400);
        assertThat(done).isEmpty();
    }

    @Test
    void a_text_of_any_length_is_not_taken() {
        String body = PICK.replace("\"\"", "\"" + "x".repeat(20_000) + "\"");
        assertThat(status(ask("POST", "act", body, JSON))).isEqualTo(413);
        assertThat(done).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, act",
        "POST, list",
        "POST, state",
        "GET, paper",
        "GET, paper?0",
        "GET, paper?x",
        "GET, paper?12345678"
    })
    void nothing_else_can_be_asked_for(String method, String name) {
        assertThat(status(ask(method, name, "{}", JSON))).isEqualTo(404);
    }

    @Test
    void without_the_token_nothing_is_decided() {
        assertThat(status(send("POST /" + "A".repeat(32) + "/act", PICK, JSON))).isEqualTo(404);
        assertThat(done).isEmpty();
    }
}
