package dev.digest.library.postgres.database;

import java.time.Duration;

/**
 * How long others may wait for one who writes.
 *
 * @param patience how long one who wants to write waits
 * @param idle how long one who writes may be silent before the server gives the lock to others
 */
public record LockTimes(Duration patience, Duration idle) {
    /** A computer that sleeps with the lock would stop everybody. */
    private static final Duration USUAL_IDLE = Duration.ofSeconds(60);

    /** The usual times, with this patience. */
    public static LockTimes waiting(Duration patience) {
        return new LockTimes(patience, USUAL_IDLE);
    }

    /** How often one who computes for longer says that it is there. */
    Duration heartbeat() {
        return idle.dividedBy(4);
    }
}
