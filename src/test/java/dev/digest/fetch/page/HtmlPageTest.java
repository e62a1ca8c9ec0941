package dev.digest.fetch.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.fetch.SavedResponse;
import dev.digest.problem.Problem;
import dev.digest.testing.Growth;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
    private static final String ADDRESS = "https://press.example.org/papers/one";
    /** 镕 is in GB 18030 and not in GB 2312. */
    private static final String CHINESE = "朱镕的例子";

    @ParameterizedTest
    @CsvSource({"gb2312", "GBK", "GB18030", "UTF-8", "Big5"})
    void the_encoding_of_the_header_is_read(String named) {
        String title = named.equals("Big5") ? "例子" : CHINESE;
        byte[] body = ("<title>" + title + "</title>").getBytes(written(named));
        assertThat(HtmlPage.read(body, "text/html; charset=" + named, ADDRESS).text("title"))
                .contains(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "gbk", "gb18030", "utf-8"})
    void the_encoding_of_the_page_is_read(String named) {
        String html = "<meta http-equiv=Content-Type content='text/html; charset=" + named + "'><title>" + CHINESE
                + "</title>";
        assertThat(HtmlPage.read(html.getBytes(written(named)), "text/html", ADDRESS)
                        .text("title"))
                .contains(CHINESE);
    }

    @Test
    void a_byte_order_mark_tells_more_than_the_header() {
        byte[] utf16 = ("\uFEFF<html><title>" + CHINESE + "</title>").getBytes(StandardCharsets.UTF_16LE);
        assertThat(HtmlPage.read(utf16, "text/html; charset=latin1", ADDRESS).text("title"))
                .contains(CHINESE);
        assertThat(HtmlPage.isHtml(new SavedResponse("saved.html", utf16))).isTrue();
    }

    @Test
    void an_encoding_that_does_not_exist_is_passed_over() {
        assertThat(read("<title>Ö</title>", "text/html; charset=no-such").text("title"))
                .contains("Ö");
        assertThat(read("<title>Ö</title>", "text/html; charset=-").text("title"))
                .contains("Ö");
    }

    @ParameterizedTest
    @CsvSource({"application/pdf", "image/png", "application/json", "text/plain"})
    void what_is_no_page_is_named(String type) {
        assertThatThrownBy(() -> read("something else", type)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo("page.not-html");
            assertThat(problem.details()).containsExactly(ADDRESS, type);
        });
    }

    @Test
    void a_pdf_is_none_under_any_type() {
        assertThatThrownBy(() -> read("%PDF-1.5 <html>", "text/html"))
                .hasMessage("page.not-html(" + ADDRESS + ", application/pdf)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?>\n<feed><title>One</title></feed>",
                "<meta><title>X</title></meta>",
                "{}",
                ""
            })
    void other_saved_files_are_no_pages(String text) {
        assertThat(HtmlPage.isHtml(new SavedResponse("saved", text.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @Test
    void the_text_of_an_element_is_that_of_all_within() {
        HtmlPage page = read("<h2 id=title><span>C</span>og<span>BERT</span>: Cognition</h2>", "text/html");
        assertThat(page.text("#title")).contains("CogBERT: Cognition");
    }

    @Test
    void links_lead_to_the_web_only() {
        HtmlPage page = read(
                "<a href='javascript:alert(1)'></a><a href='one.pdf'></a><a href='data:text/html,x'></a>"
                        + "<a href='file:///etc/passwd'></a><a href='//cdn.example.org/x'></a><a href='https:///x'></a>",
                "text/html");
        assertThat(page.links("a"))
                .containsExactly("https://press.example.org/papers/one.pdf", "https://cdn.example.org/x");
    }

    @Test
    void elements_inside_one_another_are_read_once() {
        Growth.isLinear(
                20_000, depth -> "<title>Deep</title>" + "<div>".repeat(depth) + "deepest", HtmlPageTest::checkDeepest);
    }

    private static void checkDeepest(String html) {
        HtmlPage page = read(html, "text/html");
        assertThat(page.start(100)).isEqualTo("deepest");
        assertThat(page.texts("div")).isNotEmpty();
    }

    @Test
    void a_page_of_five_megabytes_is_read_in_bounds() {
        String metas = "<meta name=citation_author content='Ada Example'>".repeat(50_000);
        String html = "<title>Long</title>" + metas + "<p>" + "words ".repeat(500_000);
        HtmlPage page = read(html, "text/html");
        assertThat(new HighwireTags(page).authors().authors()).hasSize(PersonName.MAX_AUTHORS);
        assertThat(page.text("p").orElseThrow()).hasSizeLessThanOrEqualTo(100_000);
    }

    @Test
    void a_page_of_a_million_tags_is_refused_and_not_unfolded() {
        assertThatThrownBy(() -> read("<i><p>".repeat(500_000), "text/html"))
                .hasMessage("fetch.broken(" + ADDRESS + ", more than 200000 tags)");
    }

    @Test
    void a_beginning_of_many_comments_is_looked_through_once() {
        Growth.isLinear(
                500,
                count -> new SavedResponse("saved", "<!---->".repeat(count).getBytes(StandardCharsets.UTF_8)),
                saved -> assertThat(HtmlPage.isHtml(saved)).isFalse());
    }

    @Test
    void a_text_is_never_cut_within_a_letter() {
        String cut = PageTextCleaner.truncate("x" + "😀".repeat(60_000));
        assertThat(cut).hasSizeLessThanOrEqualTo(100_000).endsWith("😀");
    }

    @Test
    void tags_within_a_value_go_and_formulas_stay() {
        assertThat(PageTextCleaner.line("H<sub>2</sub>O for a <b and c> d, p<0.05"))
                .isEqualTo("H2O for a <b and c> d, p<0.05");
        assertThat(PageTextCleaner.paragraphs("<jats:p>One.</jats:p><p class=\"x\">Two.</p>"))
                .isEqualTo("One.\n\nTwo.");
    }

    private static Charset written(String named) {
        return named.toLowerCase(Locale.ROOT).startsWith("gb") ? Charset.forName("GB18030") : Charset.forName(named);
    }

    private static HtmlPage read(String html, String type) {
        return HtmlPage.read(html.getBytes(StandardCharsets.UTF_8), type, ADDRESS);
    }
}
