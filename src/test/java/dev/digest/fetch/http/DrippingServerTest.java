package dev.digest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.testing.DrippingServer;
import dev.digest.testing.FakeSleeper;
import dev.digest.testing.LoopbackClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Servers that send a byte now and then, so that no wait for the next byte is long. The time for a whole request is
 * limited; without that limit each of these tests would run until its timeout.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("slow")
class DrippingServerTest {
    private static final Duration LIMIT = Duration.ofMillis(300);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 O",
                "HTTP/1.1 200 OK\r\nFiller: ",
                "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n",
                "HTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 1000000\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: /next\r\nContent-Length: 1000000\r\n\r\n"
            })
    void an_answer_that_drips_is_left_when_its_time_is_up(String beginning) {
        try (DrippingServer server = DrippingServer.endless(beginning, "x")) {
            assertThatThrownBy(() -> LoopbackClient.withLimitForTheWhole(LIMIT).get(server.address("/page"), "*/*"))
                    .hasMessage("fetch.timeout(127.0.0.1)");
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void chunks_without_end_are_left_too() {
        try (DrippingServer server =
                DrippingServer.endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n")) {
            assertThatThrownBy(() -> LoopbackClient.withLimitForTheWhole(LIMIT).get(server.address("/page"), "*/*"))
                    .hasMessage("fetch.timeout(127.0.0.1)");
        }
    }

    /** Each hop takes two thirds of the time, so that there is no time for a second one. */
    @Test
    void redirects_share_the_time_of_one_request() {
        try (DrippingServer server = DrippingServer.slow(
                "HTTP/1.1 302 Found\r\nLocation: /next\r\nFiller: ", 200, "\r\nContent-Length: 0\r\n\r\n")) {
            assertThatThrownBy(() -> LoopbackClient.withLimitForTheWhole(LIMIT).get(server.address("/first"), "*/*"))
                    .hasMessage("fetch.timeout(127.0.0.1)");
            assertThat(server.requests()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void an_answer_that_drips_and_ends_in_time_is_whole() {
        try (DrippingServer server = DrippingServer.slow("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", 40, "!")) {
            HttpResponse answer = LoopbackClient.unlimited().get(server.address("/page"), "*/*");
            assertThat(answer.body()).asString(StandardCharsets.US_ASCII).isEqualTo("xxxxxxxx!");
        }
    }

    /** The first attempt has taken nearly all the time, so that the second has only what is left. */
    @Test
    void a_request_that_is_tried_again_has_the_time_that_is_left() {
        FakeSleeper time = new FakeSleeper();
        RateLimiter slowTurns = new RateLimiter() {
            @Override
            public HttpResponse acquire(Supplier<HttpResponse> request) {
                try {
                    return request.get();
                } finally {
                    time.advance(Duration.ofSeconds(90).minus(LIMIT));
                }
            }

            @Override
            public void pauseFor(Duration howLong) {}
        };
        try (DrippingServer server = DrippingServer.slow(
                "HTTP/1.1 503 Busy\r\nConnection: close\r\nContent-Length: 200\r\n\r\n", 1_000, "")) {
            RetryPolicy retries = new RetryPolicy(
                    new HttpFetcher(LoopbackClient.limitedForTheWhole(Duration.ofMinutes(5), slowTurns)),
                    Duration.ZERO,
                    time,
                    (why, host, wait) -> {});

            assertThatThrownBy(() -> retries.retry(server.address("/api"), "*/*", answer -> {
                        answer.requireSuccess();
                        return answer;
                    }))
                    .hasMessage("fetch.timeout(127.0.0.1)");
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nFiller: ", "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"})
    void so_is_the_answer_to_what_is_posted(String beginning) {
        HttpOptions options = LoopbackClient.limitedForTheWhole(LIMIT, RateLimiter.FREE);
        try (DrippingServer server = DrippingServer.endless(beginning, "x")) {
            assertThatThrownBy(() -> new HttpPost(options)
                            .post(server.address("/hook"), "application/json", new byte[] {'{', '}'}, Map.of()))
                    .hasMessage("fetch.timeout(127.0.0.1)");
            assertThatThrownBy(() -> new JsonPost(options).post(server.address("/model"), "", "{}", line -> {}))
                    .hasMessage("fetch.timeout(127.0.0.1)");
        }
    }
}
