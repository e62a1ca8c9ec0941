package dev.digest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.fetch.WaitListener;
import dev.digest.problem.Problem;
import dev.digest.testing.FakeSleeper;
import dev.digest.testing.LoopbackClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
    private static final int TRIES = 7;

    private final MockWebServer server = new MockWebServer();
    private final FakeSleeper time = new FakeSleeper();
    private final List<Duration> heldOff = new ArrayList<>();
    private final List<Duration> told = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_answer_that_can_be_read_costs_one_request() {
        answer(200);
        assertThat(ask()).isEqualTo(200);
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(heldOff).isEmpty();
    }

    @Test
    void waits_grow_and_come_to_an_end() {
        for (int i = 0; i < TRIES; i++) {
            answer(429);
        }
        assertThatThrownBy(this::ask).hasMessage("fetch.throttled(127.0.0.1, 429)");
        assertThat(server.getRequestCount()).isEqualTo(TRIES);
        assertThat(heldOff).extracting(Duration::toSeconds).containsExactly(3L, 3L, 6L, 12L, 24L, 48L);
        assertThat(told).isEqualTo(heldOff);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 406, 503, 500, 502})
    void a_status_that_may_pass_is_outlasted(int status) {
        answer(status);
        answer(200);
        assertThat(ask()).isEqualTo(200);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void a_server_that_takes_its_time_for_each_refusal_has_it_once() {
        answer(429);
        answer(429);
        assertThatThrownBy(() -> ask(answer -> {
                    time.advance(Duration.ofSeconds(60));
                    answer.requireSuccess();
                }))
                .hasMessageStartingWith("fetch.throttled");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void a_connection_that_breaks_is_outlasted() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        answer(200);
        assertThat(ask()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40 | 40",
                "600 | 600",
                "Mon, 31 Oct 2022 12:00:41 GMT | 40",
                "Mon, 31 Oct 2022 12:09:01 GMT | 540",
                // Less than our own wait, past, or no time at all.
                "0 | 3",
                "1 | 3",
                "Mon, 31 Oct 2022 11:59:00 GMT | 3",
                "Sun, 31 Oct 2022 12:09:01 GMT | 3",
                "-5 | 3",
                "soon | 3",
                "1e3 | 3",
                "99999999999 | 3"
            })
    void the_wait_is_what_the_source_wishes_if_that_is_longer(String retryAfter, long seconds) {
        answer(503, retryAfter);
        answer(200);
        assertThat(ask()).isEqualTo(200);
        assertThat(heldOff).extracting(Duration::toSeconds).containsExactly(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"601", "999999999", "Tue, 01 Nov 2022 12:00:00 GMT"})
    void a_wish_longer_than_ten_minutes_is_respected_by_giving_up(String retryAfter) {
        answer(429, retryAfter);
        assertThatThrownBy(this::ask).hasMessage("fetch.throttled(127.0.0.1, 429)");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fetch.throttled",
                "fetch.status",
                "fetch.not-atom",
                "fetch.broken",
                "fetch.broken-off",
                "fetch.timeout"
            })
    void what_a_reader_finds_may_pass(String key) {
        answer(200);
        answer(200);
        assertThat(askRefusingOnce(key)).isEqualTo(200);
        assertThat(RetryPolicy.isTransient(Problem.of(key))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fetch.error-feed",
                "fetch.unreachable",
                "fetch.certificate",
                "fetch.too-large",
                "fetch.redirected",
                "fetch.private",
                "fetch.missing",
                "file.unwritable"
            })
    void or_lasts_and_then_nobody_is_asked_again(String key) {
        answer(200);
        assertThatThrownBy(() -> askRefusingOnce(key)).hasMessageStartingWith(key);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_host_that_is_not_there_is_told_at_once() {
        server.close();
        assertThatThrownBy(this::ask).hasMessageStartingWith("fetch.unreachable(127.0.0.1");
        assertThat(heldOff).isEmpty();
    }

    private int ask() {
        return ask(HttpResponse::requireSuccess);
    }

    private int askRefusingOnce(String key) {
        List<HttpResponse> read = new ArrayList<>();
        return ask(answer -> {
            read.add(answer);
            if (read.size() == 1) {
                throw Problem.of(key, "127.0.0.1", 0);
            }
        });
    }

    private int ask(Consumer<HttpResponse> check) {
        RetryPolicy patience = new RetryPolicy(
                LoopbackClient.withLimiter(new PauseRecordingLimiter()),
                Duration.ofSeconds(3),
                time,
                new WaitListener() {
                    @Override
                    public void onWait(WaitReason why, String host, Duration howLong) {
                        assertThat(why).isEqualTo(WaitReason.RETRY);
                        told.add(howLong);
                    }
                });
        return patience.retry(URI.create("http://127.0.0.1:" + server.getPort() + "/"), "text/plain", answer -> {
            check.accept(answer);
            return answer.status();
        });
    }

    /** A pace that notes what it is told. */
    private final class PauseRecordingLimiter implements RateLimiter {
        @Override
        public HttpResponse acquire(Supplier<HttpResponse> request) {
            return request.get();
        }

        @Override
        public void pauseFor(Duration howLong) {
            heldOff.add(howLong);
        }
    }

    private void answer(int status) {
        server.enqueue(new MockResponse.Builder().code(status).build());
    }

    private void answer(int status, String retryAfter) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Retry-After", retryAfter)
                .build());
    }
}
