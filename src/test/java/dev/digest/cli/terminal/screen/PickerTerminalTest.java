package dev.digest.cli.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.PseudoTerminal;
import dev.digest.testing.PseudoTerminal.TerminalSize;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Papers chosen by keys, in a real terminal. */
@Timeout(300)
@Tag("slow")
class PickerTerminalTest {
    private static final String OWN_SCREEN = "\u001B[?1049h";
    private static final String USUAL_SCREEN = "\u001B[?1049l";

    @TempDir
    private Path folder = Path.of("");

    private TestProgram digest = new TestProgram(folder);

    @BeforeEach
    void papers_alpha_beta_gamma() {
        digest = ReadyPapers.createIn(folder);
    }

    private PseudoTerminal shell(String script) {
        return PseudoTerminal.shell(folder, TerminalSize.USUAL.withVariable("DIGEST_LANG", "en"), script);
    }

    @Test
    void keys_narrow_move_and_take_and_the_terminal_is_as_before() {
        try (PseudoTerminal terminal = shell("digest show > shown; stty -a")) {
            terminal.awaitText("3 of 3").type("a");
            terminal.awaitText("Which paper? a").type("\u007F\u001B[B\u001B[B\r");
            assertThat(terminal.awaitExit()).isZero();
            assertThat(terminal.screenText())
                    .contains(OWN_SCREEN)
                    .containsPattern("\\Q" + USUAL_SCREEN + "\\E(?s).*[^-]icanon")
                    .containsPattern("[^-]echo\\b")
                    .containsPattern("[^-]isig");
        }
        assertThat(digest.read("shown")).contains("arXiv:2210.00001").doesNotContain("\u001B");
    }

    @Test
    void space_marks_several() {
        try (PseudoTerminal terminal = shell("digest remove")) {
            terminal.awaitText("0 marked").type(" ");
            terminal.awaitText("1 marked").type(" \r");
            terminal.awaitText("[y/N]").type("y\n");
            assertThat(terminal.awaitExit()).isZero();
        }
        assertThat(digest.run("list", "--ids").out()).isEqualTo("arXiv:2210.00001\n");
    }

    @Test
    void escape_takes_nothing() {
        try (PseudoTerminal terminal = shell("digest remove")) {
            terminal.awaitText("0 marked").type("\u001B");
            assertThat(terminal.awaitExit()).isOne();
            assertThat(terminal.screenText()).contains(USUAL_SCREEN, "No paper was chosen");
        }
        assertThat(digest.run("list", "--ids").out().lines()).hasSize(3);
    }

    @Test
    void control_c_interrupts_and_leaves_a_usable_terminal() {
        try (PseudoTerminal terminal = shell("trap : INT; digest remove; echo code $?; stty -a")) {
            terminal.awaitText("0 marked").type("\u0003");
            terminal.awaitExit();
            assertThat(terminal.screenText())
                    .contains("code 130")
                    .containsPattern("\\Q" + USUAL_SCREEN + "\\E(?s).*Interrupted")
                    .containsPattern("[^-]icanon")
                    .containsPattern("[^-]echo\\b");
        }
    }

    @Test
    void a_terminal_that_is_made_smaller_gets_lines_that_fit() {
        ReadyPapers.add(digest, "2210.00004", "A title of more than thirty columns, which does not fit a narrow one");
        try (PseudoTerminal terminal = shell("digest open; true")) {
            terminal.awaitText("which does not")
                    .resize(30, 10)
                    .awaitText("candidate  A \u2026")
                    .type("\u001B");
            terminal.awaitExit();
        }
    }

    @Test
    void a_dumb_terminal_gets_a_numbered_list() {
        TerminalSize dumb = TerminalSize.USUAL.withVariable("TERM", "dumb").withVariable("DIGEST_LANG", "en");
        try (PseudoTerminal terminal = PseudoTerminal.shell(folder, dumb, "digest show")) {
            terminal.awaitText("Which paper?").type("3\n");
            assertThat(terminal.awaitExit()).isZero();
            assertThat(terminal.screenText()).contains("arXiv:2210.00001").doesNotContain(OWN_SCREEN);
        }
    }
}
