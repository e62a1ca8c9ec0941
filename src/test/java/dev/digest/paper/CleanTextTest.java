package dev.digest.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.RandomSamples;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    @Test
    void a_wrapped_title_is_one_line() {
        assertThat(CleanText.line("  Nodes in the Large\n  Connectivity\tLimit\r\n"))
                .isEqualTo("Nodes in the Large Connectivity Limit");
    }

    @Test
    void blanks_of_every_kind_are_blanks() {
        assertThat(CleanText.line("\u3000a\u00A0\u2003b\u2028c\u3000")).isEqualTo("a b c");
        assertThat(CleanText.line("a\u3000b")).isEqualTo("a b");
    }

    @Test
    void a_carriage_return_ends_a_line_and_covers_none() {
        assertThat(CleanText.visible("a\r\nb\rc\n\rd")).isEqualTo("a\nb\nc\n\nd");
        assertThat(CleanText.withinLine("a\r\nb\rc\td")).isEqualTo("a b c d");
        assertThat(CleanText.paragraphs("a\r\rb\rc")).isEqualTo("a\n\nb c");
    }

    @Test
    void what_acts_on_a_terminal_goes() {
        assertThat(CleanText.line("a\u001B[31mb\u0007c\u007Fd\u009Be")).isEqualTo("a[31mbcde");
    }

    @Test
    void what_turns_the_reading_round_or_cannot_be_seen_goes() {
        assertThat(CleanText.line("a\u202Eb\u2066c\u200Fd\u200Be\uFEFFf\u00ADg"))
                .isEqualTo("abcdefg");
    }

    @Test
    void what_holds_an_emoji_or_a_script_together_stays() {
        assertThat(CleanText.line("👩\u200D🔬 می\u200Cخواهم ❤\uFE0F")).isEqualTo("👩\u200D🔬 می\u200Cخواهم ❤\uFE0F");
    }

    @Test
    void half_a_character_goes() {
        assertThat(CleanText.line("a\uD83Db")).isEqualTo("ab");
    }

    @Test
    void paragraphs_stay_apart_and_their_lines_are_joined() {
        assertThat(CleanText.paragraphs("  One\r\ntwo.\r\n \u3000\r\n\n\nThree\nfour.\n"))
                .isEqualTo("One two.\n\nThree four.");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void clean_text_is_clean_and_stays_so(long seed) {
        new RandomSamples(seed).check(200, random -> random.text(60), CleanTextTest::checkClean);
    }

    private static void checkClean(String text) {
        String line = CleanText.line(text);
        assertThat(line).doesNotContainPattern(Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]|  |^ | $"));
        assertThat(CleanText.line(line)).isEqualTo(line);
        String paragraphs = CleanText.paragraphs(text);
        assertThat(CleanText.paragraphs(paragraphs)).isEqualTo(paragraphs);
    }
}
