package dev.digest.fetch.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2004|2004",
                "2021/6|2021-06",
                "2022/10|2022-10",
                "2021-06-05|2021-06-05",
                "2021/6/5|2021-06-05",
                "2021.06.05|2021-06-05",
                "20210605|2021-06-05",
                "2021-06-05T23:59:59+02:00|2021-06-05",
                "2021年6月5日|2021-06-05",
                "2021年6月|2021-06",
                "June 2021|2021-06",
                "2021 Jun|2021-06",
                "June 5, 2021|2021-06-05",
                "Sept. 5 2021|2021-09-05",
                "5 June 2021|2021-06-05",
                "5-Jun-2021|2021-06-05",
                "Mon, 5 June 2021 10:00:00 GMT|2021-06-05",
                "15/06/2021|2021-06-15",
                "06/15/2021|2021-06-15",
                "' 2021 '|2021"
            })
    void a_date_is_as_exact_as_it_was_written(String written, String iso) {
        assertThat(PartialDate.read(written)).contains(iso);
    }

    @Test
    void a_day_that_two_countries_read_as_two_days_is_only_its_year() {
        assertThat(PartialDate.read("03/04/2021")).contains("2021");
        assertThat(PartialDate.read("04/04/2021")).contains("2021-04-04");
    }

    @Test
    void zeros_stand_for_what_is_not_known() {
        assertThat(PartialDate.read("2021/00/00")).contains("2021");
        assertThat(PartialDate.read("2021-06-00")).contains("2021-06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2021-13-45", "2021-02-30", "0021", "12021", "2021-06-05-07", "July"})
    void what_no_calendar_has_is_no_date(String written) {
        assertThat(PartialDate.read(written)).isEmpty();
    }
}
