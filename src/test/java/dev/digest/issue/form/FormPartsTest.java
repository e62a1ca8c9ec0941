package dev.digest.issue.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.CurationField;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.UnparsedLine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of an entry in somebody else's form: its number, its title, its labels, its columns, its links. */
class FormPartsTest {
    private static FormReading read(String yaml, String... lines) {
        Form form = FormConfigReader.read("name: x\n" + yaml + "\n", "x.yaml").get(0);
        return new FormReader(form, Optional.empty()).read(FormFixture.markdown(lines));
    }

    private static ParsedEntry entry(String yaml, String... lines) {
        List<ParsedEntry> entries = read(yaml, lines).issue().entries();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1、[One](https://example.org/1)",
                "1. [One](https://example.org/1)",
                "1) [One](https://example.org/1)",
                "（1）[One](https://example.org/1)",
                "① [One](https://example.org/1)",
                "一、[One](https://example.org/1)",
                "[1] [One](https://example.org/1)",
                "1️⃣ [One](https://example.org/1)",
                "01. **[One](https://example.org/1)**",
                "１．[One](https://example.org/1)",
                "02 | [One](https://example.org/1)",
                "03 [One](https://example.org/1)",
                "No.4 [One](https://example.org/1)",
                "❺ [One](https://example.org/1)",
                "🔟 [One](https://example.org/1)"
            })
    void a_number_begins_an_entry_however_it_is_written(String line) {
        ParsedEntry entry = entry("entry: number", line, "", "一个简介。");
        assertThat(entry.title().any()).isEqualTo("One");
        assertThat(entry.summary()).contains("一个简介。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### [One](https://example.org/1)",
                "### 1. [One](https://example.org/1)",
                "### 🔥 [One](https://example.org/1)",
                "### ⭐️ 2、[One](https://example.org/1)",
                "### **[One](https://example.org/1)**",
                "### 《[One](https://example.org/1)》"
            })
    void a_title_has_no_number_and_no_decoration(String line) {
        assertThat(entry("entry: heading\nlevel: 3", line, "", "简介。").title().any())
                .isEqualTo("One");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5 亿个代币不会说谎", "1.8 和 1.9 版发布", "2.5 hours of toys", "3:00 的木马", "10 Amazing Toys"})
    void a_number_that_is_part_of_a_title_stays(String title) {
        assertThat(entry("entry: heading\nlevel: 3", "### [" + title + "](https://example.org/1)")
                        .title()
                        .any())
                .isEqualTo(title);
    }

    @Test
    void a_second_number_is_part_of_the_title() {
        assertThat(entry("entry: number", "23、[216.独立开发者](https://example.org/1)")
                        .title()
                        .any())
                .isEqualTo("216.独立开发者");
    }

    @Test
    void numbers_of_parts_are_no_part_of_titles_where_all_have_them() {
        assertThat(FormFixture.titles(read(
                        "entry: heading\nlevel: 3\ntitle: text",
                        "### 1.1 One",
                        "<https://example.org/1>",
                        "### 1.2 Two",
                        "<https://example.org/2>")))
                .containsExactly("One", "Two");
    }

    @Test
    void a_letter_is_a_title_if_it_is_a_link() {
        assertThat(entry("entry: number", "1、[q](https://example.org/q)")
                        .title()
                        .any())
                .isEqualTo("q");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- [One](https://example.org/1). It is small. | One",
                "- [One](https://example.org/1)（第一版） | One",
                "- 木马支持 [One](https://example.org/1) 了，很好。 | 木马支持 One 了",
                "- 有一句话。某公司[做了一匹木马](https://example.org/1)。 | 某公司做了一匹木马",
                "- [[链接](https://example.org/1)] **One** — 很小。 | One",
                "- [CL] One Thing - 它很小，却很有用，所以这一行要写得很长很长，长到谁都看得出后面是简介，再长一些也没有关系，因为标题总是短的，而简介不是这样。 | One Thing",
                "- One: A Small Thing: The authors show that it is small, and say why in thirteen steps. ([link](https://example.org/1)) | One: A Small Thing"
            })
    void a_title_ends_where_the_text_about_it_begins(String line, String title) {
        assertThat(entry(
                                "entry: bullet\ntitle: "
                                        + (line.contains("支持") || line.contains("某公司") ? "link" : "text")
                                        + "\nsummary: behind",
                                line)
                        .title()
                        .any())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Sample, Bo Pattern",
                "*Ada Sample, Bo Pattern* · [Paper](https://example.org/1)",
                "- Ada Sample, Bo Pattern"
            })
    void a_line_of_names_below_the_title_is_of_its_authors(String line) {
        ParsedEntry entry = entry(
                "entry: heading\nlevel: 3\ntitle: text",
                "### One",
                "",
                line,
                "",
                "It is small.",
                "",
                "<https://example.org/1>");
        assertThat(entry.authors()).contains("Ada Sample, Bo Pattern");
        assertThat(entry.summary()).contains("It is small.");
    }

