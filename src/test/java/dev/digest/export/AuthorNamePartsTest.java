package dev.digest.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.paper.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorNamePartsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ada Example; Example; Ada;",
                "A. B. Example; Example; A. B.;",
                "Ada van der Example; van der Example; Ada;",
                "Ada Van Example; Van Example; Ada;",
                "Ada de la Example; de la Example; Ada;",
                "ada example; example; ada;",
                "Ada Example Jr.; Example; Ada; Jr.",
                "Ada Example, Jr.; Example; Ada; Jr.",
                "Ada van Example III; van Example; Ada; III",
                "Van Example; Example; Van;",
            })
    void a_name_is_parted(String name, String family, String given, String suffix) {
        assertThat(AuthorNameParts.of(Author.ofName(name)))
                .isEqualTo(new AuthorNameParts(family, given, suffix == null ? "" : suffix));
    }

    @ParameterizedTest
    @CsvSource({"ATLAS Collaboration", "The Example Team", "Example", "示例", "University of Example"})
    void what_is_no_persons_name_in_two_parts_stays_whole(String name) {
        assertThat(AuthorNameParts.of(Author.ofName(name))).isEqualTo(new AuthorNameParts(name, "", ""));
    }

    @Test
    void a_suffix_alone_is_no_name() {
        assertThat(AuthorNameParts.of(Author.ofName("Ada III")).familyName()).isEqualTo("III");
    }
}
