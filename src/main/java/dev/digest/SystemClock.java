package dev.digest;

import dev.digest.app.LocalClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;

/** The system's clock. */
final class SystemClock extends LocalClock {
    private static final int MILLISECONDS = 1000;

    @Override
    public ZoneOffset offsetAt(Instant at) {
        return ZoneOffset.ofTotalSeconds(TimeZone.getDefault().getOffset(at.toEpochMilli()) / MILLISECONDS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
