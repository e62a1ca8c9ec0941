package dev.digest.fetch.webpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.fetch.FetchResult;
import dev.digest.fetch.SavedResponse;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import dev.digest.testing.LoopbackClient;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An abstract is what a page calls one, or says in full. */
class AbstractsTest {
    private static final String CITED = "<meta name=citation_title content='A Title'>"
            + "<meta name=citation_author content='Ada Example'><meta name=citation_date content=2023>";
    private static final String WHOLE = "We learn from one example, and then from many more of them.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id=abstract class=abstract>" + WHOLE + "</div>",
                "<section class=abstract><h2>Abstract</h2> " + WHOLE + "</section>",
                "<h4>Authors</h4><p>Ada</p><h4>Abstract</h4><p><p>" + WHOLE + "</p><h4>Other</h4><p>No</p>",
                "<b>Abstract</b>: " + WHOLE + "<b>Related</b> no",
                "<h3>摘要</h3><p>" + WHOLE + "</p>"
            })
    void the_text_of_the_page_has_it(String body) {
        Paper paper = read(CITED + "<meta name=description content='We learn from one example...'>" + body);
        assertThat(paper.abstractText()).isEqualTo(WHOLE);
        assertThat(paper.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Abstract We learn from one example.",
                "ABSTRACT: We learn from one example.",
                "AbstractWe learn from one example.",
                "&lt;h3&gt;Abstract&lt;/h3&gt;&lt;p&gt;We learn from one example.&lt;/p&gt;",
                "Abstract. We learn from one example."
            })
    void its_heading_is_no_part_of_it(String text) {
        assertThat(read(CITED + "<meta name=citation_abstract content='" + text + "'>")
                        .abstractText())
                .isEqualTo("We learn from one example.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Abstract interpretation is a theory of sound approximation.",
                "Abstraction helps, and so do examples."
            })
    void a_word_that_begins_like_the_heading_stays(String text) {
        assertThat(read(CITED + "<meta name=citation_abstract content='" + text + "'>")
                        .abstractText())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"We learn from one…", "We learn from one...", "We learn from one [...]"})
    void what_is_cut_short_is_none(String cut) {
        Paper paper = read(CITED + "<meta property=og:description content='" + cut + "'>");
        assertThat(paper.abstractText()).isEmpty();
        assertThat(paper.warnings()).containsExactly("cut-abstract");
    }

    @ParameterizedTest
    @CsvSource({
        "'Founded in 1920, the PRESS is a private organization.', ''",
        "'The Example Press publishes examples.', <meta property=og:site_name content='Example Press'>"
    })
    void what_a_site_says_of_itself_is_none(String description, String tags) {
        Paper paper = read(CITED + tags + "<meta name=description content='" + description + "'>");
        assertThat(paper.abstractText()).isEmpty();
        assertThat(paper.warnings()).containsExactly("no-abstract");
    }

    @Test
    void a_description_in_full_is_one() {
        assertThat(read(CITED + "<meta name=description content='" + WHOLE + "'>")
                        .abstractText())
                .isEqualTo(WHOLE);
    }

    @ParameterizedTest
    @CsvSource({"GB18030, 大语言模型的自我改进研究", "windows-1252, Über Müller’s café", "UTF-8, 大语言模型 und Müller"})
    void a_page_that_names_no_encoding_is_read_in_the_one_it_can_be_in(String encoding, String title) {
        byte[] bytes = ("<!doctype html><title>" + title + "</title>").getBytes(Charset.forName(encoding));
        assertThat(read(new SavedResponse("saved.html", bytes)).title()).isEqualTo(title);
    }

    private static Paper read(String tags) {
        return read(SavedPages.of(tags));
    }

    private static Paper read(SavedResponse saved) {
        PaperRef ref = PaperRef.parse("https://www.press.org/paper");
        FetchResult read = new WebpageSource(LoopbackClient.unlimited())
                .read(saved, List.of(ref))
                .get(0);
        return ((FetchResult.FetchedPaper) read).paper();
    }
}
