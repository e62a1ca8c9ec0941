package dev.digest.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.testing.PaperSamples;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of papers for people, which CommonMark reads as a list with one item a paper. */
class ReadingListFormatTest {
    private static final ReadingListFormat FORMAT = new ReadingListFormat();

    @Test
    void a_paper_is_an_item_with_link_facts_and_summary() {
        LibraryPaper paper = PaperSamples.curated(
                PaperSamples.arxiv("2210.11610", "A Study")
                        .dates(PaperSamples.publishedOn("2022-10-20T21:32:51Z"))
                        .notes(PaperSamples.publishedIn("J. Toys 7 (2022) 1"))
                        .build(),
                Map.of(
                        CurationField.TITLE_ZH, "一项**研究**",
                        CurationField.INSTITUTIONS, "某大学",
                        CurationField.CATEGORY, "NLP研究",
                        CurationField.SUMMARY, "第一段。\n\n第二段。"));
        assertThat(FORMAT.paper(paper)).isEqualTo("""
                - **[一项**研究** | A Study](https://arxiv.org/abs/2210.11610)**\\
                  某大学 · Ada Example · 2022-10-20 · J. Toys 7 (2022) 1 · NLP研究 · arXiv:2210.11610

                  第一段。

                  第二段。
                """);
    }

    @Test
    void what_is_unknown_leaves_no_gap() {
        assertThat(FORMAT.paper(PaperSamples.uncurated(PaperSamples.arxiv("2210.11610", "A Study")
                        .authors(List.of())
                        .build())))
                .isEqualTo("- **[A Study](https://arxiv.org/abs/2210.11610)**\\\n  arXiv:2210.11610\n");
    }

    @Test
    void of_many_authors_the_first_six_are_named() {
        assertThat(FORMAT.paper(PaperSamples.uncurated(PaperSamples.arxiv("2210.11610", "T")
                        .authors(PaperSamples.authors("A", "B", "C", "D", "E", "F", "G"))
                        .build())))
                .contains("  A, B, C, D, E, F et al. · ");
        assertThat(FORMAT.paper(PaperSamples.uncurated(PaperSamples.arxiv("2210.11610", "T")
                        .authors(PaperSamples.authors("A", "B", "C", "D", "E", "F"))
                        .build())))
                .contains("  A, B, C, D, E, F · ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>bold</b>",
                "<script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "![x](y.png)",
                "*a* _b_ `c`",
                "a ](https://example.org) b",
                "1. a",
                "# a",
                "&lt;b&gt;",
                "50% & x₁² #1 ~ \"q\""
            })
    void fetched_text_stays_text(String title) {
        String markdown = FORMAT.paper(PaperSamples.uncurated(PaperSamples.arxiv("2210.11610", title)
                .authors(PaperSamples.authors(title))
                .build()));
        var document = Parser.builder().build().parse(markdown);
        assertThat(TextContentRenderer.builder().build().render(document)).contains(title);
        assertThat(HtmlRenderer.builder().build().render(document))
                .containsOnlyOnce("<a ")
                .containsOnlyOnce("<strong>")
                .doesNotContain("<b>", "<script", "<img", "<em>", "<code>", "javascript:alert(1)\"");
    }

    @Test
    void an_address_that_could_end_the_link_does_not() {
        String markdown = FORMAT.paper(PaperSamples.uncurated(
                PaperSamples.of("web:https://example.org/a)b(c", "T").build()));
        assertThat(markdown).contains("](https://example.org/a%29b%28c)**");
    }

    @Test
    void items_stand_apart_and_a_summary_stays_within_its_item() {
        LibraryPaper first = PaperSamples.curated(
                PaperSamples.arxiv("2210.11610", "A").build(),
                Map.of(CurationField.SUMMARY, "- 一\n- 二\n\n```\ncode\n```"));
        LibraryPaper second =
                PaperSamples.uncurated(PaperSamples.arxiv("2210.11611", "B").build());
        String html = HtmlRenderer.builder()
                .build()
                .render(Parser.builder()
                        .build()
                        .parse(FORMAT.paper(first) + FORMAT.separator() + FORMAT.paper(second)));
        assertThat(html).startsWith("<ul>").containsOnlyOnce("<pre>");
        assertThat(html.split("</ul>", -1)).hasSize(3);
        assertThat(html.lastIndexOf("<li>")).isLessThan(html.indexOf("2210.11611"));
    }

    @Test
    void a_paper_without_an_address_is_named_without_a_link() {
        String markdown = FORMAT.paper(
                PaperSamples.uncurated(PaperSamples.of("issue:64/3", "A Study").build()));
        assertThat(markdown).startsWith("- **A Study**\\\n").doesNotContain("](");
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                throw new AssertionError(link.getDestination());
            }
        });
    }
}
