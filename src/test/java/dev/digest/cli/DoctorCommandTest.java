package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorCommandTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void an_issue() {
        digest = ReadyPapers.createIn(folder);
        digest.run("build-issue", "1").succeeds();
    }

    @Test
    void nothing_is_wrong_with_a_library_that_only_digest_touched() {
        digest.run("doctor").succeeds().messages().contains("No problems found");
        digest.run("doctor", "--json").succeeds().output().contains("\"healthy\" : true", "\"wrong\" : [ ]");
    }

    @Test
    void it_touches_nothing() throws IOException {
        digest.run("backup").succeeds();
        digest.write(".digest/library.db-wal", "");
        Map<Path, String> before = contents();
        digest.run("doctor").succeeds();
        assertThat(contents()).isEqualTo(before);
        digest.write(".digest/library.db", "no library");
        before = contents();
        digest.run("doctor").exits(1).messages().isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void it_looks_at_a_library_while_others_write() throws SQLException {
        try (Connection other = connection();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("UPDATE curation SET summary = '未完'");
            digest.run("doctor").succeeds();
            statement.execute("ROLLBACK");
        }
    }

    @Test
    void a_file_of_an_issue_that_is_not_what_was_built_is_named() throws IOException {
        Files.writeString(digest.path("issues/001.md"), digest.read("issues/001.md") + "手写\n");
        digest.run("doctor").exits(1).output().contains("issues/001.md", "was changed since it was built", "--force");
        Files.delete(digest.path("issues/001.md"));
        digest.run("doctor").exits(1).output().contains("issues/001.md", "digest build-issue 1");
    }

    @Test
    void what_others_did_to_rows_is_found() {
        change("UPDATE curation SET summary = '别的简介' WHERE paper_id = 'arXiv:2210.00001'");
        digest.run("doctor").exits(1).output().contains("curation", "2210.00001", "differs from what digest wrote");
        change("DELETE FROM curation WHERE paper_id = 'arXiv:2210.00001'");
        digest.run("doctor").exits(1).output().contains("curation", "2210.00001", "missing");
        change("INSERT INTO passed_rule VALUES (7, 'rule', 'why', '2022-10-31T12:00:00Z')");
        digest.run("doctor").exits(1).output().contains("passed_rule", "not created by digest");
        change("DELETE FROM paper WHERE id = 'arXiv:2210.00002'");
        digest.run("doctor").exits(1).output().contains("refers to a missing row of paper");
    }

    @Test
    void what_others_did_to_rows_is_put_right_from_history_or_told_once() {
        change("UPDATE curation SET summary = '别的简介' WHERE paper_id = 'arXiv:2210.00001'");
        change("DELETE FROM curation WHERE paper_id = 'arXiv:2210.00002'");
        digest.run("doctor", "--repair").succeeds();
        digest.run("show", "2210.00001").output().contains("甲的简介");
        digest.run("show", "2210.00002").output().contains("乙的简介");
        change("DELETE FROM paper WHERE id = 'arXiv:2210.00003'");
        change("UPDATE paper SET title = 'Omega' WHERE id = 'arXiv:2210.00002'");
        change("INSERT INTO passed_rule VALUES (7, 'rule', 'why', '2022-10-31T12:00:00Z')");
        digest.run("doctor", "--repair")
                .exits(1)
                .output()
                .contains(
                        "data lost: the source data of arXiv:2210.00003",
                        "data lost: A row of paper differs from what digest wrote");
        digest.run("doctor").succeeds();
        digest.run("show", "2210.00003").output().contains("丙的简介");
        digest.run("undo", "--to", "0").exits(1).messages().contains("where the history begins");
    }

    @Test
    void history_that_somebody_altered_is_told_once_and_the_rest_stays() {
        change(
                "DROP TRIGGER change_row_unchanged",
                "DROP TRIGGER change_row_kept",
                "UPDATE change_row SET after = '{}' WHERE id = 12",
                "DELETE FROM change_row WHERE id = 9");
        digest.run("doctor").exits(1);
        digest.run("doctor", "--repair").exits(1).output().contains("data lost: A history entry");
        digest.run("doctor").succeeds();
        digest.run("summarize", "2210.00001", "--text", "新的").succeeds();
        digest.run("undo").succeeds();
        digest.run("doctor").succeeds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM undo",
                "UPDATE undo SET undoes = undoes + 1",
                "INSERT INTO undo (change_id, undoes) SELECT id, 1 FROM change WHERE id = 1"
            })
    void what_somebody_did_to_the_record_of_what_was_undone_is_found(String sql) {
        digest.run("undo").succeeds();
        digest.run("doctor").succeeds();
        change(sql);
        digest.run("doctor").exits(1);
    }

    @Test
    void an_entry_of_history_that_is_gone_is_told_once() {
        change(
                "PRAGMA foreign_keys = OFF",
                "DROP TRIGGER change_kept",
                "DROP TRIGGER change_row_kept",
                "DELETE FROM change WHERE id = 2",
                "DELETE FROM change_row WHERE change_id = 2");
        digest.run("doctor", "--repair").exits(1).output().contains("data lost: A history entry");
        digest.run("doctor").succeeds();
        digest.run("list", "--ids").output().hasLineCount(3);
        digest.run("history").succeeds();
    }

    @Test
    void a_migration_that_was_left_half_done_is_found_and_fixed() {
        change("DROP INDEX curation_title_zh");
        digest.run("doctor").exits(1).output().contains("index curation_title_zh");
        digest.run("doctor", "--repair").succeeds().messages().contains("before-repair", "Rows recovered");
        digest.run("doctor").succeeds();
        digest.run("list", "--ids").output().hasLineCount(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE paper_listing SET status = 'published'",
                "DELETE FROM paper_listing WHERE sequence = 2",
                "UPDATE paper_listing SET indexed = 1",
                "DELETE FROM paper_text_data",
                "DELETE FROM paper_text_config"
            })
    void an_index_that_differs_from_the_papers_is_found_and_made_anew(String damage) {
        String before = digest.run("list", "--status", "ready", "--json").out();
        change(damage);
        digest.run("doctor").exits(1).output().contains("lists and searches");
        digest.run("doctor", "--repair").succeeds().messages().contains("before-repair");
        digest.run("doctor").succeeds();
        assertThat(digest.run("list", "--status", "ready", "--json").out()).isEqualTo(before);
    }

    @Test
    void another_version_is_named() {
        change("PRAGMA user_version = 99");
        digest.run("doctor").exits(1).output().contains("newer version of digest", "99");
        change("PRAGMA user_version = 1");
        digest.run("doctor").exits(1).output().contains("older version of digest");
        change("PRAGMA application_id = 5", "PRAGMA user_version = 2");
        digest.run("doctor").exits(1).output().contains("not a digest library");
    }

    @Test
    void what_was_left_over_is_found_and_cleared_away() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        String left = "issues/.001.md." + gone.pid() + ".part";
        digest.write(left, "half");
        digest.run("doctor").exits(1).output().contains(left);
        digest.run("doctor", "--repair").succeeds();
        assertThat(digest.path(left)).doesNotExist();
    }

    @Test
    void sheets_and_images_that_nobody_uses_are_no_more_than_mentioned() {
        digest.write(".digest/sheets/2210.00001.md", "half");
        digest.write("templates/old.png", "image");
        digest.run("doctor").succeeds().output().contains("2210.00001.md", "digest summarize --file", "old.png");
    }

    @Test
    void settings_that_cannot_be_read_keep_it_from_nothing() {
        digest.write("digest.yaml", "nmae: x\n");
        digest.run("doctor").exits(1).output().contains("nmae");
    }

    @Test
    void a_library_that_everybody_may_write_to_is_a_risk() throws IOException {
        Files.setPosixFilePermissions(digest.path(".digest/library.db"), PosixFilePermissions.fromString("rw-rw-rw-"));
        digest.run("doctor").succeeds().output().contains("warning", "chmod o-w");
    }

    @Test
    void without_a_library_it_says_so() throws IOException {
        Files.delete(digest.path(".digest/library.db"));
        digest.run("doctor").exits(1).output().contains("No library");
        assertThat(digest.path(".digest/library.db")).doesNotExist();
        digest.run("list")
                .succeeds()
                .messages()
                .contains("created an empty one")
                .doesNotContain("restore");
        digest.run("doctor").succeeds();
    }

    @Test
    void a_library_that_somebody_emptied_is_not_taken_for_a_new_one() throws IOException {
        digest.write(".digest/library.db", "");
        digest.run("doctor").exits(1).output().contains("empty, truncated or overwritten");
        for (String command : List.of("list", "summarize 2210.00001 --text x", "backup", "undo --dry-run")) {
            digest.run(command.split(" ")).exits(1).messages().contains("library.db", "digest restore");
        }
        digest.run("doctor", "--repair").exits(1).messages().contains("no valid backup in", "move the file away");
        assertThat(digest.path(".digest/library.db")).isEmptyFile();
        Files.delete(digest.path(".digest/library.db"));
        digest.run("list").succeeds().messages().contains("created an empty one", "digest restore FILE");
    }

    @Test
    void what_can_be_read_of_a_damaged_library_is_saved_and_the_rest_is_named() throws IOException {
        addMany();
        Path library = digest.path(".digest/library.db");
        byte[] bytes = Files.readAllBytes(library);
        int page = pageWith(bytes, "Paper 150 of many");
        Arrays.fill(bytes, page, page + 4096, (byte) 0x5A);
        Files.write(library, bytes);
        digest.run("doctor").exits(1).isHarmless().output().contains("damaged");
        CommandResult repair = digest.run("doctor", "--repair").exits(1).isHarmless();
        repair.output().contains("lost: ", "2211.00150");
        repair.messages().contains("before-repair", "Rows recovered");
        digest.run("show", "2210.00001").succeeds().output().contains("甲的简介");
        int left = digest.run("list", "--ids").succeeds().out().split("\n").length;
        assertThat(left).isBetween(150, 202);
        digest.run("doctor").succeeds().messages().contains("No problems found");
        digest.run("history").succeeds().output().contains("before the history");
        assertThat(Files.readAllBytes(digest.path(".digest/backups/0001-20221031T120000Z-before-repair.db")))
                .contains(0x5A);
    }

    @Test
    void a_broken_beginning_loses_nothing() throws IOException {
        Path library = digest.path(".digest/library.db");
        byte[] bytes = Files.readAllBytes(library);
        Arrays.fill(bytes, 0, 60, (byte) 0);
        Files.write(library, bytes);
        digest.run("list").exits(1);
        digest.run("doctor").exits(1).output().contains("not an SQLite file");
        digest.run("doctor", "--repair").succeeds();
        digest.run("list", "--ids").output().hasLineCount(3);
        digest.run("show", "2210.00003").output().contains("丙的简介");
        digest.run("doctor").succeeds();
    }

    @Test
    void where_nothing_can_be_read_the_last_good_backup_is_named() {
        digest.run("backup").succeeds();
        digest.write(".digest/library.db", "no library any more ".repeat(1000));
        digest.run("doctor", "--repair")
                .exits(1)
                .messages()
                .contains("can be read", "digest restore", "0001-20221031T120000Z.db");
        assertThat(digest.read(".digest/library.db")).startsWith("no library any more");
    }

    private void addMany() {
        StringBuilder entries = new StringBuilder();
        for (int i = 1; i <= 200; i++) {
            String id = String.format(java.util.Locale.ROOT, "2211.%05d", i);
            entries.append("<entry><id>http://arxiv.org/abs/")
                    .append(id)
                    .append("v1</id><title>Paper ")
                    .append(i)
                    .append(" of many</title><summary>")
                    .append("Words. ".repeat(30))
                    .append("</summary><author><name>Ada Example</name></author></entry>");
        }
        String answer = dev.digest.testing.FakeArxiv.feed(entries.toString());
        digest.run("add", "--from", digest.write("many.xml", answer)).succeeds();
    }

    /** Where the page of a file begins that has a text in it. */
    private static int pageWith(byte[] bytes, String text) {
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(text);
        return at / 4096 * 4096;
    }

    private void change(String... statements) {
        try (Connection other = connection();
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + digest.path(".digest/library.db"));
    }

    private Map<Path, String> contents() throws IOException {
        Map<Path, String> contents = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.getLastModifiedTime(file) + Arrays.toString(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
