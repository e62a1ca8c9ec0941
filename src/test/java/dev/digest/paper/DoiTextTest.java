package dev.digest.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoiTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1103/PhysRevX.6.011001 | 10.1103/PhysRevX.6.011001",
                "https://doi.org/10.1000/abc.1 | 10.1000/abc.1",
                "http://dx.doi.org/10.1000/abc.1 | 10.1000/abc.1",
                "https://www.doi.org/10.1000/abc.1 | 10.1000/abc.1",
                "DOI: 10.1000/abc.1 | 10.1000/abc.1",
                "info:doi/10.1000/abc.1 | 10.1000/abc.1",
                "10.1000/a_d<1>%2 | 10.1000/a_d<1>%2"
            })
    void is_bare_however_it_is_written(String text, String doi) {
        assertThat(DoiText.read(text)).contains(doi);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10.1000", "10.1/x", "11.1000/x", "see 10.1000/x", "javascript:10.1000/x", "10.1000/a b"})
    void other_texts_are_none(String text) {
        assertThat(DoiText.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1000/x 10.1000/y",
                "10.1000/x, 10.1000/y",
                "doi: 10.1000/x; doi: 10.1000/y",
                "https://doi.org/10.1000/x,https://doi.org/10.1000/y",
                "10.1000/x."
            })
    void of_several_the_first_counts(String text) {
        assertThat(DoiText.first(text)).contains("10.1000/x");
    }
}
