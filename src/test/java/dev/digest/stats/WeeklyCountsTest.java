package dev.digest.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyCountsTest {
    private static Map<String, Integer> weeks(String... days) {
        WeeklyCounts counts = new WeeklyCounts();
        for (String day : days) {
            counts.add(LocalDate.parse(day));
        }
        return counts.byWeek();
    }

    @Test
    void weeks_begin_on_monday_and_those_without_any_are_zero() {
        assertThat(weeks("2022-10-30", "2022-10-24", "2022-11-14", "2022-10-31"))
                .hasToString("{2022-W43=2, 2022-W44=1, 2022-W45=0, 2022-W46=1}");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-03, 2020-W53",
        "2021-01-04, 2021-W01",
        "2019-12-30, 2020-W01",
        "2022-01-01, 2021-W52",
        "2027-01-01, 2026-W53"
    })
    void the_year_is_that_of_the_week(String day, String week) {
        assertThat(weeks(day)).containsOnlyKeys(week);
    }

    @Test
    void a_year_of_53_weeks_has_no_gap_at_its_end() {
        assertThat(weeks("2020-12-21", "2021-01-11")).hasToString("{2020-W52=1, 2020-W53=0, 2021-W01=0, 2021-W02=1}");
    }

    @Test
    void of_a_long_time_the_last_two_years_are_counted() {
        assertThat(weeks("0001-01-01", "2020-01-06", "2022-10-31"))
                .hasSize(104)
                .containsEntry("2022-W44", 1)
                .doesNotContainKey("2020-W02");
        assertThat(weeks()).isEmpty();
    }
}
