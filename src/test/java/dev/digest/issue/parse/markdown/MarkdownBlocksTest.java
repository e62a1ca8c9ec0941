package dev.digest.issue.parse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.FieldRole;
import dev.digest.issue.document.Inline;
import dev.digest.testing.Growth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownBlocksTest {
    private static List<Inline> words(String markdown) {
        List<Block> blocks = BlocksFixture.blocks(markdown);
        blocks.removeIf(Block.CommentBlock.class::isInstance);
        return ((Block.Paragraph) blocks.get(0)).inlines();
    }

    @Test
    void a_formula_is_no_markdown() {
        assertThat(words("x $a*b*c_1_2\\{$ y"))
                .containsExactly(
                        new Inline.TextRun("x "), new Inline.InlineFormula("a*b*c_1_2\\{"), new Inline.TextRun(" y"));
        assertThat(words("$$x$$")).containsExactly(new Inline.InlineFormula("x"));
        assertThat(words("$a\\$b$")).containsExactly(new Inline.InlineFormula("a\\$b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$5 and $10", "$ x$", "$x $", "$", "$$", "$x", "cost \\$5 or 6$", "$a\nb$", "$x$5", "$$ $$"})
    void a_price_is_no_formula(String text) {
        assertThat(words(text)).noneMatch(Inline.InlineFormula.class::isInstance);
    }

    @Test
    void a_price_does_not_swallow_the_formula_behind_it() {
        assertThat(words("从 $5 到 $3，$\\alpha$ 不变"))
                .containsExactly(
                        new Inline.TextRun("从 $5 到 $3，"),
                        new Inline.InlineFormula("\\alpha"),
                        new Inline.TextRun(" 不变"));
    }

    @Test
    void a_formula_between_two_signs_each_may_have_lines() {
        assertThat(words("$$\na_1 \\\\\n\\frac{1}{2}\n$$"))
                .containsExactly(new Inline.InlineFormula("a_1 \\\\ \\frac{1}{2}"));
    }

    @Test
    void the_lines_of_a_formula_are_no_markdown() {
        List<Block> blocks =
                BlocksFixture.blocks("F:\n$$\na = b\n+ c\n=\n# d\n| e |\n$$\ng\n\n> $$\n> h\n> $$\n\n$$\ni\n");
        assertThat(blocks.get(1))
                .isEqualTo(new Block.Paragraph(
                        FieldRole.TEXT, List.of(new Inline.InlineFormula("a = b + c = # d | e |"))));
        assertThat(blocks.get(3))
                .isEqualTo(new Block.BlockQuote(
                        List.of(new Block.Paragraph(FieldRole.TEXT, List.of(new Inline.InlineFormula("h"))))));
        assertThat(Inline.plain(((Block.Paragraph) blocks.get(4)).inlines())).isEqualTo("$$ i");
        assertThat(blocks).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- a --> 甲 <!-- b -->", "<!-- a\nb -->甲", "甲 <!-- a -->", "<!---->甲"})
    void comments_are_not_shown_wherever_they_stand(String text) {
        List<Block> blocks = BlocksFixture.blocks(text);
        assertThat(Inline.plain(((Block.Paragraph) blocks.get(blocks.size() - 1)).inlines())
                        .strip())
                .isEqualTo("甲");
        assertThat(blocks.subList(0, blocks.size() - 1)).allMatch(Block.CommentBlock.class::isInstance);
    }

    @Test
    void a_comment_is_no_part_of_an_item() {
        assertThat(BlocksFixture.blocks("- <!-- a --> 甲\n  <!-- b -->"))
                .element(2)
                .isEqualTo(BlocksFixture.blocks("- 甲").get(0));
    }

    @Test
    void what_stands_behind_a_comment_is_markdown() {
        assertThat(BlocksFixture.blocks("x\n\n<!-- a -->**b** ![c](d.png)").get(2))
                .isEqualTo(new Block.Paragraph(
                        FieldRole.TEXT,
                        List.of(
                                new Inline.StrongEmphasis(List.of(new Inline.TextRun("b"))),
                                new Inline.TextRun(" "),
                                new Inline.InlineImage("c", "", "d.png", 3))));
    }

    @Test
    void each_comment_of_a_line_is_one() {
        assertThat(BlocksFixture.blocks("\n<!-- a --> <!-- digest:\n摘要 --><!--b-->"))
                .containsExactly(
                        new Block.CommentBlock(" a ", 2),
                        new Block.CommentBlock(" digest:\n摘要 ", 2),
                        new Block.CommentBlock("b", 3));
    }

    @Test
    void a_footnote_has_its_sign_and_its_words() {
        List<Block> blocks =
                BlocksFixture.blocks("甲[^1]乙[^n]。\n\n[^1]: 中文\n\n[^n]: 见 **附录**\n\n[^2]: https://example.org/\n");
        assertThat(blocks)
                .map(block -> Inline.plain(((Block.Paragraph) block).inlines()))
                .containsExactly("甲〔1〕乙〔n〕。", "〔1〕中文", "〔n〕见 附录", "〔2〕https://example.org/");
        assertThat(((Block.Paragraph) blocks.get(3)).inlines().get(1)).isInstanceOf(Inline.InlineLink.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲[^a][^b]。", "甲[^a][^b]。\n\n[^a]: A\n\n[^b]: B", "甲[^a][]〔b〕。"})
    void footnotes_may_stand_side_by_side(String text) {
        assertThat(Inline.plain(words(text))).isEqualTo("甲〔a〕〔b〕。");
    }

    @Test
    void a_table_has_rows_of_cells() {
        Block.TableBlock table = (Block.TableBlock)
                BlocksFixture.blocks("甲 | $b$\n---|---\n1 | ![c](d.png)\n2 |").get(0);
        assertThat(table.head())
                .containsExactly(List.of(new Inline.TextRun("甲")), List.of(new Inline.InlineFormula("b")));
        assertThat(table.rows())
                .containsExactly(
                        List.of(List.of(new Inline.TextRun("1")), List.of(new Inline.InlineImage("c", "", "d.png", 3))),
                        List.of(List.of(new Inline.TextRun("2")), List.of()));
    }

    @Test
    void a_link_given_by_name_is_no_footnote() {
        assertThat(words("[a] [b][a]\n\n[a]: https://example.org/"))
                .filteredOn(Inline.InlineLink.class::isInstance)
                .hasSize(2);
    }

    @Test
    void a_heading_in_a_quotation_heads_nothing() {
        assertThat(BlocksFixture.blocks("> # 甲\n\n- ## 乙"))
                .extracting(Object::toString)
                .noneMatch(block -> block.contains("Heading"));
    }

    @Test
    void html_is_text_and_comments_are_not_shown() {
        assertThat(words("a <b>c</b> <!-- no -->d"))
                .containsExactly(
                        new Inline.TextRun("a "),
                        new Inline.TextRun("<b>"),
                        new Inline.TextRun("c"),
                        new Inline.TextRun("</b>"),
                        new Inline.TextRun(" d"));
        assertThat(BlocksFixture.blocks("<!-- digest: 摘要 -->"))
                .containsExactly(new Block.CommentBlock(" digest: 摘要 ", 1));
    }

    @Test
    void links_that_nobody_should_follow_are_words() {
        assertThat(words("[a](javascript:x) [b](https://example.org)"))
                .containsExactly(
                        new Inline.TextRun("a"),
                        new Inline.TextRun(" "),
                        new Inline.InlineLink(List.of(new Inline.TextRun("b")), "https://example.org"));
    }

    @Test
    void what_turns_the_reading_round_is_left_out_however_it_is_written() {
        assertThat(words("a&#x202E;b\u202Ec\u0007")).containsExactly(new Inline.TextRun("abc"));
    }

    @Test
    void a_picture_knows_its_line() {
        assertThat(BlocksFixture.blocks("text\n\na\n![b](c.png \"d\")\ne"))
                .element(1)
                .extracting(block -> ((Block.Paragraph) block).inlines().get(2))
                .isEqualTo(new Inline.InlineImage("b", "d", "c.png", 4));
        assertThat(BlocksFixture.blocks("![b](c.png)"))
                .containsExactly(new Block.FigureBlock(new Inline.InlineImage("b", "b", "c.png", 1)));
    }

    @Test
    void the_time_grows_with_the_length_and_no_faster() {
        for (String piece : new String[] {
            "$x ", "[a](", "> ", "- ", "**a ", "![", "`", "<a ", "$$", "\\", "a|b\n-|-\n", "|", "[^a", "<!--"
        }) {
            Growth.isLinear(20_000, piece::repeat, text -> BlocksFixture.blocks(text));
        }
    }
}