    @Test
    void names_behind_the_title_end_before_the_summary() {
        ParsedEntry entry = entry(
                "entry: number\ntitle: text\nsummary: behind",
                "1. **One** by Ada Sample, Bo Pattern. It is small. [Read more](https://example.org/1)");
        assertThat(entry.authors()).contains("Ada Sample, Bo Pattern");
        assertThat(entry.summary().orElse("")).startsWith("It is small.");
    }

    @ParameterizedTest
    @CsvSource({"直达, 链接", "ariXiv, 论文", "源码地址, 代码"})
    void a_label_before_nothing_but_a_link_names_the_link(String label, String kind) {
        ParsedEntry entry = entry(
                "entry: heading\nlevel: 3\ntitle: text",
                "### One",
                "",
                label + "：https://" + (kind.equals("论文") ? "arxiv.org/abs/2401.00001" : "example.org/1"),
                "",
                "它很小，有一句话那么长。");
        assertThat(entry.summary()).contains("它很小，有一句话那么长。");
        assertThat(entry.links().download().isPresent()).isEqualTo(kind.equals("论文"));
        assertThat(entry.code().isPresent()).isEqualTo(kind.equals("代码"));
    }

    @Test
    void a_label_of_a_link_without_one_is_told_and_no_part_of_the_summary() {
        FormReading reading = read("entry: heading\nlevel: 3\ntitle: text", "### One", "", "它很小。", "", "链接：暂无");
        assertThat(reading.issue().entries().get(0).summary()).contains("它很小。");
        assertThat(reading.issue().unparsedLines()).containsExactly(new UnparsedLine(5, "链接：暂无"));
    }

