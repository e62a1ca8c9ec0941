package dev.digest.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
    private static final String FAMILY = "👩‍👩‍👧";

    @ParameterizedTest
    @CsvSource({"0, '', ''", "1, a, d", "2, a, d", "3, a模, 型d", "4, a模, 型d", "5, a模型, 模型d", "9, a模型d, a模型d"})
    void beginning_and_end_are_cut_between_letters(int columns, String head, String tail) {
        assertThat(TextWidth.head("a模型d", columns)).isEqualTo(head);
        assertThat(TextWidth.tail("a模型d", columns)).isEqualTo(tail);
    }

    @Test
    void what_looks_like_one_letter_is_not_divided() {
        assertThat(TextWidth.head("e\u0301" + FAMILY + "x", 3)).isEqualTo("e\u0301" + FAMILY);
        assertThat(TextWidth.tail("x" + FAMILY, 2)).isEqualTo(FAMILY);
        assertThat(TextWidth.withoutLast("x" + FAMILY)).isEqualTo("x");
        assertThat(TextWidth.withoutLast("e\u0301")).isEmpty();
        assertThat(TextWidth.withoutLast("")).isEmpty();
    }

    @Test
    void words_that_are_wider_than_a_line_are_divided_only_where_that_is_wanted() {
        assertThat(TextWidth.wrap("see abcdefghijklmno now", 10)).containsExactly("see", "abcdefghijklmno", "now");
        assertThat(TextWidth.wrapHard("see abcdefghijklmno now", 10))
                .containsExactly("see", "abcdefghij", "klmno", "now");
        assertThat(TextWidth.wrapHard("大语言模型", 4)).containsExactly("大语", "言模", "型");
    }

    @Test
    void a_letter_that_is_wider_than_the_line_stands_alone() {
        assertThat(TextWidth.wrapHard("模型", 1)).isEqualTo(List.of("模", "型"));
    }
}
