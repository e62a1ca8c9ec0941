package dev.digest.issue.parse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.parse.MarkupLine;
import dev.digest.issue.parse.MarkupLine.MarkupLineKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownMarkupTest {
    @Test
    void a_line_has_what_it_says_and_how_it_is_written() {
        MarkupLine line = lines("**作者：**A \\*b\\* &amp; [c](https://example.org/(x)) <https://example.org/>")
                .get(0);
        assertThat(line.text()).isEqualTo("作者：A *b* & c https://example.org/");
        assertThat(line.source()).startsWith("**作者：**A \\*b");
        assertThat(line.links())
                .containsExactly(
                        new MarkupLink("c", "https://example.org/(x)"),
                        new MarkupLink("https://example.org/", "https://example.org/"));
    }

    @Test
    void the_lines_of_a_paragraph_stay_apart() {
        List<MarkupLine> lines = lines("one  ", "two", "", "three");
        assertThat(lines).extracting(MarkupLine::text).containsExactly("one", "two", "three");
        assertThat(lines).extracting(MarkupLine::number).containsExactly(1, 2, 4);
        assertThat(lines).extracting(line -> line.shape().opens()).containsExactly(true, false, true);
    }

    @Test
    void kinds_are_told_apart() {
        assertThat(lines("# a", "", "b", "===", "", "- c", "  d", "", "---", "", "```", "# e", "```"))
                .extracting(line -> line.shape().kind())
                .containsExactly(
                        MarkupLineKind.HEADING,
                        MarkupLineKind.HEADING,
                        MarkupLineKind.ITEM,
                        MarkupLineKind.TEXT,
                        MarkupLineKind.RULE,
                        MarkupLineKind.CODE,
                        MarkupLineKind.CODE,
                        MarkupLineKind.CODE);
    }

    @Test
    void comments_say_nothing_and_what_is_beside_them_does() {
        List<MarkupLine> lines = lines("<!-- a --> b <!-- c -->", "", "<!-- d", "e --> f");
        assertThat(lines).extracting(MarkupLine::text).containsExactly("b", "", "f");
        assertThat(lines).extracting(MarkupLine::source).contains("<!-- a --> b <!-- c -->");
    }

    @Test
    void a_heading_in_a_quotation_heads_nothing() {
        assertThat(lines("> # a", "", "- # b"))
                .extracting(line -> line.shape().kind())
                .doesNotContain(MarkupLineKind.HEADING);
    }

    @Test
    void the_lines_of_a_formula_are_text() {
        List<MarkupLine> lines =
                lines("$$", "L = x", "=", "# 3", "$$", "", "$$", "", "# a", "```", "$$", "# b", "$$", "```");
        assertThat(lines)
                .extracting(line -> line.shape().kind())
                .containsOnly(MarkupLineKind.TEXT, MarkupLineKind.HEADING, MarkupLineKind.CODE);
        assertThat(lines)
                .filteredOn(line -> line.shape().kind() == MarkupLineKind.HEADING)
                .extracting(MarkupLine::text)
                .containsExactly("a");
        assertThat(lines).extracting(MarkupLine::source).contains("=", "# 3", "# b");
    }

    @Test
    void code_keeps_its_empty_lines() {
        assertThat(lines("```", "a", "", "b", "```"))
                .extracting(MarkupLine::source)
                .containsExactly("```", "a", "", "b", "```");
    }

    @Test
    void pictures_among_words_and_in_html_are_lines_without_text_and_without_what_they_show() {
        List<MarkupLine> lines = lines("- ![a](b.png)", "", "<img src='c.png'>", "", "d ![e](f.png)", "![g](h.png)");
        assertThat(lines).extracting(MarkupLine::text).containsExactly("", "", "d", "");
        assertThat(lines)
                .filteredOn(line -> line.text().isEmpty())
                .allMatch(line -> line.shape().kind() == MarkupLineKind.PICTURE)
                .allMatch(line -> line.links().isEmpty());
    }

    @Test
    void a_picture_that_stands_alone_is_a_line_with_what_it_shows_and_where_it_lies() {
        List<MarkupLine> lines = lines("one", "", "![a \\*b\\* `c`](images/d.png \"e\")", "", "two");
        assertThat(lines)
                .extracting(line -> line.shape().kind())
                .containsExactly(MarkupLineKind.TEXT, MarkupLineKind.PICTURE, MarkupLineKind.TEXT);
        assertThat(lines.get(1).text()).isEmpty();
        assertThat(lines.get(1).links()).containsExactly(new MarkupLink("a *b* c", "images/d.png"));
    }

    @Test
    void a_paragraph_that_runs_into_a_rule_is_no_heading() {
        assertThat(lines("one", "two", "---"))
                .extracting(line -> line.shape().kind())
                .containsExactly(MarkupLineKind.TEXT, MarkupLineKind.TEXT);
    }

    private static List<MarkupLine> lines(String... lines) {
        return new MarkdownMarkup().lines(String.join("\n", lines));
    }
}
