package dev.digest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDateTest {
    @Test
    void a_date_is_read_as_it_is_written() {
        assertThat(IsoDate.parse("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(IsoDate.parse("0999-12-01")).hasToString("0999-12-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2022-1-01",
                "2022/10/31",
                "2022-10-311",
                "2023-02-29",
                "2022-13-01",
                "2022-00-01",
                "-022-10-01",
                "２022-10-31",
                "20221-0-31"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> IsoDate.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
