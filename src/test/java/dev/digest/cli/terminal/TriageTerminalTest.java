package dev.digest.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.PseudoTerminal;
import dev.digest.testing.PseudoTerminal.TerminalSize;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Triage by single keys, in a real terminal. */
@Timeout(300)
@Tag("slow")
class TriageTerminalTest {
    private static final String TRIAGE = "digest triage --since 2026-02-01 --lang en";

    @TempDir
    private Path folder = Path.of("");

    private TestProgram digest = new TestProgram(folder);

    @BeforeEach
    void load_three_papers() {
        digest = TestProgram.withNewsletter(folder).atTime("2026-02-15T12:00:00Z");
        StringBuilder lines = new StringBuilder();
        IntStream.rangeClosed(1, 3)
                .forEach(i -> lines.append("{\"id\": \"2602.0000" + i + "\", \"title\": \"Paper " + i
                        + " on \u63A8\u7406\", \"abstract\": \"We study the number " + i + ".\","
                        + " \"authors\": \"Ada Lovelace\", \"categories\": \"cs.CL\", \"versions\": [],"
                        + " \"update_date\": \"2026-02-0" + (6 - i) + "\"}\n"));
        digest.write("papers.jsonl", lines.toString());
        digest.run("discover", "--from", "papers.jsonl").succeeds();
    }

    @Test
    void one_key_decides_and_a_reason_is_typed_as_a_line() {
        try (PseudoTerminal terminal = PseudoTerminal.shell(folder, TerminalSize.USUAL, TRIAGE + "; stty -a")) {
            terminal.awaitText("We study the number 1.").type("p");
            terminal.awaitText("We study the number 2.").type("X");
            terminal.awaitText("reason:").type("\u6CA1\u6709\u5B9E\u9A8C\n");
            terminal.awaitText("We study the number 3.").type("q");
            assertThat(terminal.awaitExit()).isZero();
            assertThat(terminal.screenText())
                    .contains("2 decisions, 1 picked, 1 left")
                    .as("the terminal shows again what is typed")
                    .containsPattern("[^-]icanon")
                    .containsPattern("[^-]echo\\b");
        }
        digest.run("history").succeeds().output().contains("pick 2602.00001", "reject 2602.00002");
        assertThat(digest.run("search", "study", "--in", "pool", "--json")
                        .succeeds()
                        .out())
                .contains("\u6CA1\u6709\u5B9E\u9A8C");
    }

    @Test
    void control_c_leaves_a_usable_terminal_and_all_decisions() {
        try (PseudoTerminal terminal =
                PseudoTerminal.shell(folder, TerminalSize.USUAL, "trap : INT; " + TRIAGE + "; stty -a")) {
            terminal.awaitText("We study the number 1.").type("x");
            terminal.awaitText("We study the number 2.").type("\u0003");
            terminal.awaitExit();
            assertThat(terminal.screenText())
                    .contains("All decisions are saved")
                    .containsPattern("[^-]icanon")
                    .containsPattern("[^-]echo\\b");
        }
        digest.run("history").succeeds().output().contains("reject 2602.00001");
    }

    @Test
    void a_dumb_terminal_and_who_wants_it_plain_get_lines() {
        TerminalSize dumb = TerminalSize.USUAL.withVariable("TERM", "dumb");
        for (PseudoTerminal one : List.of(
                PseudoTerminal.shell(folder, dumb, TRIAGE),
                PseudoTerminal.shell(folder, TerminalSize.USUAL, TRIAGE + " --plain"))) {
            try (PseudoTerminal terminal = one) {
                terminal.awaitText("> ").type("q\n");
                assertThat(terminal.awaitExit()).isZero();
                assertThat(terminal.screenText()).doesNotContain("\u001B[2J");
            }
        }
    }
}
