package dev.digest.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.CurationField;
import dev.digest.format.Json;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.Paper;
import dev.digest.testing.PaperSamples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items of the Citation Style Language, as citeproc, Zotero and pandoc read them. */
class CslJsonFormatTest {
    private static final CslJsonFormat FORMAT = new CslJsonFormat();

    private static Map<?, ?> item(LibraryPaper paper) {
        return (Map<?, ?>) Json.read(FORMAT.paper(paper));
    }

    private static Map<?, ?> item(Paper.PaperBuilder paper) {
        return item(PaperSamples.uncurated(paper.build()));
    }

    @Test
    void a_paper_in_a_journal_has_the_variables_of_an_article() {
        Map<?, ?> item = item(PaperSamples.hostile());
        assertThat(item.get("id")).isEqualTo("arXiv:hep-th/9901001");
        assertThat(item.get("type")).isEqualTo("article-journal");
        assertThat(item.get("title")).isEqualTo(PaperSamples.HOSTILE_TITLE);
        assertThat(item.get("author"))
                .isEqualTo(List.of(
                        Map.of("family", "van der Example", "given", "Ada"),
                        Map.of("family", "and Cai", "given", "Ben"),
                        Map.of("literal", "The Toys Collaboration")));
        assertThat(item.get("issued")).isEqualTo(Map.of("date-parts", List.of(List.of(1999L, 1L, 4L))));
        assertThat(item.get("container-title")).isEqualTo("J. Toys");
        assertThat(item.get("volume")).isEqualTo("7");
        assertThat(item.get("page")).isEqualTo("1");
        assertThat(item.get("DOI")).isEqualTo("10.1000/a_(b)<1::2>{x}");
        assertThat(item.get("URL")).isEqualTo("https://arxiv.org/abs/hep-th/9901001");
        assertThat((String) item.get("note")).isEqualTo("-玩具\n\n=1+1，“玩具”\n\n第二段 {");
    }

    @Test
    void a_preprint_says_where_it_lies() {
        Map<?, ?> item = item(PaperSamples.arxiv("2210.11610", "T"));
        assertThat(item.get("type")).isEqualTo("article");
        assertThat(item.get("genre")).isEqualTo("preprint");
        assertThat(item.get("publisher")).isEqualTo("arXiv");
        assertThat(item.get("number")).isEqualTo("arXiv:2210.11610");
        assertThat(item.get("DOI")).isEqualTo("10.48550/arXiv.2210.11610");
    }

    @Test
    void a_published_paper_of_arxiv_is_no_preprint_and_keeps_its_number() {
        Map<?, ?> item = item(PaperSamples.arxiv("2210.11610", "T")
                .notes(PaperSamples.publishedIn("Proceedings of the Example Conference 2023")));
        assertThat(item.get("type")).isEqualTo("paper-conference");
        assertThat(item.containsKey("genre")).isFalse();
        assertThat(item.containsKey("publisher")).isFalse();
        assertThat(item.get("number")).isEqualTo("arXiv:2210.11610");
    }

    @Test
    void a_page_is_a_web_page_until_more_is_known() {
        assertThat(item(PaperSamples.of("web:https://example.org/a", "T")).get("type"))
                .isEqualTo("webpage");
        assertThat(item(PaperSamples.of("web:https://example.org/a", "T")
                                .notes(PaperSamples.publishedIn("Journal of Examples 12 (2023) 1")))
                        .get("type"))
                .isEqualTo("article-journal");
    }

    @ParameterizedTest
    @CsvSource({
        "arXiv:2210.11610, A Study, en",
        "acl:2022.coling-1.284, A Study, en",
        "arXiv:2210.11610, 一项研究, zh",
        "web:https://example.org/a, 一项 Study, zh",
        "web:https://example.org/a, Étude,"
    })
    void the_language_is_that_of_the_title_where_it_can_be_known(String id, String title, String language) {
        assertThat(item(PaperSamples.of(id, title)).get("language")).isEqualTo(language);
    }

    @Test
    void a_name_has_its_suffix() {
        assertThat(item(PaperSamples.arxiv("2210.11610", "T").authors(PaperSamples.authors("Ben Muster Jr.", "示例")))
                        .get("author"))
                .isEqualTo(
                        List.of(Map.of("family", "Muster", "given", "Ben", "suffix", "Jr."), Map.of("literal", "示例")));
    }

    @Test
    void a_date_has_as_many_parts_as_are_known() {
        assertThat(item(PaperSamples.arxiv("2210.11610", "T").dates(PaperSamples.publishedOn("2022")))
                        .get("issued"))
                .isEqualTo(Map.of("date-parts", List.of(List.of(2022L))));
        assertThat(item(PaperSamples.arxiv("2210.11610", "T")).containsKey("issued"))
                .isFalse();
    }

    @Test
    void editors_words_are_a_note_and_a_keyword() {
        LibraryPaper paper = PaperSamples.curated(
                PaperSamples.arxiv("2210.11610", "T").build(),
                Map.of(
                        CurationField.CATEGORY, "NLP研究",
                        CurationField.SUMMARY, "简介。",
                        CurationField.RECOMMENDATION, "值得一读。",
                        CurationField.NOTE, "内部备注"));
        assertThat(item(paper).get("keyword")).isEqualTo("NLP研究");
        assertThat(item(paper).get("note")).isEqualTo("简介。\n\n值得一读。");
    }

    @Test
    void items_between_header_and_footer_are_one_array() {
        String one = FORMAT.paper(PaperSamples.hostile());
        String two = FORMAT.paper(
                PaperSamples.uncurated(PaperSamples.arxiv("2210.11610", "T").build()));
        assertThat((List<?>) Json.read(FORMAT.header() + one + FORMAT.separator() + two + FORMAT.footer()))
                .hasSize(2);
        assertThat((List<?>) Json.read(FORMAT.header() + FORMAT.footer())).isEmpty();
    }
}
