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
                "'---\nid: [2210.11610]\n---\n一'; sheet.no-text; week.md:2",
                "'---\nid: 2210.11610\n---\n一\n\n---\ntitle: A\n---\n二'; sheet.no-id; week.md:6",
                "'\n---\nid: 2210.11610\nauthors: [A, B]\n---\n一'; sheet.no-text; week.md:4",
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

    @Test
    void broken_yaml_is_refused_with_its_line_in_the_file() {
        Problem problem = whyNot("---\nid: 2210.11610\n---\n一\n---\nid: 2210.13463\ntitle: A: B\n---\n二");
        assertThat(problem.key()).isEqualTo("yaml.broken");
        assertThat(problem.details()).startsWith("week.md", 7);
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
