package dev.digest.issue.parse.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.FieldRole;
import dev.digest.issue.document.Inline;
import dev.digest.issue.document.IssueDocument;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.parse.IssueReader;
import dev.digest.issue.parse.Vocabulary;
import dev.digest.issue.parse.html.HtmlMarkup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryBlocksTest {
    private static IssueDocument read(String... lines) {
        return new IssueReader(new HtmlMarkup(), new MarkdownMarkup(), Vocabulary.KNOWN)
                .draft(String.join("\n", lines) + "\n");
    }

    private static List<Block.EntryBlock> entries(IssueDocument document) {
        return document.blocks().stream()
                .filter(Block.EntryBlock.class::isInstance)
                .map(Block.EntryBlock.class::cast)
                .toList();
    }

    private static List<String> shown(Block.EntryBlock entry) {
        return entry.blocks().stream()
                .map(block -> ((Block.Paragraph) block).role() + " " + plain(block))
                .toList();
    }

    private static String plain(Block block) {
        return Inline.plain(((Block.Paragraph) block).inlines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**标题**：Beta",
                "**标题：** Beta",
                "**标题：Beta**",
                "标题:Beta",
                "论文标题：Beta",
                "- **标题**：Beta",
                "1. 标题：Beta",
                "> 标题：Beta",
                "### 标题：Beta",
                "【标题】Beta"
            })
    void an_entry_that_is_read_is_also_shown(String title) {
        IssueDocument document = read("# 《试刊》第7期", "", "## 论文推荐", "", title, "", "简介：本文", "", "第二段");
        assertThat(document.issue().entries())
                .extracting(ParsedEntry::line, entry -> entry.title().any())
                .containsExactly(tuple(5, "Beta"));
        assertThat(entries(document)).singleElement().satisfies(entry -> {
            assertThat(entry.line()).isEqualTo(5);
            Block.Paragraph first = (Block.Paragraph) entry.blocks().get(0);
            assertThat(first.role()).isEqualTo(FieldRole.TITLE);
            assertThat(first.inlines().get(0)).isInstanceOf(Inline.LabelText.class);
            assertThat(Inline.plain(first.inlines())).contains("标题").endsWith("Beta");
            assertThat(shown(entry).subList(1, 3)).containsExactly("SUMMARY 简介：本文", "TEXT 第二段");
        });
    }

    @Test
    void the_items_of_a_list_are_the_fields_of_its_entries() {
        IssueDocument document = read("## 论文推荐", "", "1. 标题：A", "2. 作者：Ada Example", "3. 标题：B", "4. 简介：文");
        assertThat(entries(document))
                .extracting(EntryBlocksTest::shown)
                .containsExactly(
                        List.of("TITLE 1. 标题：A", "AUTHORS 2. 作者：Ada Example"),
                        List.of("TITLE 3. 标题：B", "SUMMARY 4. 简介：文"));
    }

    @Test
    void a_list_within_a_summary_stays_a_list() {
        IssueDocument document = read("## 论文推荐", "", "标题：A", "", "简介：两点", "", "- 一", "- 二");
        assertThat(entries(document).get(0).blocks().get(2)).isInstanceOf(Block.ListBlock.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"## 活动预告", "### 其他", "【NLP研究】", "活动预告", "---", "如果你喜欢本刊，欢迎订阅"})
    void what_follows_the_entries_is_in_none_of_them(String end) {
        IssueDocument document = read("# 《试刊》第7期", "", "## 论文推荐", "", "标题：A", "", "简介：文", "", end, "", "后文");
        assertThat(entries(document).get(0).blocks()).hasSize(2);
        assertThat(plain(document.blocks().get(document.blocks().size() - 1))).isEqualTo("后文");
    }

    @Test
    void a_category_in_the_lines_of_a_field_ends_the_entry() {
        IssueDocument document = read("## 论文推荐", "", "标题：A", "【NLP研究】", "标题：B");
        assertThat(entries(document))
                .extracting(EntryBlocksTest::shown)
                .containsExactly(List.of("TITLE 标题：A"), List.of("TITLE 标题：B"));
        assertThat(document.blocks())
                .filteredOn(Block.Paragraph.class::isInstance)
                .extracting(EntryBlocksTest::plain)
                .containsExactly("【NLP研究】");
    }

    @Test
    void labels_outside_of_entries_are_labels_too() {
        IssueDocument document = read("# 《试刊》第7期", "", "**时间**：周二", "**作者**：Ada Example", "", "## 论文推荐", "", "标题：A");
        assertThat(document.blocks().subList(1, 3))
                .extracting(block -> ((Block.Paragraph) block).role())
                .containsExactly(FieldRole.TIME, FieldRole.AUTHORS);
    }

    @Test
    void the_date_in_front_matter_is_read_and_not_shown() {
        IssueDocument document = read("---", "title: 《试刊》第7期", "date: 2022-11-08", "---", "## 论文推荐", "", "标题：A");
        assertThat(document.issue().date()).hasToString("Optional[2022-11-08]");
        assertThat(document.blocks())
                .noneMatch(block -> block instanceof Block.Paragraph paragraph
                        && Inline.plain(paragraph.inlines()).contains("2022"));
    }

    @Test
    void both_views_agree_on_what_is_no_markdown() {
        IssueDocument document = read("## 论文推荐", "", "标题：$a*b*c$ 与脚注[^1]", "", "[^1]: 注");
        assertThat(document.issue().entries().get(0).title().any()).isEqualTo("$a*b*c$ 与脚注[^1]");
        assertThat(plain(entries(document).get(0).blocks().get(0))).isEqualTo("标题：a*b*c 与脚注〔1〕");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$\n## 论文推荐\n\n标题：A", "> $$\n\n## 论文推荐\n\n标题：A", "```\n$$\n```\n\n## 论文推荐\n\n标题：A"})
    void a_formula_that_never_ends_hides_no_entry(String text) {
        assertThat(entries(read(text))).hasSize(1);
        assertThat(read(text).issue().entries()).hasSize(1);
    }
}
