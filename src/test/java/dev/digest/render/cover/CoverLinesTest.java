package dev.digest.render.cover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverLinesTest {
    @ParameterizedTest
    @CsvSource({
        "大模型的新范式, 4, 大模型的/新范式",
        "大模型，新范式, 3, 大模/型，新/范式",
        "《大模型》新范式, 4, 《大模/型》新范/式",
        "Large Language Models, 14, Large Language/Models",
        "A-very-long-word-indeed, 9, A-very-/long-/word-/indeed",
        "短, 9, 短"
    })
    void lines_break_where_typesetting_allows_it(String text, double width, String lines) {
        assertThat(String.join("/", CoverLines.of(text, width, String::length))).isEqualTo(lines);
    }
}
