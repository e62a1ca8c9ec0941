package dev.digest.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemarksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a <!-- b --> c | a c",
                "a<!-- b --> | a",
                "a <!-- b -->c | a c",
                "1. <!-- b -->c | 1. c",
                "<!-- a --><!-- b --> | ''",
                "a <!--> b | a b",
                "a <!-- b | a <!-- b",
                "a --> b | a --> b",
                "`<!-- a -->` b | `<!-- a -->` b",
                "``a ` <!-- b -->`` c | ``a ` <!-- b -->`` c",
                "a ` <!-- b --> c | a ` c",
                "\\<!-- a --> | \\<!-- a -->"
            })
    void a_text_without_its_remarks(String text, String rest) {
        assertThat(Remarks.without(text)).isEqualTo(rest);
    }

    @Test
    void lines_stay_as_many_as_they_were() {
        assertThat(Remarks.without("a <!-- b\nc -->\nd")).isEqualTo("a\n\nd");
    }

    @Test
    void what_stands_in_blocks_of_code_is_no_remark() {
        String code = "```\n<!-- a -->\n```\n\n> ~~~~\n> <!-- b -->\n> ~~~\n> <!-- c -->\n> ~~~~\n";
        assertThat(Remarks.without(code + "<!-- d -->e")).isEqualTo(code + "e");
    }

    @Test
    void a_remark_among_words_ends_before_an_empty_line_and_one_on_a_line_of_its_own_need_not() {
        String open = "- a <!-- b\n\nc\n\n- d --> e";
        assertThat(Remarks.without(open)).isEqualTo(open);
        assertThat(Remarks.without("a\n\n <!-- b\n\nc --> d")).isEqualTo("a\n\n\n\n d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--", "<!-- -->", "`", "`a``", "<!--\n\n", "```\n", "~~~\n<!-- -->\n", " <!-- a\n\n-->"})
    void the_time_grows_with_the_length_and_no_faster(String piece) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> Remarks.without(piece.repeat(200_000) + "<!-- a -->"));
    }

    @Test
    void what_remarks_say() {
        assertThat(Remarks.in("<!-- a -->b<!--c--><!-->d<!-- e")).containsExactly(" a ", "c", "");
    }
}
