package dev.digest.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurationTest {
    @Test
    void prose_keeps_its_paragraphs_and_a_line_stays_one() {
        Curation words = Curation.of(Map.of(
                CurationField.SUMMARY, "一\n\n二",
                CurationField.RECOMMENDATION, "三\n\n四",
                CurationField.NOTE, "五\n\n六",
                CurationField.CAPTION, "七\n\n八"));
        assertThat(words.get(CurationField.SUMMARY)).contains("一\n\n二");
        assertThat(words.get(CurationField.RECOMMENDATION)).contains("三\n\n四");
        assertThat(words.get(CurationField.NOTE)).contains("五\n\n六");
        assertThat(words.get(CurationField.CAPTION)).contains("七 八");
    }

    @Test
    void words_are_kept_as_they_were_written() {
        Curation words = Curation.of(
                Map.of(CurationField.SUMMARY, " 一  段。\r\n\n**二** `x`\n", CurationField.TITLE, "A \u3000 b"));
        assertThat(words.get(CurationField.SUMMARY)).contains("一  段。\n\n**二** `x`");
        assertThat(words.get(CurationField.TITLE)).contains("A \u3000 b");
    }

    @Test
    void control_characters_and_marks_of_direction_are_no_words() {
        assertThat(Curation.of(Map.of(CurationField.TITLE_ZH, "\u202E标\u001B[2J题"))
                        .get(CurationField.TITLE_ZH))
                .contains("标[2J题");
    }

    @ParameterizedTest
    @ValueSource(strings = {"一\r\n二", "一\r二", "一\u200F\r二", "一\r\u200B\n二"})
    void the_lines_of_a_summary_end_in_line_feeds(String written) {
        assertThat(Curation.of(Map.of(CurationField.SUMMARY, written)).get(CurationField.SUMMARY))
                .contains("一\n二");
    }

    @Test
    void only_the_summary_has_lines() {
        Curation words = Curation.of(Map.of(
                CurationField.TITLE,
                "One\ntwo",
                CurationField.AUTHORS,
                "A\r\nB",
                CurationField.INSTITUTIONS,
                "A\u2028B"));
        assertThat(words.get(CurationField.TITLE)).contains("One two");
        assertThat(words.get(CurationField.AUTHORS)).contains("A B");
        assertThat(words.get(CurationField.INSTITUTIONS)).contains("A B");
    }

    @Test
    void a_blank_word_takes_a_field_away_and_an_absent_one_leaves_it() {
        Curation before = Curation.of(Map.of(CurationField.TITLE_ZH, "标题", CurationField.CATEGORY, "NLP研究"));
        Curation after = before.withChanges(Map.of(CurationField.TITLE_ZH, " \u202E ", CurationField.SUMMARY, "简介"));
        assertThat(after.fields())
                .containsOnly(Map.entry(CurationField.CATEGORY, "NLP研究"), Map.entry(CurationField.SUMMARY, "简介"));
        assertThat(before.get(CurationField.TITLE_ZH)).contains("标题");
    }

    @Test
    void summary_and_category_make_a_paper_ready() {
        assertThat(Curation.NONE.isReady()).isFalse();
        assertThat(Curation.of(Map.of(CurationField.SUMMARY, "简介")).isReady()).isFalse();
        assertThat(Curation.of(Map.of(CurationField.SUMMARY, "简介", CurationField.CATEGORY, "NLP研究"))
                        .isReady())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "example.org/a",
                "https://",
                "https://a b",
                "https://a<b>",
                "data:text/html,x",
                "javascript:alert(1)\nhttps://example.org"
            })
    void an_address_is_one_of_the_web(String address) {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> Curation.of(Map.of(CurationField.DOWNLOAD_URL, address)));
        assertThat(problem.key()).isEqualTo("curation.address");
    }

    @Test
    void length_is_bounded() {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> Curation.of(Map.of(CurationField.SUMMARY, "字".repeat(200_001))));
        assertThat(problem.key()).isEqualTo("curation.too-long");
        assertThat(problem.details()).containsExactly("summary", 200_000);
    }
}
