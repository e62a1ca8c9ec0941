package dev.digest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.digest.check.Source.Place;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_line_ends_as_its_file_has_it(String end) {
        String text = "一" + end + end + "三\uFF1A丙" + end;
        Source source = new Source("f", text);
        assertThat(source.lines()).isEqualTo(3);
        assertThat(source.line(2)).isEmpty();
        assertThat(source.line(3)).isEqualTo("三\uFF1A丙");
        assertThat(source.place(text.indexOf("丙"))).isEqualTo(new Place(3, 3));
        assertThat(source.place(text.length())).isEqualTo(new Place(3, 4 + end.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "\uD840\uDC00", "\uFF21", "中"})
    void every_code_point_is_one_column(String wide) {
        Source source = new Source("f", wide + wide + "x");
        assertThat(source.place(source.text().indexOf('x'))).isEqualTo(new Place(1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"e\u0301", "\u2764\uFE0F"})
    void a_mark_that_joins_the_letter_before_is_a_code_point_of_its_own(String joined) {
        Source source = new Source("f", joined + "x");
        assertThat(source.place(joined.length())).isEqualTo(new Place(1, 3));
    }

    @Test
    void places_are_asked_for_in_any_order() {
        Source source = new Source("f", "甲\uD83D\uDE00乙丙\n丁戊");
        assertThat(source.place(4)).isEqualTo(new Place(1, 4));
        assertThat(source.place(1)).isEqualTo(new Place(1, 2));
        assertThat(source.place(3)).isEqualTo(new Place(1, 3));
        assertThat(source.place(7)).isEqualTo(new Place(2, 2));
        assertThat(source.place(0)).isEqualTo(new Place(1, 1));
    }

    /** To count from the beginning of the line each time would take minutes. */
    @Test
    void many_places_on_a_long_line_take_no_time_to_speak_of() {
        Source source = new Source("f", "好".repeat(1_000_000));
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int at = 0; at < source.text().length(); at += 10) {
                assertThat(source.place(at).column()).isEqualTo(at + 1);
                assertThat(source.place(at + 2).column()).isEqualTo(at + 3);
            }
        });
    }
}
