package dev.digest.testing;

import dev.digest.fetch.http.HostPolicy;
import dev.digest.fetch.http.HttpFetcher;
import dev.digest.fetch.http.HttpOptions;
import dev.digest.fetch.http.RateLimiter;
import java.time.Duration;
import java.util.Map;

/** Ways of asking a server on loopback. */
public final class LoopbackClient {
    private static final Duration LONG = Duration.ofMinutes(5);

    private LoopbackClient() {}

    /** As often as one likes, and with the usual bounds. */
    public static HttpFetcher unlimited() {
        return withLimiter(RateLimiter.FREE);
    }

    /** At a pace. */
    public static HttpFetcher withLimiter(RateLimiter pace) {
        return new HttpFetcher(
                new HttpOptions("test", HttpOptions.HttpTimeouts.USUAL, pace, HostPolicy.CONFIGURED, Map.of()));
    }

    /** Without waiting long for an answer. */
    public static HttpFetcher withCallTimeout(Duration call) {
        return new HttpFetcher(new HttpOptions(
                "test",
                new HttpOptions.HttpTimeouts(call, call, call),
                RateLimiter.FREE,
                HostPolicy.CONFIGURED,
                Map.of()));
    }

    /** Without waiting long for the whole of an answer; for its next byte it would wait for long. */
    public static HttpFetcher withLimitForTheWhole(Duration call) {
        return new HttpFetcher(limitedForTheWhole(call, RateLimiter.FREE));
    }

    /** The options of such a client. */
    public static HttpOptions limitedForTheWhole(Duration call, RateLimiter limiter) {
        return new HttpOptions(
                "test", new HttpOptions.HttpTimeouts(LONG, LONG, call), limiter, HostPolicy.CONFIGURED, Map.of());
    }

    /** As a page of somebody unknown is asked for. */
    public static HttpFetcher publicHostsOnly() {
        return withHostPolicy(new HostPolicy(false), Map.of());
    }

    /** Within a reach, and through the proxies that an environment names. */
    public static HttpFetcher withHostPolicy(HostPolicy reach, Map<String, String> environment) {
        return new HttpFetcher(
                new HttpOptions("test", HttpOptions.HttpTimeouts.USUAL, RateLimiter.FREE, reach, environment));
    }

    /** By a name. */
    public static HttpFetcher withUserAgent(String userAgent) {
        return new HttpFetcher(new HttpOptions(
                userAgent, HttpOptions.HttpTimeouts.USUAL, RateLimiter.FREE, HostPolicy.CONFIGURED, Map.of()));
    }
}
