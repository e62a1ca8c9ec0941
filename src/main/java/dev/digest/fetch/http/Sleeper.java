package dev.digest.fetch.http;

import dev.digest.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Clock and sleeping; tests use one that does not sleep. */
public interface Sleeper {
    /** The current time. */
    Instant now();

    /**
     * Sleeps.
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
