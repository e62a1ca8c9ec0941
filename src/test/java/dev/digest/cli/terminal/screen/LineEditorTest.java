package dev.digest.cli.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.cli.terminal.screen.LineEditor.LineState;
import dev.digest.cli.terminal.screen.TerminalKey.KeyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineEditorTest {
    private static TerminalKey letter(String letter) {
        return new TerminalKey(KeyKind.LETTER, letter);
    }

    @Test
    void letters_and_spaces_are_added_to_what_was_there() {
        LineEditor line = new LineEditor("没有");
        assertThat(line.take(letter("实"))).isEqualTo(LineState.TYPING);
        line.take(new TerminalKey(KeyKind.SPACE, " "));
        line.take(letter("é"));
        assertThat(line.text()).isEqualTo("没有实 é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"模", "𠮷", "e\u0301", "👩‍👩‍👧", "🇨🇳"})
    void one_backspace_removes_what_looks_like_one_letter(String grapheme) {
        LineEditor line = new LineEditor("a" + grapheme);
        line.take(TerminalKey.of(KeyKind.DELETE));
        assertThat(line.text()).isEqualTo("a");
        line.take(TerminalKey.of(KeyKind.DELETE));
        line.take(TerminalKey.of(KeyKind.DELETE));
        assertThat(line.text()).isEmpty();
    }

    @Test
    void the_last_word_or_all_can_be_removed_at_once() {
        LineEditor line = new LineEditor("no experiments  ");
        line.take(TerminalKey.of(KeyKind.DELETE_WORD));
        assertThat(line.text()).isEqualTo("no ");
        line.take(TerminalKey.of(KeyKind.CLEAR));
        line.take(TerminalKey.of(KeyKind.DELETE_WORD));
        assertThat(line.text()).isEmpty();
    }

    @Test
    void enter_ends_it_and_escape_or_a_closed_terminal_cancels() {
        LineEditor line = new LineEditor("a");
        assertThat(line.take(TerminalKey.of(KeyKind.ENTER))).isEqualTo(LineState.DONE);
        assertThat(line.take(TerminalKey.of(KeyKind.ESCAPE))).isEqualTo(LineState.CANCELLED);
        assertThat(line.take(TerminalKey.of(KeyKind.CLOSED))).isEqualTo(LineState.CANCELLED);
        assertThat(line.take(TerminalKey.of(KeyKind.UP))).isEqualTo(LineState.TYPING);
    }

    @Test
    void what_is_pasted_comes_without_line_breaks_and_control_characters() {
        LineEditor line = new LineEditor("");
        line.take(new TerminalKey(KeyKind.PASTE, "two\nlines\u001B[31m"));
        assertThat(line.text()).isEqualTo("two lines[31m");
    }

    @Test
    void an_endless_text_is_not_taken() {
        LineEditor line = new LineEditor("a");
        line.take(new TerminalKey(KeyKind.PASTE, "x".repeat(5_000)));
        assertThat(line.text()).isEqualTo("a");
    }
}
