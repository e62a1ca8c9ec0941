package dev.digest.issue.parse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.Inline;
import dev.digest.testing.RandomSamples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of a draft, by what a reader of CommonMark would make of them, and what nobody should. */
class InlineMarkdownTest {
    private static List<Inline> words(String markdown) {
        return ((Block.Paragraph) blocks(markdown).get(0)).inlines();
    }

    private static List<Block> blocks(String markdown) {
        return BlocksFixture.blocks(markdown);
    }

    private static Inline.TextRun text(String words) {
        return new Inline.TextRun(words);
    }

    @Test
    void words_stand_out_strongly_weakly_or_struck_through() {
        assertThat(words("**a** *b* ~~c~~ `d`"))
                .containsExactly(
                        new Inline.StrongEmphasis(List.of(text("a"))),
                        text(" "),
                        new Inline.Emphasis(List.of(text("b"))),
                        text(" "),
                        new Inline.Styled(Inline.Style.STRIKETHROUGH, List.of(text("c"))),
                        text(" "),
                        new Inline.CodeSpan("d"));
    }

    @Test
    void what_stands_out_may_lie_in_another() {
        assertThat(words("**a *b* [c](https://example.org/)**"))
                .containsExactly(new Inline.StrongEmphasis(List.of(
                        text("a "),
                        new Inline.Emphasis(List.of(text("b"))),
                        text(" "),
                        new Inline.InlineLink(List.of(text("c")), "https://example.org/"))));
    }

    @ParameterizedTest
    @CsvSource({
        "<https://example.org/a>, https://example.org/a",
        "[x](https://example.org/a), https://example.org/a",
        "[x](<https://example.org/a b>), https://example.org/a%20b",
        "[x](https://example.org/论文), https://example.org/论文",
        "<mailto:a@example.org>, mailto:a@example.org",
        "<a@example.org>, mailto:a@example.org",
        "[x](HTTPS://example.org/a), https://example.org/a"
    })
    void a_link_leads_where_it_says(String markdown, String address) {
        assertThat(words(markdown))
                .singleElement()
                .isInstanceOfSatisfying(
                        Inline.InlineLink.class,
                        link -> assertThat(link.address()).isEqualTo(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JavaScript&#58;alert(1))",
                "[x](data:text/html,a)",
                "[x](vbscript:a)",
                "[x](file:///etc/passwd)",
                "[x](/local)",
                "[x](#fragment)",
                "[x](//example.org)",
                "[x](ftp://example.org/)",
                "[x]()",
                "[x](https://)"
            })
    void a_link_that_nobody_should_follow_is_its_words(String markdown) {
        assertThat(words(markdown)).containsExactly(text("x"));
    }

    @ParameterizedTest
    @CsvSource({
        "a&amp;b, a&b",
        "a&lt;b&gt;, a<b>",
        "a\\*b\\*, a*b*",
        "a&#x41;b, aAb",
        "a&nosuch;b, a&nosuch;b",
        "a\\\\b, a\\b"
    })
    void escapes_and_entities_are_the_characters_that_they_stand_for(String markdown, String plain) {
        assertThat(Inline.plain(words(markdown))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0007b", "a\u202Eb", "a&#7;b", "a&#x202E;b", "a\u200Bb", "a\uFEFFb", "a&#xAD;b"})
    void what_does_not_show_is_left_out(String markdown) {
        assertThat(Inline.plain(words(markdown))).isEqualTo("ab");
    }

    @Test
    void a_line_break_is_soft_or_hard() {
        assertThat(words("a\nb")).contains(new Inline.LineBreak(false));
        assertThat(words("a  \nb")).contains(new Inline.LineBreak(true));
        assertThat(words("a\\\nb")).contains(new Inline.LineBreak(true));
        assertThat(words("a<br>b<BR />c"))
                .containsExactly(
                        text("a"), new Inline.LineBreak(true), text("b"), new Inline.LineBreak(true), text("c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<sub>2</sub>", "<sup>2</sup>"})
    void low_and_high_words_are_styles(String html) {
        assertThat(words("H" + html + "O"))
                .filteredOn(Inline.Styled.class::isInstance)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>x</b>", "<script>x</script>", "<img src=x>", "<a href=x>x</a>", "</p>", "<sub>x"})
    void other_tags_are_text(String html) {
        assertThat(words("甲 " + html))
                .noneMatch(word -> word instanceof Inline.InlineLink || word instanceof Inline.InlineImage);
        assertThat(Inline.plain(words("甲 " + html))).isEqualTo("甲 " + html);
    }

    @Test
    void an_image_has_words_a_caption_and_its_line() {
        assertThat(words("a ![b *c*](d%20e.png \"f\") g").get(1))
                .isEqualTo(new Inline.InlineImage("b c", "f", "d%20e.png", 1));
        assertThat(words("x\n![a](b.png)").get(2)).isEqualTo(new Inline.InlineImage("a", "", "b.png", 2));
    }

    @Test
    void an_image_alone_in_its_paragraph_is_a_figure() {
        assertThat(blocks("![a](b.png \"c\")"))
                .containsExactly(new Block.FigureBlock(new Inline.InlineImage("a", "c", "b.png", 1)));
    }

    @ParameterizedTest
    @CsvSource({"'- a\n- b', 0", "'1. a\n2. b', 1", "'0. a', 0", "'7) a\n8) b', 7"})
    void a_list_knows_its_first_number(String markdown, int first) {
        Block.ListBlock list = (Block.ListBlock) blocks(markdown).get(0);
        assertThat(list.isNumbered()).isEqualTo(!markdown.startsWith("-"));
        if (list.isNumbered()) {
            assertThat(list.first()).isEqualTo(first);
        }
    }

    @Test
    void blocks_are_those_of_the_draft_in_their_order_behind_its_comments() {
        assertThat(blocks("# a\n\nb\n\n- c\n\n> d\n\n```\ne\n```\n\n---\n\n| f |\n|---|\n| g |\n\n<!-- h -->\n"))
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly(
                        "CommentBlock",
                        "Heading",
                        "Paragraph",
                        "ListBlock",
                        "BlockQuote",
                        "CodeBlock",
                        "ThematicBreak",
                        "TableBlock");
    }

    @Test
    void code_is_kept_to_the_letter_but_for_what_does_not_show() {
        assertThat(blocks("```sh\n  a\t*b* <c>\n\nd\n```")).containsExactly(new Block.CodeBlock("  a\t*b* <c>\n\nd\n"));
        assertThat(((Inline.CodeSpan) words("`a\u0007 b`").get(0)).text()).isEqualTo("a b");
    }

    @Test
    void nothing_of_a_text_without_marks_is_lost() {
        new RandomSamples(64)
                .check(
                        300,
                        samples -> "x"
                                + samples.text("甲乙，。 abc123😀（）“”—…", 40)
                                        .replaceAll(" +", " ")
                                        .strip(),
                        text -> assertThat(Inline.plain(words(text))).isEqualTo(text));
    }

    @Test
    void any_markdown_at_all_is_read_and_leads_nowhere_unsafe() {
        new RandomSamples(7).check(500, samples -> samples.text("[]()<>*_~`!#|-\n \\:/$&;a甲\"'.1", 80), text -> {
            for (Block block : blocks(text)) {
                if (block instanceof Block.Paragraph paragraph) {
                    assertThat(Inline.addresses(paragraph.inlines()))
                            .allMatch(address -> address.matches("(?:https?://|mailto:)[^\\s\"'<>]+"));
                }
            }
        });
    }
}
