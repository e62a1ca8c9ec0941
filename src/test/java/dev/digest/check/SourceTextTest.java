package dev.digest.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.SourceText.SourcePosition;
import dev.digest.testing.Growth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_line_ends_as_its_file_has_it(String end) {
        String text = "一" + end + end + "三：丙" + end;
        SourceText source = new SourceText("f", text);
        assertThat(source.lineCount()).isEqualTo(3);
        assertThat(source.line(2)).isEmpty();
        assertThat(source.line(3)).isEqualTo("三：丙");
        assertThat(source.positionAt(text.indexOf("丙"))).isEqualTo(new SourcePosition(3, 3));
        assertThat(source.positionAt(text.length())).isEqualTo(new SourcePosition(3, 4 + end.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "\uD840\uDC00", "Ａ", "中"})
    void every_code_point_is_one_column(String wide) {
        SourceText source = new SourceText("f", wide + wide + "x");
        assertThat(source.positionAt(source.text().indexOf('x'))).isEqualTo(new SourcePosition(1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"e\u0301", "\u2764\uFE0F"})
    void a_mark_that_joins_the_letter_before_is_a_code_point_of_its_own(String joined) {
        SourceText source = new SourceText("f", joined + "x");
        assertThat(source.positionAt(joined.length())).isEqualTo(new SourcePosition(1, 3));
    }

    @Test
    void places_are_asked_for_in_any_order() {
        SourceText source = new SourceText("f", "甲\uD83D\uDE00乙丙\n丁戊");
        assertThat(source.positionAt(4)).isEqualTo(new SourcePosition(1, 4));
        assertThat(source.positionAt(1)).isEqualTo(new SourcePosition(1, 2));
        assertThat(source.positionAt(3)).isEqualTo(new SourcePosition(1, 3));
        assertThat(source.positionAt(7)).isEqualTo(new SourcePosition(2, 2));
        assertThat(source.positionAt(0)).isEqualTo(new SourcePosition(1, 1));
    }

    /** To count from the beginning of the line each time would be work that grows with the square of its length. */
    @Test
    void many_places_on_a_long_line_are_found_in_one_pass() {
        Growth.isLinear("好", 1_000_000, text -> {
            SourceText source = new SourceText("f", text);
            for (int at = 0; at < text.length() - 2; at += 10) {
                assertThat(source.positionAt(at).column()).isEqualTo(at + 1);
                assertThat(source.positionAt(at + 2).column()).isEqualTo(at + 3);
            }
        });
    }
}
