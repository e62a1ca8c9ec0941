package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndoCommandTest {
    private static final List<String> TABLES = List.of(
            "paper",
            "paper_key",
            "curation",
            "issue",
            "issue_paper",
            "passed_rule",
            "event",
            "draft",
            "decision",
            "sending");

    @TempDir
    private Path folder = Path.of("");

    private TestProgram digest = new TestProgram(folder);

    @BeforeEach
    void make_an_issue_with_three_papers_and_an_event() {
        digest = ReadyPapers.createIn(folder).withVariable("DIGEST_USER", "ada");
        digest.run("build-issue", "1").succeeds();
        digest.run("event", "add", "--issue", "2", "--title", "A talk").succeeds();
        ReadyPapers.add(digest, "2210.00004", "Delta");
        String entry = "<entry><id>http://arxiv.org/abs/2210.00005v1</id><title>Epsilon</title></entry>"
                + "<entry><id>http://arxiv.org/abs/2210.00001v2</id><title>Alpha, revised</title></entry>";
        digest.write("two.xml", FakeArxiv.feed(entry));
        digest.write("old.md", """
                # 《试刊》第7期

                ### 【NLP研究】

                **标题**：Old and Made Up

                **作者**：Ada Example

                **简介**：旧的简介，，重了。

                **论文下载**：<https://arxiv.org/pdf/2101.00007.pdf>
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add --from two.xml -c NLP研究",
                "add --from two.xml --refresh",
                "summarize 2210.00001 --text 改过",
                "summarize 2210.00004 --text 头一回 -c NLP研究 --title-zh 丁",
                "summarize 2210.00001 --text 改过 --title-zh=",
                "arrange 1 2210.00003 --before 2210.00002",
                "arrange 1 2210.00003 --to CV研究",
                "arrange 1 2210.00003 --issue 2",
                "arrange 1 2210.00003 --drop",
                "issues remove 1 --yes",
                "build-issue 1 --theme 主题",
                "build-issue 2 2210.00001 --draft --allow-duplicate",
                "publish 1",
                "event add --title Another --issue 2",
                "event edit 1 --title Changed",
                "event remove 1",
                "remove 2210.00004 --yes",
                "remove 2210.00002 --yes",
                "import old.md",
                "check old.md --fix",
                "glossary add transformer 变换器"
            })
    void whatever_a_command_changed_is_taken_back_and_brought_back(String command) {
        Map<String, String> before = everything();
        digest.run(command.split(" ", -1));
        Map<String, String> after = everything();
        assertThat(after).as(command).isNotEqualTo(before);
        digest.run("undo").succeeds().output().contains(command.substring(0, command.indexOf(' ')));
        assertThat(everything()).as(command).isEqualTo(before);
        digest.run("redo").succeeds().output().contains(command.substring(0, command.indexOf(' ')));
        assertThat(everything()).as("redo " + command).isEqualTo(after);
        digest.run("undo").succeeds();
        assertThat(everything()).as(command).isEqualTo(before);
    }

    @Test
    void that_an_issue_is_no_longer_out_is_taken_back() {
        digest.run("publish", "1").succeeds();
        Map<String, String> out = everything();
        digest.run("unpublish", "1").succeeds().messages().contains("Use digest undo to revert this");
        digest.run("undo").succeeds();
        assertThat(everything()).isEqualTo(out);
    }

    @Test
    void a_dry_run_only_reports() {
        Map<String, String> before = everything();
        CommandResult run = digest.run("undo", "--dry-run").succeeds();
        run.output().startsWith("Would undo: ").contains("add --from", "    arXiv:2210.00004  removed");
        assertThat(everything()).isEqualTo(before);
        assertThat(digest.run("undo", "--dry-run", "--json").json().get("dryRun"))
                .isEqualTo(true);
    }

    @Test
    void one_can_go_back_to_any_point_and_forth_again() {
        Map<String, String> before = everything();
        long point = newest();
        digest.run("summarize", "2210.00001", "--text", "一").succeeds();
        digest.run("build-issue", "1").succeeds();
        digest.run("undo").succeeds();
        digest.run("summarize", "2210.00001", "--text", "二").succeeds();
        Map<String, String> after = everything();
        digest.run("undo", "--to", Long.toString(point)).succeeds().output().hasLineCount(4);
        assertThat(everything()).isEqualTo(before);
        digest.run("redo").succeeds();
        assertThat(everything()).isEqualTo(after);
        digest.run("undo", "--to", "0").exits(1).messages().contains("was made after change");
    }

    @Test
    void undo_goes_back_step_by_step_and_redo_forward_again() {
        List<Map<String, String>> states = new ArrayList<>(List.of(everything()));
        for (String command : List.of(
                "summarize 2210.00001 --text 一",
                "build-issue 1 --theme 主题",
                "event edit 1 --title Talk",
                "publish 1")) {
            digest.run(command.split(" ", -1)).succeeds();
            states.add(everything());
        }
        for (int at : new int[] {3, 2, 1, 0}) {
            digest.run("undo").succeeds();
            assertThat(everything()).isEqualTo(states.get(at));
        }
        for (int at : new int[] {1, 2, 3}) {
            digest.run("redo").succeeds();
            assertThat(everything()).isEqualTo(states.get(at));
        }
        digest.run("undo").succeeds().output().contains("event edit 1");
        digest.run("undo").succeeds().output().contains("build-issue 1");
        assertThat(everything()).isEqualTo(states.get(1));
        for (int at : new int[] {2, 3, 4}) {
            digest.run("redo").succeeds();
            assertThat(everything()).isEqualTo(states.get(at));
        }
        digest.run("redo").exits(1).messages().contains("Nothing to redo");
        digest.run("doctor").succeeds();
    }

    @Test
    void redo_is_refused_once_something_else_was_changed() {
        digest.run("summarize", "2210.00001", "--text", "一").succeeds();
        digest.run("undo").succeeds();
        digest.run("summarize", "2210.00002", "--text", "二").succeeds();
        Map<String, String> before = everything();
        digest.run("redo").exits(1).messages().contains("summarize 2210.00002", "digest undo --to ID");
        assertThat(everything()).isEqualTo(before);
        digest.run("undo").succeeds().output().contains("summarize 2210.00002");
        digest.run("redo").succeeds().output().contains("summarize 2210.00002");
        assertThat(everything()).isEqualTo(before);
        digest.run("redo").exits(1);
    }

    @Test
    void what_others_change_elsewhere_does_not_keep_one_from_redoing() {
        digest.run("summarize", "2210.00001", "--text", "一").succeeds();
        digest.run("undo").succeeds();
        digest.withVariable("DIGEST_USER", "ben")
                .run("summarize", "2210.00002", "--text", "二")
                .succeeds();
        digest.withVariable("DIGEST_USER", "ada").run("redo").succeeds();
        digest.run("show", "2210.00001").output().contains("一");
        digest.run("show", "2210.00002").output().contains("二");
    }

    @Test
    void a_dry_run_of_redo_lists_what_would_change() {
        digest.run("redo", "--dry-run").exits(1).messages().contains("Nothing to redo");
        digest.run("build-issue", "1", "--theme", "主题").succeeds();
        digest.run("undo").succeeds();
        Map<String, String> before = everything();
        digest.run("redo", "--dry-run")
                .succeeds()
                .output()
                .startsWith("Would redo: ")
                .contains("build-issue 1 --theme 主题", "    issue 1  theme", "    issues/001.md  ");
        assertThat(digest.run("redo", "--dry-run", "--json").jsonList("redone")).hasSize(1);
        assertThat(everything()).isEqualTo(before);
        digest.run("redo", "1").exits(2);
    }

    @Test
    void nothing_to_take_back_is_told() {
        TestProgram other = TestProgram.withNewsletter(folder.resolve("other"));
        other.run("undo").exits(1).messages().contains("Nothing to undo");
        digest.run("undo", "--to", Long.toString(newest())).exits(1).messages().contains("Nothing to undo");
        digest.run("undo", "--to", "999").exits(1).messages().contains("Change 999 does not exist");
        digest.run("undo", "12").exits(2);
    }

    @Test
    void what_others_built_upon_stays_and_says_so() {
        digest.run("add", "--from", "two.xml").exits(0);
        digest.withVariable("DIGEST_USER", "ben")
                .run("summarize", "2210.00005", "--text", "戊")
                .succeeds();
        Map<String, String> before = everything();
        digest.withVariable("DIGEST_USER", "ada")
                .run("undo")
                .exits(1)
                .messages()
                .contains("arXiv:2210.00005", "\"ben\"", "summarize 2210.00005");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void the_work_of_others_is_taken_back_only_by_force() {
        long point = newest();
        digest.withVariable("DIGEST_USER", "ben")
                .run("summarize", "2210.00001", "--text", "二")
                .succeeds();
        digest.withVariable("DIGEST_USER", "ada");
        digest.run("undo", "--to", Long.toString(point)).exits(1).messages().contains("--force", "\"ben\"");
        digest.run("undo", "--to", Long.toString(point), "--force").succeeds();
        digest.run("show", "2210.00001").output().contains("甲的简介");
    }

    @Test
    void a_file_edited_since_stays_and_says_so() {
        digest.run("build-issue", "1", "--theme", "主题").succeeds();
        digest.write("issues/001.md", digest.read("issues/001.md") + "\nMine.\n");
        Map<String, String> before = everything();
        digest.run("undo").exits(1).messages().contains("issues/001.md", "edited since");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void an_undo_that_was_broken_off_after_it_wrote_the_file_can_be_made_again() {
        String before = digest.read("issues/001.md");
        digest.run("build-issue", "1", "--theme", "主题").succeeds();
        digest.write("issues/001.md", before);
        digest.run("undo").succeeds();
        assertThat(digest.read("issues/001.md")).isEqualTo(before);
        digest.run("doctor").succeeds();
    }

    private long newest() {
        return Long.parseLong(digest.run("history", "--limit", "1").out().split("\t", -1)[0]);
    }

    /** All rows of all tables, and all files that people see. */
    private Map<String, String> everything() {
        Map<String, String> all = new TreeMap<>(files());
        try (Connection library = DriverManager.getConnection("jdbc:sqlite:" + digest.path(".digest/library.db"));
                Statement statement = library.createStatement()) {
            for (String table : TABLES) {
                all.put(table, rows(statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    private static String rows(ResultSet result) throws SQLException {
        List<String> rows = new ArrayList<>();
        while (result.next()) {
            StringBuilder row = new StringBuilder();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                row.append(result.getString(i)).append('|');
            }
            rows.add(row.toString());
        }
        return String.join("\n", rows);
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".digest"))
                    .forEach(file -> files.put(
                            folder.relativize(file).toString(),
                            digest.read(folder.relativize(file).toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