    @Test
    void a_small_table_below_a_title_has_its_labels_in_the_first_column() {
        ParsedEntry entry = entry(
                "entry: heading\nlevel: 3\ntitle: text",
                "### One",
                "",
                "| 作者 | Ada |",
                "| --- | --- |",
                "| 链接 | https://example.org/1 |",
                "",
                "它很小。");
        assertThat(entry.authors()).contains("Ada");
        assertThat(entry.links().detail().or(() -> entry.links().download())).contains("https://example.org/1");
        assertThat(entry.summary()).contains("它很小。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"■ One", "◆One", "● One", "▶ One"})
    void a_typed_bullet_begins_an_item(String line) {
        assertThat(entry("entry: bullet\ntitle: text", line, "　　它很小。", "　　https://example.org/1")
                        .title()
                        .any())
                .isEqualTo("One");
    }

    @Test
    void a_number_on_a_line_of_its_own_is_that_of_the_title_below() {
        assertThat(FormFixture.titles(read(
                        "entry: number\ntitle: text",
                        "01",
                        "One",
                        "https://example.org/1",
                        "",
                        "10",
                        "Two",
                        "https://example.org/2")))
                .containsExactly("One", "Two");
    }

    @Test
    void a_title_in_marks_need_not_be_bold_if_it_stands_alone() {
        assertThat(FormFixture.titles(read(
                        "entry: bold\ntitle: marks",
                        "《One》(ToyConf 2018)",
                        "",
                        "《一本书》里说，它很小。",
                        "",
                        "<https://example.org/1>")))
                .containsExactly("One");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- [One](https://example.org/1)：后面的简介。 | 后面的简介。",
                "- [One](https://example.org/1): 后面的简介。 | 后面的简介。",
                "- [One](https://example.org/1) - 后面的简介。 | 后面的简介。",
                "- [One](https://example.org/1)，后面的简介。 | 后面的简介。",
                "- [One](https://example.org/1)——后面的简介。 | 后面的简介。"
            })
    void what_follows_the_title_on_its_line_is_the_summary(String line, String summary) {
        assertThat(entry("entry: bullet\nsummary: behind", line).summary()).contains(summary);
    }

    @ParameterizedTest
    @CsvSource({
        "作者, AUTHORS",
        "全部作者, AUTHORS",
        "Authors, AUTHORS",
        "机构, INSTITUTIONS",
        "Affiliations, INSTITUTIONS",
        "摘要, SUMMARY",
        "一句话总结, SUMMARY",
        "TL;DR, SUMMARY",
        "推荐理由, RECOMMENDATION",
        "编者按, RECOMMENDATION",
        "中文标题, TITLE_ZH"
    })
    void common_labels_are_known_in_both_languages(String label, CurationField field) {
        ParsedEntry entry = entry(
                "entry: heading\nlevel: 3\nsummary: label", "### [One](https://example.org/1)", "", label + "：某文");
        assertThat(entry.get(field)).contains("某文");
    }

    @ParameterizedTest
    @ValueSource(strings = {"**作者**：Ada", "**作者：** Ada", "- 作者：Ada", "> 作者: Ada", "【作者】：Ada", "👥 作者：Ada", "*作者*: Ada"})
    void a_label_is_known_however_it_is_set_off(String line) {
        assertThat(entry("entry: heading\nlevel: 3", "### [One](https://example.org/1)", "", line)
                        .authors())
                .contains("Ada");
    }

    @Test
    void labels_of_a_form_go_before_the_common_ones() {
        ParsedEntry entry = entry(
                "entry: heading\nlevel: 3\nsummary: label\nlabels:\n  作者: recommendation\n  看点: summary",
                "### [One](https://example.org/1)",
                "",
                "作者：值得一看",
                "",
                "看点：很小。");
        assertThat(entry.recommendation()).contains("值得一看");
        assertThat(entry.summary()).contains("很小。");
        assertThat(entry.authors()).isEmpty();
    }

    @Test
    void a_label_whose_text_is_ignored_is_told_and_no_part_of_the_entry() {
        FormReading reading = read(
                "entry: heading\nlevel: 3\nlabels:\n  阅读: ignore",
                "### [One](https://example.org/1)",
                "",
                "阅读：三分钟",
                "",
                "简介。");
        assertThat(reading.issue().entries().get(0).summary()).contains("简介。");
        assertThat(reading.issue().unparsedLines()).containsExactly(new UnparsedLine(3, "阅读：三分钟"));
    }

    @ParameterizedTest
    @CsvSource({"题目, 作者, 简介", "Title, Authors, Abstract", "论文, 作者, 要点", "Paper, Author, Summary"})
    void columns_of_a_table_are_known_by_their_heads(String title, String authors, String summary) {
        ParsedEntry entry = entry(
                "entry: row",
                "| " + title + " | " + authors + " | " + summary + " |",
                "| --- | --- | --- |",
                "| [One](https://example.org/1) | Ada | 很小。 |");
        assertThat(entry.title().any()).isEqualTo("One");
        assertThat(entry.authors()).contains("Ada");
        assertThat(entry.summary()).contains("很小。");
        assertThat(entry.links().download().or(() -> entry.links().detail())).contains("https://example.org/1");
    }

    @Test
    void a_row_with_missing_cells_is_an_entry_and_one_without_a_title_is_told() {
        FormReading reading = read(
                "entry: row",
                "| 标题 | 作者 | 链接 |",
                "| --- | --- | --- |",
                "| One | Ada | [论文](https://arxiv.org/abs/2401.00001) |",
                "| Two |",
                "| | Bo | [论文](https://arxiv.org/abs/2401.00003) |");
        assertThat(FormFixture.titles(reading)).containsExactly("One", "Two");
        assertThat(reading.issue().unparsedLines())
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains("Bo"));
    }

    @Test
    void a_paper_that_comes_twice_is_one_entry_and_the_other_is_told() {
        FormReading reading = read(
                "entry: row",
                "| 标题 | 链接 |",
                "| --- | --- |",
                "| One | [论文](https://arxiv.org/abs/2401.00001) |",
                "| One Again | [论文](https://arxiv.org/abs/2401.00001v2) |");
        assertThat(FormFixture.titles(reading)).containsExactly("One");
        assertThat(reading.issue().unparsedLines())
                .extracting(UnparsedLine::line)
                .containsExactly(4);
    }

    @Test
    void only_numbered_headings_begin_entries_when_a_form_says_so() {
        FormReading reading = read(
                "entry: heading\nlevel: 2\nnumbered: true\ntitle: text",
                "## 前言",
                "",
                "开头。",
                "",
                "## 1. One",
                "",
                "一。",
                "",
                "## 2. Two",
                "",
                "二。");
        assertThat(FormFixture.titles(reading)).containsExactly("One", "Two");
        assertThat(reading.issue().opening()).contains("开头。");
    }

    @Test
    void other_sections_may_have_entries_that_begin_otherwise() {
        FormReading reading = read(
                "entry: heading\nlevel: 3\nalso: [bullet]",
                "## 论文",
                "### [One](https://example.org/1)",
                "一。",
                "## 工具",
                "- [Two](https://example.org/2)",
                "- [Three](https://example.org/3)");
        assertThat(FormFixture.titles(reading)).containsExactly("One", "Two", "Three");
        assertThat(reading.issue().entries())
                .extracting(entry -> entry.section().orElse(""))
                .containsExactly("论文", "工具", "工具");
    }

    @ParameterizedTest
    @CsvSource({
        "论文, https://arxiv.org/abs/2401.00001, DOWNLOAD_URL",
        "PDF, https://arxiv.org/pdf/2401.00001, DOWNLOAD_URL",
        "代码, https://example.org/code, CODE_URL",
        "GitHub, https://example.org/code, CODE_URL"
    })
    void links_below_a_title_are_what_they_are_called(String label, String address, CurationField field) {
        assertThat(entry(
                                "entry: heading\nlevel: 3\ntitle: text",
                                "### One",
                                "",
                                "[" + label + "](" + address + ")",
                                "",
                                "简介在此，有一句话那么长。")
                        .get(field))
                .contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[One](javascript:alert(1))", "[One](#one)", "[One](/local)"})
    void an_address_that_is_none_of_the_web_is_no_link_of_an_entry(String title) {
        for (ParsedEntry entry : read("entry: heading\nlevel: 3\ntitle: text", "### " + title, "", "简介。")
                .issue()
                .entries()) {
            assertThat(entry.links().download()).isEmpty();
            assertThat(entry.links().detail()).isEmpty();
            assertThat(entry.links().others()).isEmpty();
        }
    }
}
