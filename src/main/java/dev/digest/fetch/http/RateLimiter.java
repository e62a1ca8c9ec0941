package dev.digest.fetch.http;

import java.time.Duration;
import java.util.function.Supplier;

/** How often one may ask. */
public interface RateLimiter {
    /** As often as one likes. */
    RateLimiter FREE = new RateLimiter() {
        @Override
        public HttpResponse acquire(Supplier<HttpResponse> request) {
            return request.get();
        }

        @Override
        public void pauseFor(Duration howLong) {}
    };

    /** Waits for its turn, then makes one request. */
    HttpResponse acquire(Supplier<HttpResponse> request);

    /** Nobody is to ask again before this time has gone by. */
    void pauseFor(Duration howLong);
}
