package dev.digest.cli.command.discovery.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.format.Json;
import dev.digest.testing.NewPapers;
import dev.digest.testing.PseudoTerminal;
import dev.digest.testing.PseudoTerminal.TerminalSize;
import dev.digest.testing.ScreenImage;
import dev.digest.testing.TestProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Triage on a whole screen, in a real terminal. */
@Timeout(300)
@Tag("slow")
class TriageTerminalTest {
    private static final String TRIAGE = "digest triage --since " + NewPapers.SINCE + " --lang en";
    private static final String LONG = "Word after word. ".repeat(150) + "The last word.";

    @TempDir
    private Path folder = Path.of("");

    private TestProgram digest = new TestProgram(folder);

    @BeforeEach
    void load_papers() {
        digest = NewPapers.in(TestProgram.withNewsletter(folder).atTime("2026-02-15T12:00:00Z"))
                .with(
                        "Paper 1 on \u63A8\u7406 \uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                        "We study the number 1.")
                .with("\u5927\u8BED\u8A00\u6A21\u578B\u7684\u63A8\u7406".repeat(8), LONG)
                .with("A third one", "We study the number 3.", "Grace Hopper, Kurt G\u00F6del")
                .with("A fourth one", "We study the number 4.")
                .load();
    }

    private PseudoTerminal shell(String script) {
        return PseudoTerminal.shell(folder, TerminalSize.USUAL, script);
    }

    private static ScreenImage shown(PseudoTerminal terminal, String text) {
        return terminal.awaitScreen(
                80, 24, screen -> screen.isOwn() && screen.text().contains(text));
    }

    /** The terminal shows again what is typed, and hands it on by lines; what {@code stty -a} says is in the text. */
    private static void isUsual(String text) {
        assertThat(text)
                .containsPattern("[^-]isig\\b")
                .containsPattern("[^-]icanon\\b")
                .containsPattern("[^-]echo\\b")
                .contains("susp = ^Z");
    }

    private String decisions() {
        return digest.run("history").succeeds().out();
    }

    @Test
    void one_key_decides_and_a_reason_is_typed_as_a_line() {
        try (PseudoTerminal terminal = shell(TRIAGE + "; stty -a")) {
            assertThat(shown(terminal, "We study the number 1.").text())
                    .contains("1 of 4 \u00B7 4 left, 0 picked", "p pick  x reject")
                    .contains("Ada Lovelace");
            terminal.type("p");
            shown(terminal, "2 of 4 \u00B7 3 left, 1 picked");
            terminal.type("X");
            shown(terminal, "Reason:");
            terminal.type("\u6CA1\u6709\u5B9E\u9A8C\u5427\u007F\r");
            shown(terminal, "We study the number 3.");
            terminal.type("D");
            shown(terminal, "Until (issue or date):");
            terminal.type("9\u001B");
            terminal.awaitScreen(80, 24, screen -> !screen.text().contains("Until"));
            terminal.type("e");
            shown(terminal, "Note:");
            terminal.type("cover\r");
            shown(terminal, "picked \u00B7 cover");
            terminal.type("q");
            assertThat(terminal.awaitExit()).isZero();
            assertThat(ScreenImage.of(terminal.screenText(), 80, 24).isOwn()).isFalse();
            assertThat(terminal.screenText()).contains("3 decisions, 2 picked, 1 left");
            isUsual(terminal.screenText());
        }
        assertThat(decisions()).contains("pick 2602.00001", "reject 2602.00002", "pick 2602.00003");
        assertThat(digest.run("search", "word", "--in", "pool", "--json")
                        .succeeds()
                        .out())
                .contains("\u6CA1\u6709\u5B9E\u9A8C\"");
        digest.run("show", "2602.00003").succeeds().output().contains("cover");
    }

    @Test
    void a_category_is_chosen_from_a_list_on_the_same_screen() {
        try (PseudoTerminal terminal = shell(TRIAGE)) {
            shown(terminal, "We study the number 1.");
            terminal.type("P");
            shown(terminal, "Category?");
            terminal.type("nlp\r");
            shown(terminal, "2 of 4 \u00B7 3 left, 1 picked");
            terminal.type("c");
            shown(terminal, "Category?");
            terminal.type("\u001B");
            shown(terminal, "2 of 4 \u00B7 3 left, 1 picked");
            terminal.type("q").awaitExit();
        }
        digest.run("list", "--category", "NLP\u7814\u7A76")
                .succeeds()
                .output()
                .contains("2602.00001")
                .doesNotContain("2602.00002");
    }

    @Test
    void a_long_abstract_scrolls_and_then_the_next_paper_comes() {
        try (PseudoTerminal terminal = shell(TRIAGE)) {
            shown(terminal, "We study the number 1.");
            terminal.type(" ");
            assertThat(shown(terminal, "2 of 4").text()).doesNotContain("The last word");
            terminal.type(" ");
            shown(terminal, "The last word.");
            terminal.type("\u001B[5~");
            terminal.awaitScreen(80, 24, screen -> !screen.text().contains("The last word."));
            terminal.type("\u001B[6~");
            shown(terminal, "The last word.");
            terminal.type("\r");
            shown(terminal, "3 of 4");
            terminal.type("\u001B[A");
            assertThat(shown(terminal, "2 of 4").text()).doesNotContain("The last word");
            terminal.type("q").awaitExit();
        }
        assertThat(decisions()).doesNotContain("pick", "reject");
    }

    @Test
    void one_undoes_searches_and_gets_help() {
        try (PseudoTerminal terminal = shell(TRIAGE)) {
            shown(terminal, "We study the number 1.");
            terminal.type("xd");
            shown(terminal, "3 of 4 \u00B7 2 left");
            terminal.type("u");
            shown(terminal, "2 of 4 \u00B7 3 left");
            terminal.type("u");
            shown(terminal, "1 of 4 \u00B7 4 left");
            terminal.type("u");
            shown(terminal, "Nothing to undo here.");
            terminal.type("/");
            shown(terminal, "Search:");
            terminal.type("g\u00F6del\r");
            shown(terminal, "3 of 4");
            terminal.type("/number\rnN");
            shown(terminal, "4 of 4");
            terminal.type("/nowhere\r");
            shown(terminal, "Not found: nowhere");
            terminal.type("?");
            assertThat(shown(terminal, "Press any key").text()).contains("undo the last decision");
            terminal.type("q");
            shown(terminal, "4 of 4");
            terminal.type("z");
            shown(terminal, "No such key: z");
            terminal.type("j");
            shown(terminal, "No more papers. This session: 4 left.");
            terminal.type("q");
            assertThat(terminal.awaitExit()).isZero();
        }
        assertThat(digest.run("inbox", "--since", NewPapers.SINCE, "--json")
                        .succeeds()
                        .jsonList("papers"))
                .hasSize(4);
    }

    @Test
    void neighbours_are_listed_where_there_is_room_and_a_new_size_is_drawn_anew() {
        try (PseudoTerminal terminal = PseudoTerminal.shell(folder, new TerminalSize(200, 60, Map.of()), TRIAGE)) {
            terminal.awaitScreen(
                    200,
                    60,
                    screen -> screen.lines().get(1).matches("> 1\\s+Paper 1 on .*\u2502 arXiv:2602\\.00001.*"));
            terminal.type("x");
            terminal.awaitScreen(
                    200,
                    60,
                    screen -> screen.lines().get(1).contains("1 x Paper 1")
                            && screen.text().contains("> 2 "));
            int before = terminal.screenText().length();
            terminal.resize(30, 10);
            terminal.awaitScreen(
                    200, 60, screen -> small(terminal, before).text().contains("2 of 4 \u00B7 3 le"));
            assertThat(small(terminal, before).lines()).noneMatch(line -> line.contains("\u2502"));
            terminal.type("q").awaitExit();
        }
    }

    /** What a small terminal shows of what was drawn since its screen was cleared. */
    private static ScreenImage small(PseudoTerminal terminal, int before) {
        String text = terminal.screenText();
        int cleared = text.indexOf("\u001B[2J", before);
        return ScreenImage.of(cleared < 0 ? "" : text.substring(cleared), 30, 10);
    }

    @Test
    void only_what_changes_is_sent() {
        try (PseudoTerminal terminal = shell(TRIAGE)) {
            shown(terminal, "We study the number 1.");
            int first = bytes(terminal);
            terminal.type("X");
            shown(terminal, "Reason:");
            int before = bytes(terminal);
            terminal.type("abc");
            shown(terminal, "abc");
            assertThat(bytes(terminal) - before).isLessThan(first / 3);
            leave(terminal);
        }
    }

    private static void leave(PseudoTerminal terminal) {
        terminal.type("\u001B");
        terminal.awaitScreen(80, 24, screen -> !screen.text().contains("Reason:"));
        terminal.type("q").awaitExit();
    }

    private static int bytes(PseudoTerminal terminal) {
        return terminal.screenText().getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void a_pasted_text_decides_nothing() {
        try (PseudoTerminal terminal = shell(TRIAGE)) {
            shown(terminal, "We study the number 1.");
            terminal.type("\u001B[200~xxpp\n\u001B[201~");
            terminal.type("X");
            shown(terminal, "Reason:");
            terminal.type("\u001B[200~two\nlines\u001B[201~");
            shown(terminal, "Reason: two lines");
            leave(terminal);
        }
        assertThat(decisions()).doesNotContain("pick", "reject");
    }

    @Test
    void there_are_no_colours_where_none_are_wanted() {
        TerminalSize plain = TerminalSize.USUAL.withVariable("NO_COLOR", "1");
        try (PseudoTerminal terminal = PseudoTerminal.shell(folder, plain, TRIAGE)) {
            shown(terminal, "We study the number 1.");
            terminal.type("xq").awaitExit();
            assertThat(terminal.screenText()).doesNotContainPattern("\u001B\\[[0-9;]*m");
        }
    }

    @Test
    void control_c_leaves_a_usable_terminal_and_all_decisions() {
        try (PseudoTerminal terminal = shell("trap : INT; " + TRIAGE + "; echo code $?; stty -a")) {
            shown(terminal, "We study the number 1.");
            terminal.type("x");
            shown(terminal, "2 of 4");
            terminal.type("\u0003");
            terminal.awaitExit();
            String after = terminal.screenText().substring(terminal.screenText().indexOf("\u001B[?1049l"));
            assertThat(after).as("after the screen is left").contains("All decisions are saved", "code 130");
            isUsual(after);
        }
        assertThat(decisions()).contains("reject 2602.00001");
    }

    @Test
    void control_z_gives_the_terminal_back_and_the_screen_comes_again() {
        try (PseudoTerminal terminal =
                shell("set -m; " + TRIAGE + "; stty -a; echo stopped; fg; echo code $?; stty -a")) {
            shown(terminal, "We study the number 1.");
            terminal.type("x");
            shown(terminal, "2 of 4");
            terminal.type("\u001A");
            shown(terminal.awaitText("stopped"), "2 of 4");
            String stopped =
                    terminal.screenText().substring(0, terminal.screenText().indexOf("stopped"));
            isUsual(stopped.substring(stopped.indexOf("\u001B[?1049l")));
            terminal.type("xq");
            terminal.awaitExit();
            assertThat(terminal.screenText()).contains("2 decisions", "code 0");
        }
        assertThat(decisions()).contains("reject 2602.00001", "reject 2602.00002");
    }

    @Test
    void a_window_that_is_closed_and_a_process_that_is_killed_lose_nothing() {
        for (String end : List.of("HUP", "KILL")) {
            try (PseudoTerminal terminal = shell("exec " + TRIAGE)) {
                shown(terminal, "4 left".replace("4", end.equals("HUP") ? "4" : "3"));
                terminal.type("x");
                shown(terminal, (end.equals("HUP") ? "3" : "2") + " left");
                if (end.equals("HUP")) {
                    terminal.hangUp();
                } else {
                    ProcessHandle.of(terminal.pid()).orElseThrow().destroyForcibly();
                }
                assertThat(terminal.awaitExit()).isNotZero();
            }
        }
        assertThat(decisions()).contains("reject 2602.00001", "reject 2602.00002");
        digest.run("doctor").succeeds();
    }

    @Test
    void what_another_editor_decides_meanwhile_is_told_and_not_overwritten() {
        try (PseudoTerminal terminal = shell(TRIAGE)) {
            shown(terminal, "We study the number 1.");
            digest.withVariable("DIGEST_USER", "Ben")
                    .run("reject", "2602.00001", "--reason", "no data")
                    .succeeds();
            terminal.type("p");
            assertThat(shown(terminal, "was rejected by someone else").text())
                    .contains("1 of 4 \u00B7 3 left, 0 picked", "rejected by Ben \u00B7 no data");
            terminal.type("jq").awaitExit();
        }
        assertThat(decisions()).doesNotContain("pick");
    }

    @Test
    void a_draft_is_made_while_one_goes_on() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("title_zh", "\u963F\u5C14\u6CD5");
        answer.put("gist", "\u4E00\u53E5\u8BDD\u3002");
        answer.put("summary", "\u672C\u6587\u7ED9\u51FA\u4E86\u4E00\u4E2A\u4F8B\u5B50\u3002");
        answer.put("category", "NLP\u7814\u7A76");
        answer.put("quotes", List.of());
        String command = Json.text(List.of(
                "sh",
                "-c",
                "cat > asked; while [ ! -e go ]; do sleep 0.1; done; cat "
                        + digest.write("said.json", Json.text(answer))));
        digest.write(
                "digest.yaml",
                digest.read("digest.yaml").replaceAll("(?m)^ai:\n(?:  .*\n)*", "") + "\nai:\n  command: "
                        + command.replace("\n", " ") + "\n");
        try (PseudoTerminal terminal = shell(TRIAGE)) {
            shown(terminal, "We study the number 1.");
            terminal.type("s");
            assertThat(shown(terminal, "2 of 4 \u00B7 3 left, 1 picked").text()).contains("1 draft being made");
            terminal.type("x");
            shown(terminal, "3 of 4 \u00B7 2 left");
            digest.write("go", "");
            shown(terminal, "Draft of arXiv:2602.00001 saved");
            terminal.type("u");
            assertThat(shown(terminal, "2 of 4 \u00B7 3 left").text()).contains("undone arXiv:2602.00002");
            terminal.type("k");
            shown(terminal, "\u963F\u5C14\u6CD5");
            terminal.type("q").awaitExit();
        }
        assertThat(decisions()).contains("draft 2602.00001");
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
                assertThat(terminal.screenText()).doesNotContain("\u001B[2J", "\u001B[?1049h");
            }
        }
    }
}
