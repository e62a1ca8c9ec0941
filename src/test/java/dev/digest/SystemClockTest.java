package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemClockTest {
    @ParameterizedTest
    @ValueSource(strings = {"2022-01-15T12:00:00Z", "2022-07-15T12:00:00Z", "1999-12-31T23:59:59Z"})
    void the_offset_is_that_of_the_zone(Instant at) {
        assertThat(new SystemClock().offsetAt(at))
                .isEqualTo(ZoneId.systemDefault().getRules().getOffset(at));
    }
}
