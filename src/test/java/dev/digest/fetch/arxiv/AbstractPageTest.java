package dev.digest.fetch.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.fetch.SavedResponse;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbstractPageTest {
    private static final ArxivId ID = ArxivId.of("2301.00042");
    private static final String SECOND_VERSION = "abstract-page-second-version.html";

    @Test
    void a_page_says_what_the_api_says() {
        Paper paper = AbstractPage.read(page(SECOND_VERSION), ID);
        assertThat(paper.id()).isEqualTo(ID);
        assertThat(paper.title()).isEqualTo("Made-up Examples of ω-Languages");
        assertThat(paper.authorNames())
                .containsExactly("Ada Example", "Ben van der Sample", "The Muster Collaboration");
        assertThat(paper.abstractText()).isEqualTo("We make up examples that weren't there.");
        assertThat(paper.notes().comment()).contains("12 pages, 3 figures");
        assertThat(paper.notes().journalRef()).contains("Made-up Journal 4 (2023) 2");
        assertThat(paper.notes().doi()).contains("10.9999/made.up.42");
        assertThat(paper.subjects().primary()).contains("cs.CL");
        assertThat(paper.subjects().all()).containsExactly("cs.CL", "cs.FL", "cond-mat.mtrl-sci");
        assertThat(paper.warnings()).isEmpty();
    }

    @Test
    void the_version_shown_and_its_dates_come_from_the_history() {
        Paper paper = AbstractPage.read(page(SECOND_VERSION), ID);
        assertThat(paper.version()).isEqualTo(2);
        assertThat(paper.dates().published()).contains("2023-01-02T17:57:34Z");
        assertThat(paper.dates().updated()).contains("2023-08-02T00:41:18Z");
    }

    @Test
    void an_older_version_is_shown_as_itself() {
        String html = new String(page(SECOND_VERSION), StandardCharsets.UTF_8)
                .replace("(this version, v2)]", "")
                .replaceFirst("\\(<a href=\"https://arxiv.org/abs/2301.00042v1\">v1</a>\\)", "(this version)");
        Paper paper = AbstractPage.read(html.getBytes(StandardCharsets.UTF_8), ID);
        assertThat(paper.version()).isEqualTo(1);
        assertThat(paper.dates().updated()).contains("2023-01-02T17:57:34Z");
    }

    @Test
    void the_tags_alone_are_enough() {
        Paper paper = AbstractPage.read(page("abstract-page-head-alone.html"), ID);
        assertThat(paper.version()).isZero();
        assertThat(paper.dates()).isEqualTo(new Paper.PaperDates(Optional.of("2023-01-02"), Optional.of("2023-08-02")));
        assertThat(paper.subjects()).isEqualTo(Paper.PaperSubjects.NONE);
        assertThat(paper.withdrawn()).isFalse();
    }

    @Test
    void a_withdrawn_version_is_known_by_its_history_and_not_by_what_the_paper_is_about() {
        Paper paper = AbstractPage.read(page("abstract-page-withdrawn.html"), ArxivId.of("math/0309136"));
        assertThat(paper.withdrawn()).isTrue();
        assertThat(paper.warnings()).containsExactly("withdrawn-by-somebody");
        assertThat(paper.version()).isEqualTo(2);
        String first = new String(page("abstract-page-withdrawn.html"), StandardCharsets.UTF_8)
                .replace("this version, v2", "this version, v1");
        assertThat(AbstractPage.read(first.getBytes(StandardCharsets.UTF_8), ArxivId.of("math/0309136"))
                        .withdrawn())
                .isFalse();
    }

    @Test
    void a_comment_that_says_withdrawn_counts() {
        String html = new String(page(SECOND_VERSION), StandardCharsets.UTF_8)
                .replace("12 pages, 3 figures", "This paper has been withdrawn by its authors");
        assertThat(AbstractPage.read(html.getBytes(StandardCharsets.UTF_8), ID).withdrawn())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "<title>Just a moment...</title>,page.wall",
        "<title>404 Not Found</title>,page.error",
        "Rate exceeded.,page.not-arxiv",
        "<title>arXiv.org e-Print archive</title>,page.not-arxiv",
        "<meta name=citation_arxiv_id content=2301.00042>,page.not-arxiv",
        "<meta name=citation_title content=Other><meta name=citation_arxiv_id content=2301.00043>,page.other-paper"
    })
    void what_is_no_such_page_is_a_refusal(String html, String key) {
        assertThatThrownBy(() -> AbstractPage.read(html.getBytes(StandardCharsets.UTF_8), ID))
                .hasMessageStartingWith(key + "(");
    }

    @Test
    void a_saved_page_tells_which_paper_it_is_about() {
        SavedResponse saved = new SavedResponse("saved.html", page(SECOND_VERSION));
        assertThat(AbstractPage.isAbstractPage(saved)).isTrue();
        assertThat(AbstractPage.read(saved).id()).isEqualTo(ID);
        SavedResponse other = new SavedResponse("other.html", "<title>One</title>".getBytes(StandardCharsets.UTF_8));
        assertThat(AbstractPage.isAbstractPage(other)).isFalse();
    }

    private static byte[] page(String name) {
        try (InputStream in = Objects.requireNonNull(AbstractPageTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
