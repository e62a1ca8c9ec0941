package dev.digest.issue.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.LinePlace;
import dev.digest.issue.parse.MarkupLine;
import dev.digest.testing.Growth;
import dev.digest.testing.RandomSamples;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the lines of a page are in its source. */
class PagePlaceTest {
    private static List<MarkupLine> lines(String page) {
        return new HtmlMarkup().lines(page);
    }

    private static String written(String page, MarkupLine line) {
        return page.substring(line.place().from(), line.place().to());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>甲乙</p> | 甲乙 | 甲乙",
                "<p>甲<b>乙</b>丙</p> | 甲<b>乙</b>丙 | 甲###乙####丙",
                "<p title='甲乙'>甲乙</p> | 甲乙 | 甲乙",
                "<!-- 甲乙 --><p>甲乙 | 甲乙 | 甲乙",
                "<script>甲乙</script>甲乙 | 甲乙 | 甲乙",
                "<p>a&amp;b</p> | a&amp;b | a#####b",
                "<p>a&lt;b&gt;</p> | a&lt;b&gt; | a####b####",
                "<p>a&#65;b&#x42;</p> | a&#65;b&#x42; | a#####b######",
                "<p>😀&#128512;甲</p> | 😀&#128512;甲 | 😀#########甲",
                "<p>甲&nbsp;乙</p> | 甲&nbsp;乙 | 甲######乙",
                "<p>甲 <i>  乙</i></p> | 甲 <i>  乙 | 甲 ###  乙",
                "<p>甲<!-- 乙 -->丙</p> | 甲<!-- 乙 -->丙 | 甲##########丙",
                "<p>见 https://example.org/a 。</p> | 见 https://example.org/a 。 | 见 ##################### 。"
            })
    void a_line_lies_where_its_text_is(String page, String written, String text) {
        assertThat(lines(page)).singleElement().satisfies(line -> {
            assertThat(written(page, line)).isEqualTo(written);
            assertThat(line.place().textIn(written).replace(LinePlace.OBJECT, '#'))
                    .isEqualTo(text);
        });
    }

    @Test
    void lines_with_the_same_text_lie_apart() {
        assertThat(lines("<p>甲</p><p>甲<br>甲</p>"))
                .extracting(line -> line.place().from())
                .containsExactly(3, 11, 16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<p", "<!--", "<script>", "&", "&#", "&#x;", "&amp", "&nosuch;", "<p title=\"", "&#99999999;"})
    void broken_markup_does_no_harm(String source) {
        String page = source + ">甲";
        assertThat(lines(page))
                .allSatisfy(line -> assertThat(written(page, line)).endsWith("甲"));
    }

    @Test
    void every_character_lies_where_it_says() {
        new RandomSamples(64).check(300, samples -> "甲" + samples.text("ab<>&\"'甲乙", 12) + "乙", text -> {
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            String page = "<p>前文<b>" + escaped + "</b></p>";
            assertThat(Jsoup.parse(page).text()).isEqualTo("前文" + text);
            MarkupLine line = lines(page).get(0);
            assertThat(written(page, line)).isEqualTo("前文<b>" + escaped);
            for (int i = 0; i < line.text().length(); i++) {
                int column = line.place().columnOf(i);
                assertThat(Jsoup.parse(written(page, line).substring(column)).text())
                        .startsWith(line.text().substring(i, i + 1));
            }
        });
    }

    @Test
    void hidden_text_is_not_read() {
        assertThat(lines("<p>甲<span style='color: red; display : NONE'>乙</span></p><p style='display:none'>丙</p>"))
                .extracting(MarkupLine::text)
                .containsExactly("甲");
    }

    @Test
    void a_page_that_repeats_itself_is_read_in_time() {
        Growth.isLinear(20_000, "甲<b>乙</b>"::repeat, page -> lines("<p>" + page));
    }
}
