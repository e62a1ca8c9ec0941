package dev.digest.issue.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.form.FormLine.LineKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the columns of a table hold, by their heads or by what is in them. */
class TableColumnsTest {
    private static Optional<TableColumns> columns(Map<String, FieldLabel> own, List<FormLine> lines) {
        boolean named = lines.get(0).is(LineKind.TABLE_HEAD);
        return TableColumns.of(lines.get(0), lines.subList(named ? 1 : 0, lines.size()), own);
    }

    private static Optional<TableColumns> table(String head, String... rows) {
        List<String> lines = new ArrayList<>(List.of(head, head.replaceAll("[^|]+", " --- ")));
        lines.addAll(List.of(rows));
        return columns(
                Map.of(), FormFixture.markdown(lines.toArray(String[]::new)).lines());
    }

    /** A table without heads, of rows of cells of HTML. */
    private static Optional<TableColumns> rows(String... rows) {
        return columns(Map.of(), htmlRows(rows));
    }

    private static List<FormLine> htmlRows(String... rows) {
        return FormFixture.html("<table>"
                        + String.join(
                                "",
                                Arrays.stream(rows)
                                        .map(row -> "<tr><td>" + row.replace(" | ", "</td><td>") + "</td></tr>")
                                        .toList())
                        + "</table>")
                .lines();
    }

    private static String fields(Optional<TableColumns> columns) {
        return String.join(
                " ",
                columns.orElseThrow().labels().stream()
                        .map(label -> label.map(FieldLabel::name).orElse("-"))
                        .toList());
    }

    private static String link(String words) {
        return "<a href='https://example.org/" + words.length() + "'>" + words + "</a>";
    }

    @ParameterizedTest
    @CsvSource({
        "| 标题 | 作者 | 简介 | 链接 |, TITLE AUTHORS SUMMARY DOWNLOAD",
        "| Paper | Author | Abstract | Code |, TITLE AUTHORS SUMMARY RESOURCE",
        "| TITLE | 机构 | TL;DR | 论文链接 |, TITLE INSTITUTIONS SUMMARY DOWNLOAD",
        "| 序号 | 题目 | 推荐理由 | 日期 |, - TITLE RECOMMENDATION -",
        "| 项目 & 作者 | 说明 | 星 | x |, TITLE SUMMARY - -",
        "|  标  题 | 题目 | 亮点 | 主页 |, - TITLE SUMMARY RESOURCE"
    })
    void heads_name_fields(String head, String fields) {
        assertThat(fields(table(head, "| 甲 | 乙 | 丙 | 丁 |"))).isEqualTo(fields);
    }

    @Test
    void a_forms_own_heads_go_before_the_usual_ones() {
        List<FormLine> lines = FormFixture.markdown("| 标题 | 名堂 |", "| --- | --- |", "| 甲 | 乙 |")
                .lines();
        Map<String, FieldLabel> own = Map.of("名堂", FieldLabel.TITLE, "标题", FieldLabel.AUTHORS);
        assertThat(fields(columns(own, lines))).isEqualTo("AUTHORS TITLE");
    }

    @Test
    void of_two_heads_for_titles_the_first_one_with_words_has_the_titles() {
        String row = "| [PDF](https://example.org/1) | One Thing |";
        assertThat(fields(table("| Paper | Title |", row))).isEqualTo("DOWNLOAD TITLE");
        assertThat(fields(table("| Title | Paper |", "| One Thing | [PDF](https://example.org/1) |")))
                .isEqualTo("TITLE DOWNLOAD");
        assertThat(fields(table("| Title | Paper |", "| One | A thing that is small |")))
                .isEqualTo("TITLE SUMMARY");
        assertThat(fields(table("| Paper | Title |", "| [PDF](https://example.org/1) | [v2](https://example.org/2) |")))
                .startsWith("TITLE");
    }

    @Test
    void without_a_head_for_titles_the_column_with_most_words_in_links_has_them() {
        assertThat(fields(table(
                        "| 号 | 名目 | 记 |",
                        "| 1 | [One Thing](https://example.org/1) | 一 |",
                        "| 2 | [Other Thing](https://example.org/2) | 二 |")))
                .isEqualTo("- TITLE -");
        assertThat(fields(rows(
                        "1 | " + link("One Thing") + " | 它很小，却很有用，谁都看得出来。",
                        "2 | " + link("Another Thing") + " | 它很大，而没有用，谁都看得出来。")))
                .isEqualTo("- TITLE SUMMARY");
        assertThat(fields(rows("<b>One Thing</b> | " + link("PDF"), "<b>Another Thing</b> | " + link("PDF"))))
                .isEqualTo("TITLE DOWNLOAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 | 2",
                "<a href='https://example.org/1'>PDF</a> | <a href='https://example.org/2'>代码</a>",
                "<a href='https://example.org/1'>2024-01-01</a> | 甲",
                "<a href='https://example.org/1'>https://example.org/1</a> | 甲",
                "<a href='https://example.org/1'>😀😀😀</a> | 甲",
                "<b>甲乙丙</b> | 丁"
            })
    void where_no_column_has_titles_there_are_none(String row) {
        assertThat(rows(row, row)).isEmpty();
    }

    @Test
    void titles_are_in_half_of_the_rows_at_least() {
        String title = link("One Thing") + " | 甲";
        assertThat(rows(title, "乙 | 丙")).isPresent();
        assertThat(rows(title, "乙 | 丙", "丁 | 戊")).isEmpty();
    }

    @Test
    void only_words_behind_the_title_that_are_more_than_a_few_are_its_summary() {
        assertThat(fields(rows("它很小，却很有用，谁都看得出来。 | " + link("One Thing"), "x | " + link("Other Thing"))))
                .isEqualTo("- TITLE");
        assertThat(fields(rows(link("One Thing") + " | 一句短话", link("Other Thing") + " | 又一句")))
                .isEqualTo("TITLE -");
        assertThat(fields(table("| 标题 | 备注 |", "| One | 它很小，却很有用，谁都看得出来，不过它有一个名字。 |")))
                .isEqualTo("TITLE -");
    }

    @Test
    void rows_with_fewer_cells_lack_them() {
        TableColumns columns = table("| 标题 | 链接 |", "| One |", "|  | [PDF](https://example.org/1) |")
                .orElseThrow();
        List<FormLine> lines = FormFixture.markdown("| a | b |", "| --- | --- |", "| One | x |")
                .lines();
        assertThat(columns.titleLine(lines.get(1)).map(FormLine::text)).contains("One");
        List<FormLine> narrow = htmlRows("乙 | 丙");
        TableColumns second = new TableColumns(
                narrow.get(0),
                true,
                List.of("", "", "标题"),
                List.of(Optional.empty(), Optional.empty(), Optional.of(FieldLabel.TITLE)));
        assertThat(second.titleLine(narrow.get(0))).isEmpty();
    }

    @Test
    void a_table_without_rows_has_the_columns_of_its_heads() {
        assertThat(fields(table("| 标题 | 简介 |"))).isEqualTo("TITLE SUMMARY");
        assertThat(table("| 甲 | 乙 |")).isEmpty();
    }

    @Test
    void the_names_of_columns_are_as_written_and_a_table_without_has_none() {
        assertThat(table("| **标题** | 简 介 |", "| 甲 | 乙 |").orElseThrow().names()).containsExactly("标题", "简 介");
        TableColumns nameless = rows(link("One Thing") + " | 甲").orElseThrow();
        assertThat(nameless.names()).containsExactly("", "");
        assertThat(nameless.named()).isFalse();
    }
}
