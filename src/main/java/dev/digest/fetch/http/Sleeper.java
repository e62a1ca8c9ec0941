package dev.digest.fetch.http;

import dev.digest.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The clock and the waiting, which a test replaces by one that does not wait. */
public interface Sleeper {
    /** Now. */
    Instant now();

    /**
     * Waits.
     *
     * @throws Problem {@code fetch.interrupted}
     */
    void sleep(Duration howLong);

    /** Real time. */
    static Sleeper of(Clock clock) {
        return new Sleeper() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void sleep(Duration howLong) {
                try {
                    Thread.sleep(howLong.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw Problem.of("fetch.interrupted").causedBy(e);
                }
            }
        };
    }
}
