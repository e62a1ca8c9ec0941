package dev.digest.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalReferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phys. Rev. X 6, 011001 (2016)|Phys. Rev. X|6|''|011001|2016",
                "J. Toys 1, 2 (2022)|J. Toys|1|''|2|2022",
                "Nature 591 (7850), 385–390 (2021)|Nature|591|7850|385–390|2021",
                "Nature 591(7850):385-390, 2021|Nature|591|7850|385–390|2021",
                "JHEP 05 (2018) 123|JHEP|05|''|123|2018",
                "IEEE Trans. Toys, vol. 5, no. 3, pp. 1-10, 2020|IEEE Trans. Toys|5|3|1–10|2020",
                "Journal of Examples, 2021|Journal of Examples|''|''|''|2021",
                "EMNLP 2022|EMNLP 2022|''|''|''|''",
                "Proceedings of Examples, pp. 652-660|Proceedings of Examples|''|''|652–660|''",
                "to appear somewhere|to appear somewhere|''|''|''|''"
            })
    void has_parts(String text, String venue, String volume, String issue, String pages, String year) {
        assertThat(JournalReference.of(text)).isEqualTo(new JournalReference(venue, volume, issue, pages, year));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nature|591|7850|385–390|2021",
                "Nature|591|''|''|2021",
                "Example Letters|''|''|1–9|''",
                "Venue|''|''|''|''"
            })
    void is_read_back_as_it_is_printed(String venue, String volume, String issue, String pages, String year) {
        JournalReference reference = new JournalReference(venue, volume, issue, pages, year);
        assertThat(JournalReference.of(reference.printed())).isEqualTo(reference);
    }
}
