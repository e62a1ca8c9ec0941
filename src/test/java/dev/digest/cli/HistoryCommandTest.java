package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.cli.command.RecordedCommandLine;
import dev.digest.cli.output.TextWidth;
import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private TestProgram digest = new TestProgram(folder);

    @BeforeEach
    void make_a_paper() {
        digest = TestProgram.withNewsletter(folder).withVariable("USER", "ada").withVariable("HOSTNAME", "desk");
        ReadyPapers.add(digest, "2210.00001", "Alpha");
    }

    @Test
    void a_pipe_gets_tab_separated_columns_the_last_change_first() {
        digest.run("summarize", "2210.00001", "--text", "一", "-c", "NLP研究").succeeds();
        digest.withVariable("DIGEST_USER", "ben").run("summarize", "2210.00001", "--text", "二", "--title-zh", "甲");
        digest.run("history").succeeds().output().isEqualTo("""
                3\t2022-10-31T12:00:00Z\tben\tsummarize 2210.00001 --text 二 --title-zh 甲\tarXiv:2210.00001\tsummary,title-zh\t\t
                2\t2022-10-31T12:00:00Z\tada\tsummarize 2210.00001 --text 一 -c NLP研究\tarXiv:2210.00001\tcategory,summary\t\t
                1\t2022-10-31T12:00:00Z\tada\tadd --from ANSWER\tarXiv:2210.00001\tcreated\t\t
                """.replace(
                        "ANSWER", folder.resolve("answer.xml").toString()));
        digest.run("history", "2210.00001", "--limit", "1").output().contains("\tsummary,title-zh\t2\t\n");
    }

    @Test
    void a_terminal_gets_it_readable() {
        ReadyPapers.summarize(digest, "2210.00001", "NLP研究", "一");
        digest.run("undo").succeeds();
        CommandResult run = digest.onTerminal(80)
                .run("history", "2210.00001", "--lang", "en")
                .succeeds();
        run.output()
                .contains("3  2022-10-31 12:00  ada  undo\n    arXiv:2210.00001  category, summary\n")
                .contains("undone by 3");
        digest.run("history", "2210.00001", "--lang", "zh").output().contains("  栏目、简介\n");
        digest.toPipe().run("history", "2210.00001", "--lang", "zh").output().contains("\tcategory,summary\t");
    }

    @Test
    void on_a_terminal_no_row_is_wider_than_it_and_a_pipe_gets_all_of_it() {
        String theme = "微调新范式".repeat(10);
        ReadyPapers.summarize(digest, "2210.00001", "NLP研究", "一");
        digest.run("build-issue", "1", "--theme", theme).succeeds();
        assertThat(digest.run("history").succeeds().out()).contains(theme);
        String shown = digest.onTerminal(40).run("history").succeeds().out();
        assertThat(shown.lines())
                .allMatch(row -> TextWidth.of(row) <= 40)
                .anyMatch(row -> row.endsWith("build-issue 1…"));
    }

    @Test
    void an_issue_of_which_only_the_file_was_changed_is_told_to_be_changed() {
        ReadyPapers.summarize(digest, "2210.00001", "NLP研究", "一。。");
        digest.run("build-issue", "1").succeeds();
        digest.run("check", "1", "--fix");
        digest.run("history", "--limit", "1", "--lang", "en").output().contains("\tissue 1\tchanged\t");
    }

    @Test
    void every_earlier_text_can_be_read() {
        for (String text : List.of("一", "二", "三")) {
            digest.run("summarize", "2210.00001", "--text", text).succeeds();
        }
        digest.run("show", "2210.00001", "--version", "1").succeeds().output().contains("version 1 of 3", "\n一\n");
        digest.run("show", "2210.00001", "--version", "1").output().contains("Changed since:", "-一\n+三\n");
        digest.run("show", "2210.00001", "--version", "3").output().doesNotContain("Changed since");
        Map<?, ?> second =
                digest.run("show", "2210.00001", "--version", "2", "--json").json();
        assertThat(second.get("summary")).isEqualTo("二");
        assertThat(second.get("who")).isEqualTo("ada");
        digest.run("show", "2210.00001", "--version", "4").exits(1).messages().contains("versions: 3");
        digest.run("show", "2210.00009", "--version", "1").exits(1).messages().contains("not in the library");
        digest.run("show", "2210.00001", "--version")
                .exits(2)
                .messages()
                .contains("--version requires a value: --version K");
    }

    @Test
    void words_of_a_paper_that_was_taken_back_can_still_be_read() {
        ReadyPapers.summarize(digest, "2210.00001", "NLP研究", "一");
        digest.run("undo", "--to", "0").succeeds();
        digest.run("show", "2210.00001").exits(1);
        digest.run("show", "2210.00001", "--version", "1").succeeds().output().contains("一");
        digest.run("history", "2210.00001").succeeds().output().hasLineCount(3);
    }

    @Test
    void scripts_get_all_values_before_and_after() {
        digest.run("summarize", "2210.00001", "--text", "一").succeeds();
        digest.run("summarize", "2210.00001", "--text", "二").succeeds();
        Map<?, ?> change = (Map<?, ?>) digest.run("history", "2210.00001", "--json")
                .jsonList("changes")
                .get(0);
        assertThat(change.get("id")).isEqualTo(3L);
        assertThat(change.get("version")).isEqualTo(2L);
        assertThat(change.get("host")).isEqualTo("desk");
        assertThat(((List<?>) change.get("records")).get(0).toString())
                .contains("record=curation", "before={summary=一}", "after={summary=二}");
    }

    @Test
    void of_an_issue_its_papers_words_and_files_are_told() {
        ReadyPapers.summarize(digest, "2210.00001", "NLP研究", "一");
        digest.run("build-issue", "1").succeeds();
        digest.run("publish", "1").succeeds();
        digest.run("history", "--issue", "1", "--lang", "en")
                .succeeds()
                .output()
                .contains("issue 1\tpublished")
                .contains("issue 1\tcreated,issue-date,+arXiv:2210.00001")
                .contains("arXiv:2210.00001\tcategory,summary");
        digest.run("history").output().contains("issues/001.md\tcreated");
    }

    @Test
    void a_thousand_papers_are_one_change() {
        StringBuilder entries = new StringBuilder();
        for (int i = 1; i <= 1000; i++) {
            entries.append(String.format(
                    Locale.ROOT,
                    "<entry><id>http://arxiv.org/abs/2211.%05dv1</id><title>Paper %d</title></entry>",
                    i,
                    i));
        }
        digest.write("many.xml", FakeArxiv.feed(entries.toString()));
        digest.run("add", "--from", "many.xml").succeeds();
        digest.run("history", "--limit", "1").succeeds().output().hasLineCount(1000);
        digest.onTerminal(80).run("history", "--limit", "1").succeeds().output().contains("and 992 more");
        digest.onTerminal(80).run("undo").succeeds();
        digest.run("list", "--ids").succeeds().output().isEqualTo("arXiv:2210.00001\n");
    }

    @Test
    void secrets_and_long_texts_stay_out() {
        digest.run("summarize", "2210.00001", "--text", "长".repeat(500), "--download-url", "https://example.org/a")
                .succeeds();
        assertThat(RecordedCommandLine.of(List.of(
                        "-w", "/home/ada", "add", "https://ada:secret@example.org/p?token=secret&page=2", "--json")))
                .isEqualTo("add https://***@example.org/p?token=***&page=2");
        digest.run("history", "--limit", "1").output().contains("长".repeat(60) + "… --download-url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-w /home/ada", "-w=/home/ada", "-w/home/ada", "--workspace /home/ada", "--workspace=/home/ada"})
    void the_folder_stays_out_however_it_is_given(String folder) {
        List<String> typed = new ArrayList<>(List.of(folder.split(" ", -1)));
        typed.addAll(List.of("reject", "2210.00001"));
        assertThat(RecordedCommandLine.of(typed)).isEqualTo("reject 2210.00001");
    }

    @Test
    void what_is_unknown_or_too_much_is_refused() {
        digest.run("history", "2210.00009").exits(1).messages().contains("not in the library");
        digest.run("history", "2210.00001", "--issue", "1").exits(2);
        digest.run("history", "2210.00001", "2210.00002").exits(2);
        digest.run("history", "--issue", "9").succeeds().messages().contains("No changes yet");
    }

    @Test
    void nothing_that_was_typed_acts_on_a_terminal() {
        digest.withVariable("DIGEST_USER", "a\u001B[31m\u202Eb")
                .run("summarize", "2210.00001", "--text", "\u001B[31m一");
        digest.onTerminal(80).run("history").isHarmless();
        digest.run("show", "2210.00001", "--version", "1").isHarmless();
    }
}
