package dev.digest.fetch.http;

import java.time.Duration;
import java.util.Map;

/**
 * How a source is asked.
 *
 * @param userAgent says who we are
 * @param environment names proxies
 */
public record Manner(String userAgent, Timeouts timeouts, Pace pace, Reach reach, Map<String, String> environment) {
    /** How long to wait: for a connection, for the next byte, for all of an answer. */
    public record Timeouts(Duration connect, Duration read, Duration call) {
        /** arXiv stalls for up to half a minute before it answers. */
        public static final Timeouts USUAL =
                new Timeouts(Duration.ofSeconds(15), Duration.ofSeconds(45), Duration.ofSeconds(90));
    }
}
