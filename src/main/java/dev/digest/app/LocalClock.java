package dev.digest.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A clock that knows the offset of its zone at any time without {@link java.time.ZoneId}: to make one, Java opens every
 * jar in search of further zones, which takes as long as Java's own start.
 */
public abstract class LocalClock extends Clock {
    /** What local time is ahead of UTC at a time. */
    public abstract ZoneOffset offsetAt(Instant at);

    /** A time as the clock on the wall shows it. */
    public static LocalDateTime localTime(Clock clock, Instant at) {
        ZoneOffset offset = clock instanceof LocalClock local
                ? local.offsetAt(at)
                : clock.getZone().getRules().getOffset(at);
        return LocalDateTime.ofInstant(at, offset);
    }
}
