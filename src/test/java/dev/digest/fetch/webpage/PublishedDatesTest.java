package dev.digest.fetch.webpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishedDatesTest {
    @Test
    void the_first_statement_counts_in_its_most_exact_form() {
        assertThat(dates("2021", "2020-05-05", "2021-06", "2021-06-03").best()).contains("2021-06-03");
        assertThat(dates("2021-06", "2020").best()).contains("2021-06");
    }

    @Test
    void the_date_on_the_web_stands_in_for_one_of_publication() {
        assertThat(new PublishedDates(List.of(), Optional.of("2008-02-04")).best())
                .contains("2008-02-04");
        assertThat(new PublishedDates(List.of("1955"), Optional.of("2008-02-04")).best())
                .contains("1955");
        assertThat(dates().best()).isEmpty();
    }

    @Test
    void dates_that_cannot_both_be_true_disagree() {
        assertThat(dates("2021-06", "2020").disagree()).isTrue();
        assertThat(dates("2021-06-03", "2021-05").disagree()).isTrue();
        assertThat(new PublishedDates(List.of("1955"), Optional.of("2008-02-04")).disagree())
                .isTrue();
    }

    @Test
    void dates_that_differ_in_what_they_know_or_by_a_time_zone_agree() {
        assertThat(dates("2021", "2021-06", "2021-06-03", "2021-06-04").disagree())
                .isFalse();
        assertThat(new PublishedDates(List.of("2022-01"), Optional.of("2021-11-30")).disagree())
                .isFalse();
        assertThat(dates().disagree()).isFalse();
    }

    private static PublishedDates dates(String... stated) {
        return new PublishedDates(List.of(stated), Optional.empty());
    }
}
