package dev.digest.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.FakeArxiv;
import dev.digest.testing.PseudoTerminal;
import dev.digest.testing.PseudoTerminal.TerminalSize;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ctrl-C in a real terminal, where everything that is waited for would last for minutes, so that nothing but the key
 * can end it. The numbers are those of the list of behaviours.
 */
@Timeout(300)
@Tag("slow")
class InterruptTest {
    private static final String CONTROL_C = "\u0003";
    private static final String GO_ON = "run the same command again to resume";

    @TempDir
    Path folder;

    private TestProgram digest;
    private ServerSocket silent;
    private TerminalSize form;

    /** And a server that takes requests and answers none. */
    @BeforeEach
    void aNewsletterWithAPaper() throws IOException {
        digest = TestProgram.withNewsletter(folder);
        String entry = "<entry><id>http://arxiv.org/abs/2210.00001v1</id><title>One</title>"
                + "<author><name>Ada Example</name></author></entry>";
        digest.run("add", "--from", digest.write("answer.xml", FakeArxiv.feed(entry)))
                .succeeds();
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        form = asking("http://127.0.0.1:" + silent.getLocalPort());
    }

    private static TerminalSize asking(String address) {
        return TerminalSize.USUAL
                .withVariable("DIGEST_ARXIV_API", address + "/api/query")
                .withVariable("DIGEST_ARXIV_SITE", address)
                .withVariable("DIGEST_ARXIV_INTERVAL", "0s");
    }

    @AfterEach
    void theLibraryIsWhole() throws IOException {
        silent.close();
        digest.run("show", "2210.00001").succeeds();
        digest.run("doctor").succeeds();
    }

    private static void endsInterrupted(PseudoTerminal terminal) {
        assertThat(terminal.awaitExit()).as(terminal.screenText()).isEqualTo(130);
    }

    @ParameterizedTest
    @CsvSource({"en, " + GO_ON, "zh, 再次运行同一命令即可继续"})
    @DisplayName("22: while a server lets one wait for its answer")
    void a_silent_server_is_left_alone(String language, String words) throws IOException {
        try (PseudoTerminal terminal = PseudoTerminal.digest(folder, form, "add", "2301.00001", "--lang", language)) {
            silent.accept();
            terminal.type(CONTROL_C);
            endsInterrupted(terminal);
            assertThat(terminal.screenText()).contains(words).doesNotContain("\tat ");
        }
    }

    @Test
    @DisplayName("22: while it is waited until a server may be asked again")
    void a_pause_is_broken_off() {
        try (FakeArxiv arxiv = new FakeArxiv().thenThrottle(503, "600");
                PseudoTerminal terminal = PseudoTerminal.digest(folder, asking(arxiv.address()), "add", "2301.00001")) {
            terminal.awaitText("retrying in 600 s").type(CONTROL_C);
            endsInterrupted(terminal);
            assertThat(terminal.screenText()).contains(GO_ON);
        }
    }

    @Test
    @DisplayName("22: while a question waits for its answer")
    void a_question_is_left_unanswered() {
        try (PseudoTerminal terminal = PseudoTerminal.digest(folder, form, "remove", "2210.00001")) {
            terminal.awaitText("[y/N]").type(CONTROL_C);
            endsInterrupted(terminal);
        }
    }

    @Test
    @DisplayName("22: what had arrived is there")
    void what_had_arrived_is_kept() {
        try (FakeArxiv arxiv = new FakeArxiv()) {
            StringBuilder ids = new StringBuilder();
            for (int i = 1; i <= 101; i++) {
                String id = String.format("2301.%05d", i);
                arxiv.withPaper(id, "Paper " + i);
                ids.append(id).append('\n');
            }
            digest.write("ids.txt", ids.toString());
            arxiv.thenAnswer(1).thenThrottle(503, "600");
            try (PseudoTerminal terminal =
                    PseudoTerminal.shell(folder, asking(arxiv.address()), "exec digest add - <ids.txt")) {
                terminal.awaitText("retrying in 600 s").type(CONTROL_C);
                endsInterrupted(terminal);
            }
            digest.run("list", "--ids").succeeds().output().hasLineCount(101);
            digest.withArxiv(arxiv)
                    .withInput(ids.toString())
                    .run("add", "-")
                    .succeeds()
                    .output()
                    .contains("Paper 101");
            assertThat(arxiv.requests()).hasSize(3);
            assertThat(arxiv.requests().get(2)).hasSize(1);
        }
    }

    @Test
    @DisplayName("23: a second Ctrl-C changes nothing and tells nothing")
    void pressing_it_twice_is_as_good_as_once() throws IOException {
        try (PseudoTerminal terminal = PseudoTerminal.digest(folder, form, "add", "2301.00001")) {
            silent.accept();
            terminal.type(CONTROL_C).type(CONTROL_C);
            endsInterrupted(terminal);
            assertThat(terminal.screenText()).containsOnlyOnce(GO_ON).doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    @DisplayName("23: where the first cannot be answered, since the terminal takes no words, all the same")
    void a_terminal_that_takes_no_words_keeps_nobody() throws IOException {
        String filled = "yes 'more than a terminal holds back' & exec digest -q add 2301.00001";
        try (PseudoTerminal terminal = PseudoTerminal.startFrozen(folder, form, filled)) {
            silent.accept();
            terminal.type(CONTROL_C).type(CONTROL_C);
            endsInterrupted(terminal);
        }
    }

    @Test
    @DisplayName("22, 37: in an editor it belongs to the editor, and what is written there is kept")
    void an_editor_has_the_key_for_itself() {
        TerminalSize editing = form.withVariable("EDITOR", "'" + digest.path("my editor") + "'");
        digest.withEditor("trap 'said=1' INT; echo open; while [ -z \"$said\" ]; do sleep 0.1; done;"
                + " sed 's/^title-zh:.*/title-zh: kept/' \"$1\" >\"$1.new\" && cat \"$1.new\" >\"$1\"; rm \"$1.new\"");
        try (PseudoTerminal terminal = PseudoTerminal.digest(folder, editing, "summarize", "2210.00001")) {
            terminal.awaitText("open").type(CONTROL_C);
            assertThat(terminal.awaitExit()).as(terminal.screenText()).isZero();
        }
        digest.run("show", "2210.00001").succeeds().output().contains("kept");
    }
}
