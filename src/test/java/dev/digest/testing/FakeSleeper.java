package dev.digest.testing;

import dev.digest.fetch.http.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that goes by when somebody sleeps, and not otherwise. */
public final class FakeSleeper implements Sleeper {
    private Instant now = Instant.parse("2022-10-31T12:00:00.000700Z");
    private final List<Duration> slept = new ArrayList<>();

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration howLong) {
        slept.add(howLong);
        // As the system does it: in whole milliseconds.
        advance(Duration.ofMillis(howLong.toMillis()));
    }

    /** Lets time go by, or puts the clock back. */
    public void advance(Duration howLong) {
        now = now.plus(howLong);
    }

    /** All that was slept. */
    public List<Duration> sleeps() {
        return List.copyOf(slept);
    }
}
