package dev.digest.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemarksTest {
    @ParameterizedTest
    @CsvSource({
        "a <!-- b --> c, a c",
        "a<!-- b -->, a",
        "<!-- a --><!-- b -->, ''",
        "a <!--> b, a b",
        "a <!-- b, a <!-- b",
        "a --> b, a --> b"
    })
    void a_text_without_its_remarks(String text, String rest) {
        assertThat(Remarks.without(text)).isEqualTo(rest);
    }

    @Test
    void lines_stay_as_many_as_they_were() {
        assertThat(Remarks.without("a <!-- b\nc -->\nd")).isEqualTo("a\n\nd");
    }

    @Test
    void what_remarks_say() {
        assertThat(Remarks.in("<!-- a -->b<!--c--><!-->d<!-- e")).containsExactly(" a ", "c", "");
    }
}
