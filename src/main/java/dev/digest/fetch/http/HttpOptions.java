package dev.digest.fetch.http;

import java.time.Duration;
import java.util.Map;

/**
 * How a source is asked.
 *
 * @param userAgent says who we are
 * @param environment names proxies
 */
public record HttpOptions(
        String userAgent,
        HttpTimeouts timeouts,
        RateLimiter rateLimiter,
        HostPolicy hostPolicy,
        Map<String, String> environment) {
    /** How long to wait: for a connection, for the next byte, for all of an answer. */
    public record HttpTimeouts(Duration connect, Duration read, Duration call) {
        /** arXiv stalls for up to half a minute before it answers. */
        public static final HttpTimeouts USUAL =
                new HttpTimeouts(Duration.ofSeconds(15), Duration.ofSeconds(45), Duration.ofSeconds(90));
    }
}
