package dev.digest.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.paper.Paper;
import dev.digest.testing.PaperSamples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What kind of publication a paper is, and when and where it appeared, as far as its source says so. */
class PublicationVenueTest {
    private static PublicationVenue venue(String journal) {
        return PublicationVenue.of(PaperSamples.arxiv("2210.11610", "T")
                .notes(PaperSamples.publishedIn(journal))
                .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Proceedings of the Example Conference",
                "EMNLP 2022",
                "In ACL'22",
                "Findings of ACL 2022",
                "NeurIPS 2022 Workshop on Examples",
                "Advances in Neural Information Processing Systems 35 (2022)",
                "36th Conference on Examples",
                "2022 IEEE/CVF CVPR",
                "Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition, pp. 652-660",
                "Proceedings of the IEEE International Symposium on Examples",
                "Proc. of the IEEE Workshop on Examples"
            })
    void a_conference_is_known_by_its_name(String journal) {
        assertThat(venue(journal).kind()).isEqualTo(PublicationType.CONFERENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nature 591 (7850), 385-390 (2021)",
                "Phys. Rev. X 6, 011001 (2016)",
                "IEEE Transactions on Examples 3 (2022)",
                "Proceedings of the National Academy of Sciences 118 (2021)",
                "Proc. VLDB Endow. 15",
                "Proceedings of the IEEE 86 (11), 2278-2324 (1998)",
                "Journal of Examples, Special Issue on the Conference",
                "中国科学 52 (2022)",
                "ACLU Quarterly 3"
            })
    void anything_else_with_a_name_is_a_journal(String journal) {
        assertThat(venue(journal).kind()).isEqualTo(PublicationType.JOURNAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"arXiv:2210.00001", "bioRxiv 2022.10.01", "medRxiv", "SSRN 123", "A Preprint", "Zenodo"})
    void an_archive_of_preprints_is_no_place_of_publication(String journal) {
        assertThat(venue(journal).kind()).isEqualTo(PublicationType.PREPRINT);
    }

    @Test
    void papers_of_the_anthology_are_of_conferences_whatever_their_venue_is_called() {
        assertThat(PublicationType.of(PaperSamples.of("acl:2022.coling-1.284", "T")
                        .notes(PaperSamples.publishedIn("Transactions of Examples"))
                        .build()))
                .isEqualTo(PublicationType.CONFERENCE);
    }

    @Test
    void a_page_with_a_doi_is_more_than_a_page() {
        Paper.PaperBuilder page = PaperSamples.of("web:https://example.org/a", "T");
        assertThat(PublicationType.of(page.build())).isEqualTo(PublicationType.PAGE);
        Paper.PaperNotes doi = new Paper.PaperNotes(Optional.empty(), Optional.empty(), Optional.of("10.1000/x"));
        assertThat(PublicationType.of(page.notes(doi).build())).isEqualTo(PublicationType.PREPRINT);
    }

    /** A preprint of 2022 that appeared in 2023 is cited as of 2023; in which month it appeared is not known. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-10-20 | J. Toys 7 (2023) 1 | [2023]",
                "2022-10-20 | J. Toys 7 (2022) 1 | [2022, 10, 20]",
                "2022-10-20 | J. Toys 7, 1       | [2022, 10, 20]",
                "unknown    | J. Toys 7 (2023) 1 | [2023]",
                "unknown    | J. Toys 7, 1       | []"
            })
    void the_date_is_that_of_the_published_version(String date, String journal, String parts) {
        Paper paper = PaperSamples.arxiv("2210.11610", "T")
                .dates(PaperSamples.publishedOn(date))
                .notes(PaperSamples.publishedIn(journal))
                .build();
        assertThat(PublicationVenue.of(paper).day().parts()).hasToString(parts);
    }

    @Test
    void a_reference_is_taken_apart() {
        PublicationVenue venue = venue("Nature 591 (7850), 385-390 (2021)");
        assertThat(List.of(venue.venue(), venue.volume(), venue.issue(), venue.pages()))
                .containsExactly("Nature", "591", "7850", "385–390");
        assertThat(venue.year()).contains(2021);
    }

    @Test
    void without_a_reference_nothing_is_made_up() {
        PublicationVenue venue = PublicationVenue.of(
                PaperSamples.of("web:https://example.org/a", "T").build());
        assertThat(List.of(venue.venue(), venue.volume(), venue.issue(), venue.pages(), venue.doi()))
                .containsOnly("");
        assertThat(venue.year()).isEmpty();
    }

    @Test
    void a_doi_of_the_publisher_is_preferred_to_that_of_arxiv() {
        assertThat(PublicationVenue.of(PaperSamples.arxiv("2210.11610", "T").build())
                        .doi())
                .isEqualTo("10.48550/arXiv.2210.11610");
        assertThat(PublicationVenue.of(PaperSamples.arxiv("2210.11610", "T")
                                .notes(PaperSamples.publishedIn("J. Toys 7", "10.1000/x"))
                                .build())
                        .doi())
                .isEqualTo("10.1000/x");
    }
}
