package dev.digest.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void equal_texts_differ_in_nothing() {
        assertThat(TextDifference.of("a.md", "一\n二\n", "一\n二\n")).isEmpty();
    }

    @Test
    void each_place_that_changed_is_a_hunk() {
        assertThat(TextDifference.of("a.md", "一\n二\n三\n四\n", "一\n贰\n三\n肆\n伍\n"))
                .containsExactly("--- a.md", "+++ a.md", "@@ -2 +2 @@", "-二", "+贰", "@@ -4 +4,2 @@", "-四", "+肆", "+伍");
    }

    private static String printed(String before, String after, boolean colour) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TextOutput output = new TextOutput(bytes, new TextOutput.TerminalInfo(true, colour, 80));
        TextDifference.print("a", before, after, output);
        output.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void in_colour_the_changed_characters_of_a_line_stand_out() {
        assertThat(printed("大预言模型\n", "大语言模型。\n", true))
                .contains("\u001B[31m-大\u001B[7m预\u001B[27m言模型\u001B[0m\n")
                .contains("\u001B[32m+大\u001B[7m语\u001B[27m言模型\u001B[7m。\u001B[27m\u001B[0m\n");
    }

    @Test
    void a_family_of_code_points_is_one_character() {
        assertThat(printed("x👩‍👩‍👧\n", "x👩‍👩‍👦\n", true)).contains("-x\u001B[7m👩‍👩‍👧\u001B[27m");
    }

    @Test
    void without_colour_there_is_nothing_that_acts_on_a_terminal() {
        assertThat(printed("a\u001B[31m\n", "b\n", false))
                .contains("-a<U+001B>[31m\n+b\n")
                .doesNotContain("\u001B");
        assertThat(printed("a\u001B[31m\n", "b\n", true)).doesNotContain("a\u001B[31m");
    }

    @Test
    void what_only_went_or_came_has_the_line_before_it() {
        assertThat(TextDifference.of("a.md", "一\n二\n三\n", "一\n"))
                .containsExactly("--- a.md", "+++ a.md", "@@ -2,2 +1,0 @@", "-二", "-三");
        assertThat(TextDifference.of("a.md", "", "一\n")).containsExactly("--- a.md", "+++ a.md", "@@ -0,0 +1 @@", "+一");
    }
}
