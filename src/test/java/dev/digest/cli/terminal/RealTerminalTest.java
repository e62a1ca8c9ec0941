package dev.digest.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.cli.output.TextWidth;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.PseudoTerminal;
import dev.digest.testing.PseudoTerminal.TerminalSize;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What can only be seen in a real terminal. The numbers are those of the list of behaviours. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
class RealTerminalTest {
    private static final String WIDE = "大语言模型\uD83D\uDE00 e\u0301 \u001B]0;title\u0007";

    @TempDir
    static Path folder;

    @BeforeAll
    void aNewsletterWithPapers() {
        StringBuilder feed = new StringBuilder(
                "<feed xmlns='http://www.w3.org/2005/Atom'><id>http://arxiv.org/api/x</id><title>x</title>");
        for (int i = 1; i <= 40; i++) {
            feed.append("<entry><id>http://arxiv.org/abs/2210.000").append(String.format("%02d", i));
            feed.append("v1</id><title>")
                    .append(WIDE.replaceAll("[\u001B\u0007]", ""))
                    .append(" number ")
                    .append(i);
            feed.append(" with a title that is longer than a narrow terminal</title>");
            feed.append("<author><name>Ada Example</name></author><published>2022-10-01T00:00:00Z</published></entry>");
        }
        TestProgram digest = TestProgram.withNewsletter(folder);
        digest.run(
                        "add",
                        "--from",
                        digest.write("answer.xml", feed.append("</feed>").toString()))
                .succeeds();
    }

    @Test
    @DisplayName("15, 16: a table in colour on a terminal; no colour with NO_COLOR or TERM=dumb")
    void colour_comes_on_a_terminal_unless_it_is_unwanted() {
        TerminalSize plain = TerminalSize.USUAL.withVariable("DIGEST_PAGER", "off");
        assertThat(shown(plain, "list", "--limit", "1")).contains("\u001B[2m   ID");
        assertThat(shown(plain.withVariable("NO_COLOR", "1"), "list", "--limit", "1"))
                .doesNotContain("\u001B");
        assertThat(shown(plain.withVariable("TERM", "dumb"), "list", "--limit", "1"))
                .doesNotContain("\u001B");
    }

    private static String shown(TerminalSize form, String... arguments) {
        try (PseudoTerminal terminal = PseudoTerminal.digest(folder, form, arguments)) {
            assertThat(terminal.awaitExit()).as(terminal.screenText()).isZero();
            return terminal.screenText();
        }
    }

    @Test
    @DisplayName("34, 35: at 20, 40 and 200 columns, and with COLUMNS=0, no row wraps")
    void no_row_is_wider_than_the_terminal() {
        for (int columns : new int[] {20, 40, 200}) {
            TerminalSize form = new TerminalSize(columns, 60, java.util.Map.of());
            assertThat(shown(form, "list", "--color", "never").lines())
                    .hasSize(41)
                    .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(columns));
        }
        assertThat(shown(new TerminalSize(80, 60, java.util.Map.of("COLUMNS", "0")), "list", "--color", "never")
                        .lines())
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(80));
    }

    @Test
    @DisplayName("4: output longer than the screen goes to the pager; quitting it is no error")
    void long_output_is_leafed_through() {
        TerminalSize pager = TerminalSize.USUAL.withVariable("DIGEST_PAGER", "head -n 3; echo \"read by $LESS\"");
        assertThat(shown(pager, "list")).contains("read by FRX", "2210.00040").doesNotContain("2210.00030");
        assertThat(shown(pager, "list", "--limit", "3")).doesNotContain("read by");
        assertThat(shown(pager, "list", "--no-pager")).doesNotContain("read by").contains("2210.00001");
        try (PseudoTerminal terminal = PseudoTerminal.digest(
                folder, TerminalSize.USUAL.withVariable("DIGEST_PAGER", "no-such-pager"), "list")) {
            assertThat(terminal.awaitExit()).isEqualTo(1);
            assertThat(terminal.screenText()).contains("no-such-pager", "--no-pager");
        }
    }

    @Test
    @DisplayName("25: standard input is a terminal: it says at once how the list ends")
    void a_list_can_be_typed_and_ends_with_control_d() {
        try (PseudoTerminal terminal = PseudoTerminal.digest(folder, TerminalSize.USUAL, "add", "-")) {
            terminal.awaitText("Ctrl-D").type("2213.00001\n\u0004");
            assertThat(terminal.awaitExit()).isEqualTo(1);
            assertThat(terminal.screenText()).contains("2213.00001");
        }
    }

    @Test
    @DisplayName("17, 18, 19, 22: progress says n of m and what it waits for; Ctrl-C ends with 130 and how to go on")
    void one_sees_what_is_waited_for_and_may_interrupt_it() {
        try (FakeArxiv arxiv = new FakeArxiv()) {
            arxiv.thenThrottle(503, "600");
            TerminalSize form = TerminalSize.USUAL
                    .withVariable("DIGEST_ARXIV_API", arxiv.address() + "/api/query")
                    .withVariable("DIGEST_ARXIV_SITE", arxiv.address())
                    .withVariable("DIGEST_ARXIV_INTERVAL", "0s");
            try (PseudoTerminal terminal = PseudoTerminal.digest(folder, form, "add", "2301.00001", "2301.00002")) {
                terminal.awaitText("0 of 2").awaitText("retrying in 600 s");
                terminal.type("\u0003");
                assertThat(terminal.awaitExit()).isEqualTo(130);
                assertThat(terminal.screenText()).contains("run the same command again to resume");
            }
        }
        new TestProgram(folder).run("show", "2210.00001").succeeds();
    }

    @Test
    @DisplayName("38: bash completes commands, options, categories, issues and papers, also by title")
    void bash_completes_words() {
        PseudoTerminal.program(folder);
        String script = "LC_ALL=C.UTF-8; eval \"$(digest completion bash)\";"
                + " try() { COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=9; read -ra COMP_WORDS <<<\"$1\";"
                + " case $1 in *' ') COMP_WORDS+=('') ;; esac; COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                + " _digest; printf '<%s>' \"${COMPREPLY[@]}\"; echo; };"
                + " try 'digest unp'; try 'digest list --off'; try 'digest list -c NL'; try 'digest show 2210.0000';"
                + " try 'digest show 17'";
        try (PseudoTerminal bash = PseudoTerminal.shell(
                folder, TerminalSize.USUAL, "bash --norc -c '" + script.replace("'", "'\\''") + "'")) {
            assertThat(bash.awaitExit()).as(bash.screenText()).isZero();
            assertThat(bash.screenText())
                    .contains("<unpublish>", "<--offline>", "<NLP研究>", "<2210.00009><2210.00008>", "<2210.00017>");
        }
    }

    @Test
    @DisplayName("38: and in front of a person")
    void bash_completes_what_a_person_types() {
        PseudoTerminal.program(folder);
        try (PseudoTerminal bash =
                PseudoTerminal.shell(folder, TerminalSize.USUAL, "PS1='ready> ' bash --norc --noprofile -i")) {
            bash.awaitText("ready> ")
                    .type("eval \"$(digest completion bash)\"; echo lo''aded\n")
                    .awaitText("loaded");
            bash.type("digest unp\t").awaitText("digest unpublish ");
            bash.type("\u0015exit\n");
            bash.awaitExit();
        }
    }
}
