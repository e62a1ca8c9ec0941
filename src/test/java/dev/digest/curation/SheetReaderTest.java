package dev.digest.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {
    @Test
    void a_sheet_is_front_matter_with_a_summary_under_it() {
        Sheet sheet = one("---\nid: arXiv:2407.09450\ntitle-zh: \"标题: 副题\"\ncategory: NLP研究\n---\n本文研究了……\n");
        assertThat(sheet.ref()).isEqualTo(PaperRef.parse("2407.09450"));
        assertThat(sheet.changes())
                .containsOnly(
                        Map.entry(CurationField.TITLE_ZH, "标题: 副题"),
                        Map.entry(CurationField.CATEGORY, "NLP研究"),
                        Map.entry(CurationField.SUMMARY, "本文研究了……"));
        assertThat(sheet.location()).isEqualTo("week.md:1");
    }

    @Test
    void several_sheets_follow_one_another() {
        List<Sheet> sheets = read(
                "\n---\nid: 2210.11610\n---\n一\n\n---\nid: 2210.13463\ntitle: B\n---\n\n---\ntitle: C\nid: 2210.14803\n---\n三");
        assertThat(sheets)
                .extracting(sheet -> sheet.ref().toString())
                .containsExactly("2210.11610", "2210.13463", "2210.14803");
        assertThat(sheets).extracting(Sheet::location).containsExactly("week.md:2", "week.md:7", "week.md:12");
        assertThat(sheets.get(0).changes()).containsOnly(Map.entry(CurationField.SUMMARY, "一"));
        assertThat(sheets.get(1).changes()).containsOnly(Map.entry(CurationField.TITLE, "B"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"一\n\n---\n\n二", "一\n---\n注: 二\n---\n三", "一\n---\nNote: two\n\nthree", "---", "一\n----\nid: 二"})
    void a_rule_across_the_page_is_part_of_a_summary(String summary) {
        assertThat(one("---\nid: 2210.11610\n---\n" + summary + "\n").changes())
                .containsOnly(Map.entry(CurationField.SUMMARY, summary));
    }

    @Test
    void a_sheet_that_begins_with_a_strange_key_is_not_taken_for_the_summary_before_it() {
        Problem problem = whyNot("---\nid: 2210.11610\n---\n一\n---\ntitel: B\nid: 2210.13463\n---\n二");
        assertThat(problem.key()).isEqualTo("sheet.unknown-key");
        assertThat(problem.details()).containsExactly("week.md:6", "titel", "title");
    }

    @Test
    void line_ends_and_a_mark_of_encoding_do_no_harm() {
        Sheet sheet = one("\uFEFF---\r\nid: 2210.11610\r\ntitle-zh: 标题\r\n---\r\n一\r\n\r\n二\r\n");
        assertThat(sheet.changes())
                .containsOnly(Map.entry(CurationField.TITLE_ZH, "标题"), Map.entry(CurationField.SUMMARY, "一\n\n二"));
    }

    @Test
    void nothing_under_the_cut_is_kept_but_the_next_sheet_is() {
        List<Sheet> sheets = read("""
                ---
                id: 2210.11610
                ---
                一

                # ------------------------ >8 ------------------------
                # nothing below is kept

                Abstract

                ---
                id: 2210.13463
                ---
                二
                """);
        assertThat(sheets)
                .extracting(Sheet::changes)
                .containsExactly(Map.of(CurationField.SUMMARY, "一"), Map.of(CurationField.SUMMARY, "二"));
    }

    @Test
    void an_empty_field_is_there_to_be_cleared_and_an_absent_one_is_not_there() {
        Sheet sheet = one("---\nid: 2210.11610\ntitle-zh:\nauthors: \"\"\n---\n");
        assertThat(sheet.changes())
                .containsOnly(Map.entry(CurationField.TITLE_ZH, ""), Map.entry(CurationField.AUTHORS, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'---\ntitle: A\n---\n一'; sheet.no-id; week.md:1",
                "'---\nid:\n---\n一'; sheet.no-id; week.md:1",
                "'---\nid: 2210.11610\ninstitutions:\n  - UIUC\n---\n一'; sheet.list; week.md:4",
                "'---\nid: 2210.11610\ntitle-zh: 新\n模型\n---\n一'; sheet.stray-line; week.md:4",
                "'---\nid: 2210.11610\ntitle: A\nTitle：B\n---\n一'; sheet.repeated-key; week.md:4",
                "'---\nid: 2210.11610\n笔记：B\n---\n一'; sheet.unknown-key; week.md:3",
                "'---\nversion: two\nid: 2210.11610\n---\n一'; sheet.version; week.md:1",
                "'---\nid: 2210.11610\n---\n一\n\n---\ntitle: A\n---\n二'; sheet.no-id; week.md:6",
                "'---\nid: 2210.11610\nauthor: A\n---\n一'; sheet.unknown-key; week.md:3",
                "'---\nid: 2210.11610\n一'; sheet.unclosed; week.md:1",
                "'---\nid: 2210.11610\n---\n一\n---\nid: 2210.13463\n二'; sheet.unclosed; week.md:5",
                "'一\n---\nid: 2210.11610\n---\n'; sheet.no-front-matter; week.md:1",
                "'---- \nid: 2210.11610\n---\n'; sheet.no-front-matter; week.md:1",
            })
    void what_is_no_sheet_is_refused_with_its_place(String text, String reason, String place) {
        Problem problem = whyNot(text);
        assertThat(problem.key()).isEqualTo(reason);
        assertThat(problem.details()).startsWith(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GPT-4: 新模型",
                "“自我改进”的模型",
                "\"自我改进\"的模型",
                "\"A\" 与 \"B\"",
                "'90s",
                "谷歌 #总部",
                "[中科院] 谷歌",
                "{甲}、乙",
                "@谷歌",
                "*星*与`码`",
                "&甲 !乙 %丙 |丁 >戊",
                "- 甲",
                "? 甲",
                "甲\t乙",
                "时间：十点",
                "a: b: c #d [e",
                "C:\\new",
                "$\\beta$-VAE",
                "\"未完",
                "|",
                "no",
                "2210.10"
            })
    void one_line_is_one_value(String value) {
        for (String colon : List.of(": ", ":", "：", " ： ", ":\t")) {
            assertThat(one("---\nid: 2210.11610\ntitle-zh" + colon + value + "\n---\n")
                            .changes())
                    .as(colon)
                    .containsOnly(Map.entry(CurationField.TITLE_ZH, value));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"标题: 副题\"; 标题: 副题",
                "'标题'; 标题",
                "'it''s'; it's",
                "\"a \\\"b\\\" \\u4e00 \\\\\"; a \"b\" 一 \\",
                "\"$\\nu$-test\"; $\\nu$-test",
                "\"\\beta\"; \\beta",
                "~; ``",
                "null; ``"
            })
    void a_value_that_is_quoted_as_a_whole_is_read_as_in_yaml(String written, String read) {
        assertThat(one("---\nid: 2210.11610\ntitle-zh: " + written + "\n---\n").changes())
                .containsOnly(Map.entry(CurationField.TITLE_ZH, read));
    }

    @Test
    void indented_lines_continue_the_value_above() {
        assertThat(
                        one("---\nid: 2210.11610\ntitle: \"A long\n  title\"\nnote: |\n  一\n\n   # 二\nauthors: A,\n  B\n---\n")
                                .changes())
                .containsOnly(
                        Map.entry(CurationField.TITLE, "A long title"),
                        Map.entry(CurationField.NOTE, "一\n\n # 二"),
                        Map.entry(CurationField.AUTHORS, "A, B"));
    }

    @Test
    void a_key_is_known_in_any_case_width_and_indent() {
        assertThat(one("---\nID：2210.11610\n Title_ZH：甲\n　category： NLP研究\n\"note\": 乙\nｔｉｔｌｅ: B\n---\n")
                        .changes())
                .containsOnly(
                        Map.entry(CurationField.TITLE_ZH, "甲"),
                        Map.entry(CurationField.CATEGORY, "NLP研究"),
                        Map.entry(CurationField.NOTE, "乙"),
                        Map.entry(CurationField.TITLE, "B"));
    }

    @Test
    void comments_may_stand_above_a_sheet_and_between_its_lines() {
        String text = "#! error: wrong\n# 甲\n---\n# 1/2\nid: 2210.11610\nversion: 3\n  # category: CV研究\n---\n一\n";
        assertThat(SheetReader.isSheet(text)).isTrue();
        List<Sheet> sheets = read(text + "---\n# 2/2\nid: 2210.13463\n---\n二");
        assertThat(sheets)
                .extracting(Sheet::changes)
                .containsExactly(Map.of(CurationField.SUMMARY, "一"), Map.of(CurationField.SUMMARY, "二"));
        assertThat(sheets.get(0).version()).hasValue(3);
        assertThat(sheets.get(1).version()).isEmpty();
        assertThat(SheetReader.isSheet("# 标题\n---\n正文")).isFalse();
    }

    @Test
    void a_bare_summary_is_told_from_a_sheet() {
        assertThat(SheetReader.isSheet("\uFEFF\n---\nid: 2210.11610")).isTrue();
        assertThat(SheetReader.isSheet("本文\n---\n")).isFalse();
        assertThat(read("\n \n")).isEmpty();
    }

    private static Sheet one(String text) {
        List<Sheet> sheets = read(text);
        assertThat(sheets).hasSize(1);
        return sheets.get(0);
    }

    private static List<Sheet> read(String text) {
        return SheetReader.read(text, "week.md");
    }

    private static Problem whyNot(String text) {
        return catchThrowableOfType(Problem.class, () -> read(text));
    }
}
