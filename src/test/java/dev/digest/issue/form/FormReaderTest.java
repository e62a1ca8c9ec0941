package dev.digest.issue.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.UnparsedLine;
import dev.digest.issue.form.Coverage.Part;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form takes, and what it leaves. */
class FormReaderTest {
    @Test
    void a_nested_list_belongs_to_the_item_around_it() {
        FormReading reading = FormFixture.read(
                "bullets",
                "- [One](https://example.org/1) is small",
                "  - [inside](https://example.org/x) of it",
                "    1. deep",
                "- [Two](https://example.org/2)");
        assertThat(FormFixture.titles(reading)).containsExactly("One", "Two");
        assertThat(reading.issue().entries().get(0).summary().orElseThrow())
                .isEqualTo("is small\n\n   - [inside](https://example.org/x) of it\n\n      1. deep");
    }

    @Test
    void code_is_kept_as_it_is_written() {
        FormReading reading = FormFixture.read(
                "heading",
                "### [One](https://example.org/1)",
                "",
                "Run:",
                "",
                "```sh",
                "# not a heading",
                "",
                "ls",
                "```");
        assertThat(reading.issue().entries().get(0).summary()).contains("Run:\n\n```sh\n# not a heading\n\nls\n```");
    }

    @Test
    void an_unknown_label_ends_the_field_before_it() {
        FormReading reading = FormFixture.read(
                "heading",
                "### [One](https://example.org/1)",
                "",
                "**作者**: Ada, Bo  ",
                "**关联公司**: 某公司  ",
                "",
                "**摘要**: 本文很短。");
        ParsedEntry entry = reading.issue().entries().get(0);
        assertThat(entry.authors()).contains("Ada, Bo");
        assertThat(entry.summary()).contains("本文很短。");
        assertThat(reading.issue().unparsedLines()).containsExactly(new UnparsedLine(4, "关联公司: 某公司"));
    }

    @Test
    void bold_words_before_a_sentence_are_the_summarys_own() {
        FormReading reading = FormFixture.read(
                "heading", "### [One](https://example.org/1)", "", "开头。", "", "**方法**：先把石子数一遍，再数一遍，直到两遍一样。");
        assertThat(reading.issue().entries().get(0).summary()).contains("开头。\n\n**方法**：先把石子数一遍，再数一遍，直到两遍一样。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "## 说明"})
    void only_a_rule_or_a_heading_parts_the_last_entry_from_the_closing_words(String parting) {
        FormReading parted =
                FormFixture.read("heading", "### [One](https://example.org/1)", "", "简介。", "", parting, "", "下期再见。");
        assertThat(parted.issue().footer()).endsWith("下期再见。");
        FormReading together = FormFixture.read("heading", "### [One](https://example.org/1)", "", "简介。", "", "下期再见。");
        assertThat(together.issue().footer()).isEmpty();
        assertThat(together.issue().entries().get(0).summary()).contains("简介。\n\n下期再见。");
    }

    @Test
    void what_stands_between_entries_is_told_with_its_line() {
        FormReading reading = FormFixture.read(
                "heading",
                "## 视觉",
                "### [One](https://example.org/1)",
                "简介。",
                "## 语言",
                "这一栏很短。",
                "### [Two](https://example.org/2)");
        assertThat(reading.issue().unparsedLines()).containsExactly(new UnparsedLine(5, "这一栏很短。"));
        assertThat(reading.issue().entries())
                .extracting(ParsedEntry::section)
                .containsExactly(Optional.of("视觉"), Optional.of("语言"));
    }

    @Test
    void the_same_page_twice_is_one_entry_and_the_other_is_told_whole() {
        FormReading reading = FormFixture.read(
                "heading", "### [One](https://example.org/1)", "一。", "### [One more](https://example.org/1)", "二。");
        assertThat(FormFixture.titles(reading)).containsExactly("One");
        assertThat(reading.issue().unparsedLines())
                .containsExactly(new UnparsedLine(3, "One more https://example.org/1 二。"));
        assertThat(reading.coverage().count(Part.UNREAD)).isEqualTo(9);
    }

    @Test
    void of_two_summaries_the_chinese_one_is_taken() {
        FormReading reading = FormFixture.read(
                "bold",
                "**《One Thing》**",
                "",
                "Abstract：It is small.",
                "",
                "摘要：它很小。",
                "",
                "arXiv：https://arxiv.org/abs/2401.00001");
        ParsedEntry entry = reading.issue().entries().get(0);
        assertThat(entry.title().any()).isEqualTo("One Thing");
        assertThat(entry.summary()).contains("它很小。");
        assertThat(entry.links().download()).contains("https://arxiv.org/abs/2401.00001");
        assertThat(reading.issue().unparsedLines())
                .extracting(UnparsedLine::text)
                .containsExactly("It is small.");
    }

    @Test
    void a_table_of_a_page_is_read_by_its_columns() {
        Form rows = FormConfigReader.read("name: x\nentry: row\n", "x.yaml").get(0);
        FormReading reading = new FormReader(rows, Optional.empty())
                .read(FormFixture.html(
                        "<table><tr><th>序号</th><th>题目</th><th>要点</th></tr>",
                        "<tr><td>1</td><td><a href='https://example.org/1'>One</a></td><td>一。</td></tr>",
                        "<tr><td>2</td><td>Two</td></tr></table>"));
        assertThat(FormFixture.titles(reading)).containsExactly("One", "Two");
        assertThat(reading.issue().entries().get(0).summary()).contains("一。");
    }

    @Test
    void named_columns_and_labels_count_before_the_usual_ones() {
        Form form = FormConfigReader.read(
                        "name: x\nentry: row\ncolumns:\n  What: title\n  Why: summary\n  title: ignore\n", "x.yaml")
                .get(0);
        FormReading reading = new FormReader(form, Optional.empty())
                .read(FormFixture.markdown("| Title | What | Why |", "| --- | --- | --- |", "| Mr | One | 因为。 |"));
        assertThat(FormFixture.titles(reading)).containsExactly("One");
        assertThat(reading.issue().entries().get(0).summary()).contains("因为。");
        assertThat(reading.issue().unparsedLines()).containsExactly(new UnparsedLine(3, "Title: Mr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "只有一句话。", "| a | b |\n| - | - |\n|", "<table><tr><td>", "****", "- \n- \n"})
    void where_there_is_nothing_nothing_is_proposed(String text) {
        assertThat(new FormDetector(Optional.empty()).propose(FormText.of("a.md", text, FormFixture.MARKUPS), "found"))
                .isEmpty();
    }

    @Test
    void a_form_is_read_as_it_is_written() {
        for (Form form : FormConfigReader.shipped()) {
            String yaml = String.join("\n", FormConfigReader.lines(form));
            assertThat(FormConfigReader.read(yaml, "x.yaml")).isEqualTo(List.of(form));
        }
    }
}
