package dev.digest.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.cli.terminal.PickerKeys.KeyKind;
import dev.digest.cli.terminal.PickerKeys.PickerKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PickerKeysTest {
    private static List<PickerKey> keys(String typed) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        PickerKeys keys = new PickerKeys(in, () -> false);
        List<PickerKey> all = new ArrayList<>();
        while (in.available() > 0) {
            all.add(keys.next());
        }
        return all;
    }

    @Test
    void arrows_come_in_the_forms_of_both_modes() throws IOException {
        assertThat(keys("\u001B[A\u001BOB\u001B[5~\u001B[6~\u001B[H\u001B[4~"))
                .extracting(PickerKey::kind)
                .containsExactly(
                        KeyKind.UP, KeyKind.DOWN, KeyKind.PAGE_UP, KeyKind.PAGE_DOWN, KeyKind.HOME, KeyKind.END);
    }

    @Test
    void an_escape_alone_cancels_and_an_unknown_sequence_does_not() throws IOException {
        assertThat(keys("\u001B")).extracting(PickerKey::kind).containsExactly(KeyKind.CANCEL);
        assertThat(keys("\u001B[1;5Cx")).extracting(PickerKey::kind).containsExactly(KeyKind.OTHER, KeyKind.LETTER);
    }

    @Test
    void letters_may_be_of_several_bytes() throws IOException {
        assertThat(keys("a模𠮷é")).extracting(PickerKey::letter).containsExactly("a", "模", "𠮷", "é");
    }

    @Test
    void a_full_width_space_marks_as_the_usual_one() throws IOException {
        assertThat(keys(" \u3000\t")).extracting(PickerKey::kind).containsOnly(KeyKind.MARK);
    }

    @Test
    void control_keys_have_the_meaning_of_other_lists() throws IOException {
        assertThat(keys("\u0003\u0004\r\n\u007F\u0015\u0010\u000E\u0001\u0002"))
                .extracting(PickerKey::kind)
                .containsExactly(
                        KeyKind.INTERRUPT,
                        KeyKind.CANCEL,
                        KeyKind.TAKE,
                        KeyKind.TAKE,
                        KeyKind.DELETE,
                        KeyKind.CLEAR,
                        KeyKind.UP,
                        KeyKind.DOWN,
                        KeyKind.MARK_ALL,
                        KeyKind.OTHER);
    }

    @Test
    void a_new_size_of_the_terminal_is_told_while_nobody_types() throws IOException {
        assertThat(new PickerKeys(new ByteArrayInputStream(new byte[0]), () -> true)
                        .next()
                        .kind())
                .isEqualTo(KeyKind.RESIZE);
    }
}
