package dev.digest.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.render.html.HtmlTagScanner.HtmlTag;
import dev.digest.testing.RandomSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags of HTML that anybody may have written, broken in any way. */
class HtmlTagScannerTest {
    private static List<HtmlTag> tags(String html) {
        HtmlTagScanner scanner = new HtmlTagScanner(html);
        List<HtmlTag> tags = new ArrayList<>();
        for (Optional<HtmlTag> tag = scanner.next(); tag.isPresent(); tag = scanner.next()) {
            tags.add(tag.get());
            assertThat(scanner.tagStart()).isBetween(0, html.length() - 1);
            assertThat(scanner.tagEnd()).isBetween(scanner.tagStart() + 1, html.length());
        }
        return tags;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p class=a>            | class | a",
                "<p class='a b'>        | class | a b",
                "<p CLASS = \"a'b\">    | class | a'b",
                "<p class=a class=b>    | class | a",
                "<p/class=a/>           | class | a/",
                "<p title='>' class=x>  | class | x",
                "<p class='' id=x>      | id    | x",
                "<p class='a            | class | a",
                "<p class=\"a&quot;b\"> | class | a&quot;b"
            })
    void an_attribute_is_read_however_it_is_written(String html, String name, String value) {
        assertThat(tags(html).get(0).attributes()).containsEntry(name, value);
    }

    @Test
    void an_attribute_without_a_value_is_empty() {
        assertThat(tags("<input disabled name=x checked>"))
                .containsExactly(new HtmlTag("input", Map.of("disabled", "", "name", "x", "checked", "")));
    }

    @Test
    void end_tags_are_passed_over_and_comments_have_no_name() {
        assertThat(tags("<P>x</P><!-- <b> --><br/></br foo>"))
                .extracting(HtmlTag::name)
                .containsExactly("p", "", "br");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a < b", "a <", "<", "< p>", "<3", "x<>y", "</p>", "</p"})
    void what_begins_no_tag_is_none(String text) {
        assertThat(tags(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p",
                "<p class",
                "<p class=",
                "<p class='",
                "<p class=\"x",
                "<!--",
                "<!",
                "<p =",
                "<p ==x",
                "<p /"
            })
    void what_is_broken_off_ends_with_the_text(String html) {
        assertThat(tags(html)).hasSize(1);
    }

    @Test
    void any_text_is_read_to_its_end() {
        new RandomSamples(64).check(2_000, samples -> samples.text("<>/!-='\" abP\n字", 40), HtmlTagScannerTest::tags);
    }

    @Test
    void escaped_text_is_text_again_in_a_browser_and_has_no_tags() {
        new RandomSamples(7).check(500, samples -> samples.text("<>&\"'; abc字#x", 20), text -> {
            assertThat(tags(HtmlText.escape(text))).isEmpty();
            assertThat(Jsoup.parse("<pre>x" + HtmlText.escape(text) + "</pre>")
                            .select("pre")
                            .first()
                            .wholeText())
                    .isEqualTo("x" + text);
            assertThat(Jsoup.parse("<p title='" + HtmlText.escape(text) + "'>")
                            .select("p")
                            .attr("title"))
                    .isEqualTo(text);
        });
    }
}
