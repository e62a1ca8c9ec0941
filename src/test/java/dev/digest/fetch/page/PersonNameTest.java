package dev.digest.fetch.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Example, Ada|Ada Example",
                "van der Sample, Ben|Ben van der Sample",
                "Example,Ada B.|Ada B. Example",
                "'  Example ,  Ada '|Ada Example",
                "Example, Jr., Ada|Ada Example Jr.",
                "Example, Ada, III|Ada Example III",
                "丁, 效|丁效"
            })
    void the_last_name_first_is_turned_round(String written, String name) {
        assertThat(PersonName.readingOrder(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Example",
                "Ada Example, Jr.",
                "Ada Example, PhD",
                "Sample Machines, Inc.",
                "Department of Samples, University of Examples",
                "The Muster Collaboration, ATLAS",
                "Ada, Ben, Cai"
            })
    void other_commas_stay_where_they_are(String written) {
        assertThat(PersonName.readingOrder(written)).isEqualTo(written);
    }
}
