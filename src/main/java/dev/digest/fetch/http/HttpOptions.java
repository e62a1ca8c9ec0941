package dev.digest.fetch.http;

import java.time.Duration;
import java.util.Map;

/**
 * The options of an HTTP client.
 *
 * @param userAgent identifies this program
 * @param environment contains proxy variables
 */
public record HttpOptions(
        String userAgent,
        HttpTimeouts timeouts,
        RateLimiter rateLimiter,
        HostPolicy hostPolicy,
        Map<String, String> environment) {
    /** Timeouts: for connecting, for the next byte, for the whole response. */
    public record HttpTimeouts(Duration connect, Duration read, Duration call) {
        /** arXiv may stall for half a minute before it responds. */
        public static final HttpTimeouts USUAL =
                new HttpTimeouts(Duration.ofSeconds(15), Duration.ofSeconds(45), Duration.ofSeconds(90));
    }
}
