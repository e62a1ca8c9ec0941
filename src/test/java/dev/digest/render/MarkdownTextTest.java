package dev.digest.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.PrintedText;
import dev.digest.paper.CleanText;
import dev.digest.testing.RandomSamples;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
    private static final List<String> PIECES = List.of(
            "*",
            "**",
            "_",
            "a",
            " ",
            "[",
            "](",
            ")",
            "<b>",
            "&amp;",
            "`",
            "``",
            "!",
            "\\",
            "1.",
            "#",
            "-",
            "http://a.b",
            "。",
            "“");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*_|<[x](y)$\\`&amp; # 1.",
                "[x](javascript:alert(1))",
                "<script>alert(1)</script>",
                "![x](y)",
                "# 1.",
                "1. A",
                "12) A",
                "- A",
                "+ A",
                "--- ",
                "===",
                "> A",
                "~~~",
                "ends with \\",
                "ends with !",
                "{{x}} $1 $ω$ ^2^ ~~x~~",
                "&#42; <https://example.org> [^1]"
            })
    void a_fetched_title_reads_as_it_was_sent(String title) {
        checkReads(title);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void any_title_reads_as_it_was_sent(long seed) {
        new RandomSamples(seed).check(700, MarkdownTextTest::title, MarkdownTextTest::checkReads);
    }

    @Test
    void ordinary_titles_stay_legible() {
        assertThat(MarkdownText.escape("Don't Prompt, Search! (PATS: 3.5% - a #1 study)"))
                .isEqualTo("Don't Prompt, Search! (PATS: 3.5% - a #1 study)");
    }

    @Test
    void a_curators_words_are_markdown_and_go_in_as_they_are() {
        assertThat(MarkdownText.of(PrintedText.ofCurator("**粗** `{{x}}` $1\u001B \\n")))
                .isEqualTo("**粗** `{{x}}` $1 \\n");
    }

    @Test
    void a_title_that_ends_in_an_exclamation_does_not_turn_the_link_behind_it_into_an_image() {
        assertThat(links(MarkdownText.beforeLink(MarkdownText.of(PrintedText.fetched("Attention!")))
                        + "[more](https://example.org)"))
                .hasSize(1);
        assertThat(links(MarkdownText.beforeLink("Attention!") + "[more](https://example.org)"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a_(b), https://example.org/a_%28b%29",
        "https://example.org/a b>c, https://example.org/a%20b%3Ec",
        "https://example.org/a?b=c&d=%20#e, https://example.org/a?b=c&d=%20#e"
    })
    void an_address_ends_where_it_ends(String address, String written) {
        assertThat(MarkdownText.address(address)).isEqualTo(written);
        assertThat(links("[x](" + written + ")[y](" + written + ") <" + written + ">"))
                .hasSize(3)
                .containsOnly(written);
    }

    private static void checkReads(String title) {
        String clean = CleanText.line(title);
        assertThat(text("**T**: " + MarkdownText.escape(title))).isEqualTo(("T: " + clean).strip());
        assertThat(text("**T**：" + MarkdownText.beforeLink(MarkdownText.of(PrintedText.fetched(title)))
                        + "[more](https://example.org)"))
                .isEqualTo("T：" + clean + "\"more\" (https://example.org)");
        assertThat(text(MarkdownText.escape(title))).isEqualTo(clean);
    }

    private static String text(String markdown) {
        return TextContentRenderer.builder()
                .build()
                .render(Parser.builder().build().parse(markdown));
    }

    private static List<String> links(String markdown) {
        List<String> links = new ArrayList<>();
        Node document = Parser.builder().build().parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
            }
        });
        return links;
    }

    private static String title(RandomSamples random) {
        return random.from(
                () -> random.text("aB1 *_|<>[]()$`&;#.!-+=~^{}\\\"':/中。：\n\t", 15),
                () -> random.repeated(0, 10, () -> random.oneOf(PIECES)),
                () -> random.text(10));
    }
}
