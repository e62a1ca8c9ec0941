package dev.digest.fetch.http;

import java.time.Duration;
import java.util.function.Supplier;

/** Limits the rate of requests. */
public interface RateLimiter {
    /** The longest pause; a time that is later was written before a clock was set back. */
    Duration MAX_PAUSE = Duration.ofMinutes(15);

    /** No limit. */
    RateLimiter FREE = new RateLimiter() {
        @Override
        public HttpResponse acquire(Supplier<HttpResponse> request) {
            return request.get();
        }

        @Override
        public void pauseFor(Duration howLong) {}
    };

    /** Waits for its turn, then sends one request. */
    HttpResponse acquire(Supplier<HttpResponse> request);

    /** Blocks further requests for a while. */
    void pauseFor(Duration howLong);
}
