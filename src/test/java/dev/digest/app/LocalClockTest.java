package dev.digest.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LocalClockTest {
    private static final Instant WINTER = Instant.parse("2022-12-31T23:30:00Z");
    private static final Instant SUMMER = Instant.parse("2022-07-01T10:00:00Z");

    @Test
    void any_clock_shows_the_time_of_its_zone_at_that_time() {
        Clock berlin = Clock.fixed(WINTER, ZoneId.of("Europe/Berlin"));

        assertThat(LocalClock.localTime(berlin, WINTER)).hasToString("2023-01-01T00:30");
        assertThat(LocalClock.localTime(berlin, SUMMER)).hasToString("2022-07-01T12:00");
    }

    @Test
    void one_that_knows_the_offset_is_not_asked_for_its_zone() {
        assertThat(LocalClock.localTime(new HalfHour(), WINTER)).hasToString("2023-01-01T05:00");
    }

    private static final class HalfHour extends LocalClock {
        @Override
        public ZoneOffset offsetAt(Instant at) {
            return ZoneOffset.ofHoursMinutes(5, 30);
        }

        @Override
        public ZoneId getZone() {
            throw new AssertionError("asked for its zone");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new AssertionError("asked for another zone");
        }

        @Override
        public Instant instant() {
            return WINTER;
        }
    }
}
