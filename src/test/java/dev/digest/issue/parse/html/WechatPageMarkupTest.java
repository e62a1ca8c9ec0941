package dev.digest.issue.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.parse.MarkupLine;
import dev.digest.issue.parse.MarkupLine.MarkupLineKind;
import dev.digest.testing.Growth;
import dev.digest.testing.RandomSamples;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as WeChat's editor and other programs write them: sections in sections, styles, and blanks of every kind. */
class WechatPageMarkupTest {
    private static List<MarkupLine> lines(String html) {
        return new HtmlMarkup().lines(html);
    }

    private static List<String> texts(String html) {
        return lines(html).stream().map(MarkupLine::text).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>甲</p><p>乙</p>",
                "<section>甲</section><section>乙</section>",
                "<section><section><p><span>甲</span></p></section></section><section>乙</section>",
                "<div>甲</div><div>乙</div>",
                "甲<br>乙",
                "<p>甲<br/>乙</p>",
                "<p>甲</p>\n\n<p>&nbsp;</p><p><br></p><p>乙</p>",
                "<blockquote>甲</blockquote>乙",
                "<ul><li>甲</li><li>乙</li></ul>"
            })
    void lines_are_those_that_a_reader_sees(String html) {
        assertThat(texts(html)).containsExactly("甲", "乙");
    }

    @ParameterizedTest
    @CsvSource({
        "<p>甲<b>乙</b>丙</p>, 甲乙丙",
        "<p>甲 <span> 乙</span></p>, 甲 乙",
        "<p>a&amp;b&lt;c&gt;</p>, a&b<c>",
        "<p>a\u200Bb\u202Ec</p>, abc",
        "<p>甲<sup>2</sup></p>, 甲2"
    })
    void words_within_a_line_belong_together(String html, String text) {
        assertThat(texts(html)).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x</script>",
                "<style>x</style>",
                "<noscript>x</noscript>",
                "<template>x</template>",
                "<p hidden>x</p>",
                "<nav>x</nav>",
                "<form>x</form>",
                "<!-- x -->"
            })
    void what_a_reader_does_not_see_is_no_line(String html) {
        assertThat(texts(html + "<p>甲</p>")).containsExactly("甲");
    }

    @ParameterizedTest
    @CsvSource({
        "<a href='https://example.org/a'>甲</a>, https://example.org/a",
        "<a href='https://example.org/a'><b>甲</b></a>, https://example.org/a",
        "<a href='HTTPS://example.org/a'>甲</a>, HTTPS://example.org/a"
    })
    void a_link_keeps_its_words_and_its_address(String html, String address) {
        assertThat(lines("<p>" + html + "</p>").get(0).links()).containsExactly(new MarkupLink("甲", address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "#top", "", "data:text/html,x", "  javascript:alert(1)"})
    void a_link_to_nowhere_is_its_words(String address) {
        MarkupLine line = lines("<p><a href=\"" + address + "\">甲</a></p>").get(0);
        assertThat(line.text()).isEqualTo("甲");
        assertThat(line.links()).isEmpty();
    }

    @Test
    void headings_items_and_rules_are_told_apart() {
        assertThat(lines("<h2>甲</h2><ol><li>乙</li></ol><hr><p>丙</p>"))
                .extracting(line -> line.shape().kind())
                .containsExactly(MarkupLineKind.HEADING, MarkupLineKind.ITEM, MarkupLineKind.RULE, MarkupLineKind.TEXT);
    }

    @Test
    void the_markdown_of_a_line_has_its_links() {
        assertThat(lines("<p>甲<strong>乙</strong>，见<a href='https://example.org/a'>丙</a>。</p>")
                        .get(0)
                        .source())
                .isEqualTo("甲乙，见[丙](https://example.org/a)。");
    }

    @Test
    void text_of_a_page_becomes_no_link_and_no_tag() {
        String source = lines("<p>[b](https://example.org/c) &lt;script&gt; &lt;https://example.org/d&gt;</p>")
                .get(0)
                .source();
        String html =
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(source));
        assertThat(html).doesNotContain("<a ", "<script").contains("[b](https://example.org/c) &lt;script&gt;");
    }

    @Test
    void any_page_is_read_to_its_end() {
        new RandomSamples(64)
                .check(
                        300,
                        samples -> samples.repeated(
                                0,
                                25,
                                () -> samples.oneOf(
                                        "<p>",
                                        "</p>",
                                        "<b>",
                                        "</i>",
                                        "<table><tr><td>",
                                        "<ul><li>",
                                        "<a href=",
                                        "'x'>",
                                        "<!--",
                                        "-->",
                                        "甲",
                                        "&nbsp;",
                                        "&amp",
                                        "<br>",
                                        "\n",
                                        "<h2>",
                                        "<img src=",
                                        "\"",
                                        ">",
                                        "<script>",
                                        "</script>")),
                        html -> assertThat(lines(html))
                                .allSatisfy(line -> assertThat(line.text()).doesNotContain("\n")));
    }

    @Test
    void elements_without_end_take_no_more_time_than_they_are_long() {
        Growth.isLinear(5_000, "<section><span>甲"::repeat, WechatPageMarkupTest::lines);
    }
}
