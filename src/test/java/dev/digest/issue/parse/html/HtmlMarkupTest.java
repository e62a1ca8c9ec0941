package dev.digest.issue.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.parse.MarkupLine;
import dev.digest.issue.parse.MarkupLine.MarkupLineKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlMarkupTest {
    @Test
    void blocks_are_paragraphs_and_breaks_end_lines() {
        List<MarkupLine> lines = lines("<div>a<p>b<br>c<br><br>d</p>e</div>");
        assertThat(lines).extracting(MarkupLine::text).containsExactly("a", "b", "c", "d", "e");
        assertThat(lines).extracting(line -> line.shape().opens()).containsExactly(true, true, false, true, true);
    }

    @Test
    void white_space_is_as_a_browser_shows_it() {
        assertThat(lines("<p> a\n  <b>b </b> c&nbsp;&nbsp;d<span></span>e </p>"))
                .extracting(MarkupLine::text)
                .containsExactly("a b c de");
    }

    @Test
    void lines_know_their_place_and_kind() {
        List<MarkupLine> lines = lines("<h2>a</h2>", "<ul>", "<li><p>b</p></li></ul>", "<hr>", "<p>• c</p>");
        assertThat(lines).extracting(MarkupLine::number).containsExactly(1, 3, 4, 5);
        assertThat(lines)
                .extracting(line -> line.shape().kind())
                .containsExactly(MarkupLineKind.HEADING, MarkupLineKind.ITEM, MarkupLineKind.RULE, MarkupLineKind.ITEM);
        assertThat(lines).extracting(MarkupLine::text).containsExactly("a", "b", "", "c");
    }

    @Test
    void links_are_kept_with_their_words() {
        MarkupLine line = lines("<p>a <a href='https://example.org/(x)'>b</a> <a href='#c'>d</a></p>")
                .get(0);
        assertThat(line.links()).containsExactly(new MarkupLink("b", "https://example.org/(x)"));
        assertThat(line.source()).isEqualTo("a [b](https://example.org/%28x%29) d");
    }

    @Test
    void the_longest_article_of_the_page_is_read() {
        assertThat(lines("<article>teaser</article><article>the one that is long</article>"))
                .extracting(MarkupLine::text)
                .containsExactly("the one that is long");
    }

    @Test
    void a_container_that_holds_next_to_nothing_is_not_the_article() {
        assertThat(lines("<main>menu</main><div>a page whose text is elsewhere, and much longer</div>"))
                .extracting(MarkupLine::text)
                .contains("a page whose text is elsewhere, and much longer");
    }

    @Test
    void scripts_forms_and_menus_are_left_out() {
        assertThat(lines("<script>a</script><style>b</style><nav>c</nav><form>d</form><p hidden>e</p><p>f</p>"))
                .extracting(MarkupLine::text)
                .containsExactly("f");
    }

    @Test
    void the_title_of_a_page_comes_first_where_the_article_lacks_it() {
        assertThat(lines("<title>t - site</title><h1>t</h1><article>words of the article</article>"))
                .extracting(MarkupLine::text)
                .containsExactly("t", "words of the article");
    }

    private static List<MarkupLine> lines(String... tags) {
        return new HtmlMarkup().lines(String.join("\n", tags));
    }
}
