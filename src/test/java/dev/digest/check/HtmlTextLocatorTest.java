package dev.digest.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.Growth;
import dev.digest.testing.RandomSamples;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the visible words of a page stand in its source. */
class HtmlTextLocatorTest {
    private static String found(String source, String text) {
        HtmlTextLocator locator = new HtmlTextLocator(source);
        int from = locator.next(text);
        return from < 0 ? "" : source.substring(from, locator.endOfLast());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>甲乙</p> | 甲乙 | 甲乙",
                "<p>甲<b>乙</b>丙</p> | 甲乙丙 | 甲<b>乙</b>丙",
                "<p title='甲乙'>甲乙</p> | 甲乙 | 甲乙",
                "<!-- 甲乙 --><p>甲乙 | 甲乙 | 甲乙",
                "<script>甲乙</script>甲乙 | 甲乙 | 甲乙",
                "<p>a&amp;b</p> | a&b | a&amp;b",
                "<p>a&lt;b&gt;</p> | a<b> | a&lt;b&gt;",
                "<p>a&#65;b&#x42;</p> | aAbB | a&#65;b&#x42;",
                "<p>甲&nbsp;乙</p> | '甲\u00A0乙' | 甲&nbsp;乙",
                "<p>甲 <i>  乙</i></p> | 甲 乙 | 甲 <i>  乙",
                "<p>甲<br>&nbsp;乙</p> | 甲 乙 | 甲<br>&nbsp;乙"
            })
    void words_are_found_among_tags_and_entities(String source, String text, String found) {
        assertThat(found(source, text)).isEqualTo(found);
    }

    @Test
    void each_piece_is_looked_for_after_the_one_before() {
        HtmlTextLocator locator = new HtmlTextLocator("<p>甲</p><p>甲</p>");
        assertThat(locator.next("甲")).isEqualTo(3);
        assertThat(locator.next("甲")).isEqualTo(11);
        assertThat(locator.next("甲")).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "丙", "甲丙", "甲乙丙"})
    void what_is_not_there_is_not_found_and_what_follows_still_is(String text) {
        HtmlTextLocator locator = new HtmlTextLocator("<p>甲乙</p>");
        assertThat(locator.next(text)).isNegative();
        assertThat(locator.next("甲乙")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<p", "<!--", "<script>", "&", "&#", "&#x;", "&amp", "&nosuch;", "<p title=\"", "&#99999999;"})
    void what_is_broken_does_no_harm(String source) {
        assertThat(new HtmlTextLocator(source).next("甲")).isNegative();
        assertThat(found(source + ">甲", "甲")).isIn("甲", "");
    }

    @Test
    void a_text_that_was_escaped_is_found_as_it_is_shown() {
        new RandomSamples(64).check(300, samples -> "甲" + samples.text("ab<>&\"'甲乙", 12) + "乙", text -> {
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            String source = "<p>前文<b>" + escaped + "</b></p>";
            assertThat(Jsoup.parse(source).text()).isEqualTo("前文" + text);
            assertThat(found(source, text)).isEqualTo(escaped);
        });
    }

    @Test
    void a_page_that_repeats_itself_is_read_in_time() {
        Growth.isLinear(20_000, "甲"::repeat, source -> new HtmlTextLocator(source).next("甲".repeat(10) + "乙"));
    }
}
