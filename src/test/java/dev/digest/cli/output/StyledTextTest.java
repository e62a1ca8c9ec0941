package dev.digest.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.cli.output.StyledText.TextStyle;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyledTextTest {
    private static TextOutput output(boolean colour) {
        return new TextOutput(new ByteArrayOutputStream(), new TextOutput.TerminalInfo(true, colour, 80));
    }

    private static String plain(StyledText text) {
        return text.render(output(false));
    }

    @Test
    void pieces_follow_each_other_each_in_its_style() {
        StyledText text =
                StyledText.of(TextStyle.BOLD, "a").plus(TextStyle.FAINT, "模").plus(StyledText.of("c"));
        assertThat(text.width()).isEqualTo(4);
        assertThat(text.render(output(true))).isEqualTo("\u001B[1ma\u001B[0m\u001B[2m模\u001B[0mc");
        assertThat(plain(text)).isEqualTo("a模c");
    }

    @ParameterizedTest
    @CsvSource({"9, ab模型cd", "8, ab模型cd", "7, ab模型…", "6, ab模…", "5, ab模…", "4, ab…", "3, ab…", "2, a…", "1, …", "0, ''"
    })
    void a_text_that_is_too_wide_is_cut_wherever_its_pieces_end(int columns, String shown) {
        StyledText text = StyledText.of("ab").plus(TextStyle.BOLD, "模型").plus(TextStyle.RED, "cd");
        assertThat(plain(text.fit(columns))).isEqualTo(shown);
        assertThat(text.fit(columns).width()).isLessThanOrEqualTo(columns);
    }

    @Test
    void what_would_act_on_a_terminal_is_made_visible() {
        assertThat(plain(StyledText.of("a\u001B[31m\nb"))).isEqualTo("a<U+001B>[31m b");
    }
}
