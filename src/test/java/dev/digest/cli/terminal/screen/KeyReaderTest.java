package dev.digest.cli.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.cli.terminal.screen.TerminalKey.KeyKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyReaderTest {
    private static List<TerminalKey> keys(String typed) {
        KeyReader keys = new KeyReader(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), () -> false);
        List<TerminalKey> all = new ArrayList<>();
        while (keys.isPending()) {
            all.add(keys.next());
        }
        return all;
    }

    @Test
    void arrows_come_in_the_forms_of_both_modes() {
        assertThat(keys("\u001B[A\u001BOB\u001B[5~\u001B[6~\u001B[H\u001B[4~"))
                .extracting(TerminalKey::kind)
                .containsExactly(
                        KeyKind.UP, KeyKind.DOWN, KeyKind.PAGE_UP, KeyKind.PAGE_DOWN, KeyKind.HOME, KeyKind.END);
    }

    @Test
    void an_escape_alone_cancels_and_an_unknown_sequence_does_not() {
        assertThat(keys("\u001B")).extracting(TerminalKey::kind).containsExactly(KeyKind.ESCAPE);
        assertThat(keys("\u001B[1;5Cx")).extracting(TerminalKey::kind).containsExactly(KeyKind.OTHER, KeyKind.LETTER);
    }

    @Test
    void letters_may_be_of_several_bytes() {
        assertThat(keys("a模𠮷é")).extracting(TerminalKey::letter).containsExactly("a", "模", "𠮷", "é");
    }

    @Test
    void a_full_width_space_is_one() {
        assertThat(keys(" \u3000")).extracting(TerminalKey::kind).containsOnly(KeyKind.SPACE);
    }

    @Test
    void control_keys_have_the_meaning_of_other_programs() {
        assertThat(keys("\u0004\r\n\u007F\u0015\u0017\u0010\u000E\u0001\u000C\u001A\t\u0002"))
                .extracting(TerminalKey::kind)
                .containsExactly(
                        KeyKind.CLOSED,
                        KeyKind.ENTER,
                        KeyKind.ENTER,
                        KeyKind.DELETE,
                        KeyKind.CLEAR,
                        KeyKind.DELETE_WORD,
                        KeyKind.UP,
                        KeyKind.DOWN,
                        KeyKind.MARK_ALL,
                        KeyKind.REDRAW,
                        KeyKind.SUSPEND,
                        KeyKind.TAB,
                        KeyKind.OTHER);
    }

    @Test
    void what_is_pasted_is_one_key_whatever_letters_are_in_it() {
        assertThat(keys("\u001B[200~px\u001B[A 模\n\u001B[201~q"))
                .containsExactly(
                        new TerminalKey(KeyKind.PASTE, "px\u001B[A 模\n"), new TerminalKey(KeyKind.LETTER, "q"));
    }

    @Test
    void a_long_paste_is_cut_and_one_without_an_end_ends_with_the_input() {
        List<TerminalKey> cut = keys("\u001B[200~" + "𠮷".repeat(20_000) + "\u001B[201~q");
        assertThat(cut).extracting(TerminalKey::kind).containsExactly(KeyKind.PASTE, KeyKind.LETTER);
        assertThat(cut.get(0).letter()).isEqualTo("𠮷".repeat(5_000));
        assertThat(keys("\u001B[200~px")).containsExactly(new TerminalKey(KeyKind.PASTE, "px"));
    }

    @Test
    void a_new_size_of_the_terminal_is_told_while_nobody_types() {
        assertThat(new KeyReader(new ByteArrayInputStream(new byte[0]), () -> true)
                        .next()
                        .kind())
                .isEqualTo(KeyKind.WAKE);
    }

    @Test
    void a_terminal_that_is_gone_is_closed() {
        InputStream gone = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }

            @Override
            public int available() throws IOException {
                throw new IOException("Input/output error");
            }
        };
        KeyReader keys = new KeyReader(gone, () -> false);
        assertThat(keys.isPending()).isFalse();
        assertThat(keys.next().kind()).isEqualTo(KeyKind.CLOSED);
    }
}
