package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrangeCommandTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void an_issue_of_four_papers_is_built() {
        digest = ReadyPapers.createIn(folder);
        ReadyPapers.add(digest, "2210.00004", "Delta");
        ReadyPapers.summarize(digest, "2210.00004", "NLP研究", "丁的简介");
        digest.run("build-issue", "1").succeeds();
    }

    /** The order of the issue when it is built again: first letters of titles, and of categories. */
    private String order() {
        digest.run("build-issue", "1").succeeds();
        StringBuilder order = new StringBuilder();
        digest.read("issues/001.md").lines().forEach(line -> {
            if (line.startsWith("### 【")) {
                order.append(line.charAt("### 【".length())).append(' ');
            } else if (line.startsWith("**标题**")) {
                order.append(line.charAt("**标题**:".length())).append(' ');
            }
        });
        return order.toString().strip();
    }

    @ParameterizedTest
    @CsvSource({
        "2210.00004 --before 2210.00002, C A N D B G",
        "2210.00002 --after 2210.00004, C A N G D B",
        "2210.00002 2210.00003 --after 2210.00004, C A N D B G",
        "2210.00003 --before 2210.00001, C G A N B D",
        "2210.00001 --after 2210.00002, N B A G D",
        "2210.00002 --to CV研究, C A B N G D",
        "2210.00001 --to NLP研究, N A B G D",
        "2210.00001 --to 生命科学研究, N B G D 生 A",
    })
    void papers_are_moved(String move, String order) {
        assertThat(order()).isEqualTo("C A N B G D");
        digest.run(("arrange 1 " + move).split(" ", -1)).succeeds().messages().contains("build-issue 1");
        assertThat(order()).isEqualTo(order);
    }

    @Test
    void a_paper_moves_to_another_issue() {
        digest.run("arrange", "1", "2210.00003", "--issue", "2").succeeds();
        assertThat(order()).isEqualTo("C A N B D");
        digest.run("build-issue", "2").succeeds();
        assertThat(digest.read("issues/002.md")).contains("Gamma").doesNotContain("Beta");
        digest.run("arrange", "2", "2210.00003", "--issue", "1").succeeds();
        assertThat(order()).isEqualTo("C A N B D G");
    }

    @ParameterizedTest
    @CsvSource({
        "1 2210.00001 --before 2210.00001, 1, where it is",
        "1 2210.00009 --before 2210.00001, 1, not in the library",
        "1 2210.00001 --before 2210.00009, 1, not in the library",
        "1 2210.00001 --to CV, 1, CV研究",
        "1 2210.00001 --issue 1, 1, where it is",
        "1 2210.00001 --issue 0, 2, --issue",
        "1 2210.00001 --before 2210.00002 --to CV研究, 2, --to",
        "1 2210.00001, 2, --before|--after|--to|--issue",
        "1 --before 2210.00001, 2, REF",
        "9 2210.00001 --to CV研究, 1, no issue 9",
        "x 2210.00001 --to CV研究, 2, x",
    })
    void what_cannot_be_moved_is_told_and_stays(String arguments, int code, String message) {
        digest.run(("arrange " + arguments).split(" ", -1))
                .exits(code)
                .messages()
                .contains(message);
        assertThat(order()).isEqualTo("C A N B G D");
    }

    @Test
    void a_paper_of_another_issue_is_not_in_this_one() {
        digest.run("arrange", "1", "2210.00003", "--issue", "2").succeeds();
        digest.run("arrange", "1", "2210.00003", "--to", "CV研究")
                .exits(1)
                .messages()
                .contains("arXiv:2210.00003 is not in issue 1");
    }

    @Test
    void issues_that_are_out_stay_as_they_are() {
        digest.run("arrange", "1", "2210.00003", "--issue", "2").succeeds();
        digest.run("build-issue", "1").succeeds();
        digest.run("publish", "1").succeeds();
        digest.run("arrange", "1", "2210.00001", "--to", "NLP研究")
                .exits(1)
                .messages()
                .contains("Issue 1 is out");
        digest.run("arrange", "2", "2210.00003", "--issue", "1")
                .exits(1)
                .messages()
                .contains("Issue 1 is out");
        digest.run("arrange", "1").exits(1).messages().contains("Issue 1 is out");
    }

    private CommandResult editedWith(String script) {
        return digest.withEditor(script).run("arrange", "1");
    }

    @Test
    void the_editor_gets_a_line_for_each_paper_under_its_category() {
        editedWith("cp \"$1\" '" + digest.path("seen.txt") + "'").succeeds();
        assertThat(digest.read("seen.txt")).startsWith("""
                【CV研究】
                arXiv:2210.00001  Alpha

                【NLP研究】
                arXiv:2210.00002  Beta
                arXiv:2210.00003  Gamma
                arXiv:2210.00004  Delta

                【生命科学研究】

                # \
                """);
        assertThat(order()).isEqualTo("C A N B G D");
    }

    private String list(String text) {
        return "cat > \"$1\" <<'END'\n" + text + "\nEND";
    }

    @Test
    void lines_are_reordered_and_moved_under_another_category() {
        editedWith(list("""
                        【生命科学研究】
                        arXiv:2210.00003
                        【NLP研究】
                          2210.00004 whatever stands here
                        arXiv:2210.00001  Alpha
                        # a comment
                        arXiv:2210.00002""")).succeeds();
        assertThat(order()).isEqualTo("N D A B 生 G");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/Beta/d; arXiv:2210.00002 is no longer",
                "/Beta/p; arXiv:2210.00002 stands in the list twice",
                "s/2210.00002/2210.00009/; not in issue 1",
                "s/arXiv:2210.00002/nonsense/; nonsense",
                "s/NLP研究/NLP/; NLP研究",
                "d; no longer",
            })
    void a_list_with_a_line_lost_or_doubled_or_strange_changes_nothing(String sed, String message) {
        editedWith("sed '" + sed + "' \"$1\" > \"$1.new\" && mv \"$1.new\" \"$1\"")
                .exits(1)
                .messages()
                .contains(message);
        assertThat(order()).isEqualTo("C A N B G D");
    }

    @Test
    void an_editor_that_fails_changes_nothing() {
        editedWith("echo > \"$1\"; exit 3").exits(1).messages().contains("(3)");
        assertThat(order()).isEqualTo("C A N B G D");
        digest.run("arrange", "1", "--no-input").exits(2);
    }

    @Test
    void where_nothing_was_moved_nothing_is_to_be_built_again() {
        editedWith("true").succeeds().messages().contains("Nothing was moved").doesNotContain("build-issue");
    }

    @Test
    void papers_whose_category_is_gone_from_the_settings_are_not_lost() {
        digest.write("digest.yaml", digest.read("digest.yaml").replace("  - CV研究\n", ""));
        editedWith("cp \"$1\" '" + digest.path("seen.txt") + "'").succeeds();
        assertThat(digest.read("seen.txt")).startsWith("arXiv:2210.00001  Alpha\n\n【NLP研究】\n");
        digest.run("list", "--issue", "1", "--ids").output().hasLineCount(4);
    }

    @Test
    void a_title_that_holds_marks_stays_on_its_line() {
        digest.run("summarize", "2210.00002", "--title", "【x】\n# y").succeeds();
        editedWith("true").succeeds();
        digest.run("list", "--issue", "1", "--ids").output().hasLineCount(4);
    }

    @Test
    void a_paper_named_twice_moves_once() {
        digest.run("arrange", "1", "2210.00004", "2210.00004v1", "--before", "2210.00002")
                .succeeds();
        assertThat(order()).isEqualTo("C A N D B G");
    }
}
