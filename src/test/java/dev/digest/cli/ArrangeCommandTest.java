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
        return printedOrder();
    }

    private String printedOrder() {
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
        digest.run(("arrange 1 " + move).split(" ", -1)).succeeds().messages().contains("Rebuilt issues/001.md");
        assertThat(printedOrder()).isEqualTo(order);
        assertThat(order()).isEqualTo(order);
        digest.run("undo").succeeds();
        assertThat(printedOrder()).isEqualTo("C A N B G D");
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
        "1 2210.00001 --before 2210.00001, 1, already where",
        "1 2210.00009 --before 2210.00001, 1, not in the library",
        "1 2210.00001 --before 2210.00009, 1, not in the library",
        "1 2210.00001 --to 研究, 1, CV研究",
        "1 2210.00001 --issue 1, 1, already where",
        "1 2210.00001 --issue 0, 2, --issue",
        "1 2210.00001 --before 2210.00002 --to CV研究, 2, --to",
        "1 2210.00001, 2, --before|--after|--to|--issue",
        "1 --before 2210.00001, 2, REF",
        "9 2210.00001 --to CV研究, 1, Issue 9 does not exist",
        "0 2210.00001 --to CV研究, 2, N",
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
                .contains("Issue 1 is published");
        digest.run("arrange", "2", "2210.00003", "--issue", "1")
                .exits(1)
                .messages()
                .contains("Issue 1 is published");
        digest.run("arrange", "1").exits(1).messages().contains("Issue 1 is published");
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
                "/Beta/p; arXiv:2210.00002 is in the list twice",
                "s/2210.00002/2210.00009/; not in issue 1",
                "s/arXiv:2210.00002/nonsense/; nonsense",
                "s/NLP研究/NLP研就/; NLP研究",
                "s/.*Beta/乙/; Not a paper",
            })
    void a_list_with_a_line_doubled_or_strange_changes_nothing_and_is_kept(String sed, String message) {
        editedWith("cp \"$1\" '" + digest.path("seen.txt") + "'; grep -q '^#!' \"$1\" || sed -i '" + sed + "' \"$1\"")
                .exits(1)
                .messages()
                .contains(message, "kept in .digest/sheets/arrange-1.txt");
        assertThat(digest.read("seen.txt")).startsWith("#! error: ").contains(message);
        assertThat(digest.read(".digest/sheets/arrange-1.txt")).doesNotContain("#!");
        assertThat(order()).isEqualTo("C A N B G D");
        digest.run("doctor").output().contains("digest arrange 1");
    }

    @Test
    void a_list_that_is_corrected_when_it_opens_again_is_taken_over() {
        editedWith("if grep -q '^#!' \"$1\"; then sed -i '/nonsense/d' \"$1\";"
                        + " else sed -i -e 's/.*Beta/nonsense/' -e '/Gamma/d' \"$1\"; fi")
                .succeeds()
                .messages()
                .contains("arXiv:2210.00002 removed from issue 1", "arXiv:2210.00003 removed");
        assertThat(printedOrder()).isEqualTo("C A N D");
        assertThat(digest.path(".digest/sheets")).isEmptyDirectory();
    }

    @Test
    void a_kept_list_opens_again_with_the_papers_that_came_since() {
        editedWith("sed -i -e '/Gamma/d' -e 's/.*Beta/nonsense/' \"$1\"").exits(1);
        ReadyPapers.add(digest, "2210.00005", "Epsilon");
        ReadyPapers.summarize(digest, "2210.00005", "CV研究", "戊的简介");
        digest.run("build-issue", "1").succeeds();
        editedWith("sed -i 's/^nonsense/2210.00002/' \"$1\"").succeeds();
        assertThat(printedOrder()).isEqualTo("C A E N B D");
    }

    @Test
    void a_deleted_line_takes_the_paper_out_until_the_next_issue() {
        editedWith("sed -i '/Beta/d' \"$1\"").succeeds().messages().contains("arXiv:2210.00002", "deferred to issue 2");
        assertThat(printedOrder()).isEqualTo("C A N G D");
        assertThat(order()).isEqualTo("C A N G D");
        digest.run("publish", "1").succeeds();
        digest.run("build-issue", "2").succeeds();
        assertThat(digest.read("issues/002.md")).contains("Beta");
    }

    @Test
    void papers_are_dropped_and_had_again() {
        digest.run("arrange", "2210.00002", "2210.00004", "--drop").succeeds();
        assertThat(order()).isEqualTo("C A N G");
        digest.run("undo").succeeds();
        assertThat(printedOrder()).isEqualTo("C A N B G D");
        digest.run("arrange", "1", "2210.00002", "--drop").succeeds();
        digest.run("pick", "2210.00002").succeeds();
        assertThat(order()).isEqualTo("C A N G D B");
        digest.run("arrange", "1", "2210.00002", "--drop", "--to", "CV研究").exits(2);
        digest.run("arrange", "1", "2210.00009", "--drop").exits(1);
        digest.run("arrange", "--drop").exits(2).messages().contains("REF");
    }

    @Test
    void papers_that_were_rejected_or_put_off_are_not_built_into_an_issue() {
        digest.run("arrange", "1", "2210.00002", "2210.00003", "2210.00004", "--drop")
                .succeeds();
        digest.run("pick", "2210.00002", "2210.00003", "2210.00004").succeeds();
        digest.run("reject", "2210.00002").succeeds();
        digest.run("defer", "2210.00003", "--until", "2022-11-01").succeeds();
        digest.run("defer", "2210.00004", "--until", "1").succeeds();
        assertThat(order()).isEqualTo("C A N D");
        digest.run("build-issue", "1", "--date", "2022-11-02").succeeds();
        assertThat(order()).isEqualTo("C A N D G");
    }

    @Test
    void an_empty_list_changes_nothing() {
        editedWith("sed -i '/^[^#]/d' \"$1\"").succeeds().messages().contains("Nothing was moved");
        assertThat(order()).isEqualTo("C A N B G D");
    }

    @Test
    void a_file_that_was_edited_by_hand_is_not_written_again() {
        digest.write("issues/001.md", digest.read("issues/001.md") + "\nMine.\n");
        digest.run("arrange", "2210.00004", "--before", "2210.00002")
                .succeeds()
                .messages()
                .contains("build-issue 1");
        assertThat(digest.read("issues/001.md")).endsWith("\nMine.\n");
    }

    @Test
    void both_issues_are_written_again_when_a_paper_moves_between_them() {
        digest.run("arrange", "1", "2210.00003", "--issue", "2")
                .succeeds()
                .messages()
                .contains("001.md", "build-issue 2");
        digest.run("build-issue", "2").succeeds();
        digest.run("arrange", "1", "2210.00004", "--issue", "2")
                .succeeds()
                .messages()
                .contains("001.md", "002.md");
        assertThat(printedOrder()).isEqualTo("C A N B");
        assertThat(digest.read("issues/002.md")).contains("Delta");
    }

    @Test
    void a_draft_of_an_issue_is_removed_with_its_file() {
        digest.run("event", "add", "--title", "A talk", "--summary", "讲座的简介").succeeds();
        digest.run("issues", "remove", "1").exits(2).messages().contains("--yes");
        digest.run("issues", "remove", "1", "--yes", "--dry-run").succeeds();
        assertThat(digest.path("issues/001.md")).exists();
        digest.run("issues", "remove", "1", "--yes").succeeds().output().contains("removed issue 1");
        assertThat(digest.path("issues/001.md")).doesNotExist();
        digest.run("issues", "--json").output().doesNotContain("\"number\"");
        digest.run("list", "--status", "ready", "--ids").output().hasLineCount(4);
        digest.run("doctor").succeeds();
        digest.run("undo").succeeds();
        assertThat(order()).isEqualTo("C A N B G D A");
        digest.run("publish", "1").succeeds();
        digest.run("issues", "remove", "1", "--yes").exits(1);
        digest.run("issues", "remove", "9", "--yes").exits(1).messages().contains("Issue 9 does not exist");
        digest.run("issues", "drop", "1").exits(2);
    }

    @Test
    void a_file_edited_by_hand_is_kept_when_its_issue_is_removed() {
        digest.write("issues/001.md", digest.read("issues/001.md") + "\nMine.\n");
        digest.run("issues", "remove", "1", "--yes").succeeds().messages().contains("001.md.~1~");
        assertThat(digest.read("issues/001.md.~1~")).endsWith("\nMine.\n");
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
