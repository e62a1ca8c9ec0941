package dev.digest.issue.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.FieldRole;
import dev.digest.issue.document.Inline;
import dev.digest.issue.document.IssueDocument;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.parse.IssueReader;
import dev.digest.issue.parse.Vocabulary;
import dev.digest.issue.parse.markdown.MarkdownMarkup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page as blocks: the same tree that Markdown has. */
class PageBlocksTest {
    private static final IssueReader READER = new IssueReader(new HtmlMarkup(), new MarkdownMarkup(), Vocabulary.KNOWN);

    private static IssueDocument page(String... body) {
        return READER.locate("issue.html", "<html><body>" + String.join("", body) + "</body></html>");
    }

    private static List<Block.EntryBlock> entries(IssueDocument document) {
        return document.blocks().stream()
                .filter(Block.EntryBlock.class::isInstance)
                .map(Block.EntryBlock.class::cast)
                .toList();
    }

    private static String plain(Block block) {
        Block.Paragraph paragraph = (Block.Paragraph) block;
        return paragraph.role() + " " + Inline.plain(paragraph.inlines());
    }

    @Test
    void a_page_has_the_blocks_of_the_same_issue_in_markdown() {
        IssueDocument html = page(
                "<h1>《试刊》第64期</h1><p>开篇</p><h2>论文推荐</h2>",
                "<p><b>标题</b>：Alpha<a href='https://example.org/a'>了解详情</a></p><p>作者：Ada</p>",
                "<p>简介：一<br>二</p><ul><li>甲</li><li>乙</li></ul><hr><p>再见</p>");
        IssueDocument markdown = READER.locate("issue.md", """
                # 《试刊》第64期

                开篇

                ## 论文推荐

                **标题**：Alpha[了解详情](https://example.org/a)

                作者：Ada

                简介：一\\
                二

                - 甲
                - 乙

                ---

                再见
                """);
        assertThat(html.blocks().stream().map(PageBlocksTest::withoutLine))
                .isEqualTo(markdown.blocks().stream()
                        .map(PageBlocksTest::withoutLine)
                        .toList());
    }

    private static Block withoutLine(Block block) {
        return block instanceof Block.EntryBlock entry ? new Block.EntryBlock(1, entry.blocks()) : block;
    }

    @Test
    void entries_on_one_line_of_the_source_are_apart() {
        IssueDocument document = page("<h1>《试刊》第64期</h1><h2>论文推荐</h2><p>标题：甲</p><p>简介：一。</p><p>标题：乙</p><p>简介：二。</p>");
        assertThat(document.issue().entries())
                .extracting(ParsedEntry::title)
                .hasSize(entries(document).size());
        assertThat(entries(document))
                .extracting(entry ->
                        entry.blocks().stream().map(PageBlocksTest::plain).toList())
                .containsExactly(List.of("TITLE 标题：甲", "SUMMARY 简介：一。"), List.of("TITLE 标题：乙", "SUMMARY 简介：二。"));
    }

    @Test
    void a_script_is_no_link_and_an_image_is_a_figure() {
        IssueDocument document = page(
                "<h1>《试刊》第64期</h1><p><a href='javascript:alert(1)'>甲</a>",
                "<a href='https://example.org/b'>乙</a></p><img src='fig.png' alt='图'>");
        assertThat(document.blocks())
                .contains(new Block.Paragraph(
                        FieldRole.TEXT,
                        List.of(
                                new Inline.TextRun("甲"),
                                new Inline.InlineLink(List.of(new Inline.TextRun("乙")), "https://example.org/b"))))
                .anyMatch(block -> block instanceof Block.FigureBlock figure
                        && figure.image().path().equals("fig.png"));
    }
}
