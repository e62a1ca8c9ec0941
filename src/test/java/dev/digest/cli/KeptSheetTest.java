package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet that was kept is never put over what was written since. */
class KeptSheetTest {
    private static final String SHEET = ".digest/sheets/arXiv-2210.00001.md";

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void papers_without_words() {
        digest = ReadyPapers.createIn(folder);
        digest.run("summarize", "2210.00001", "--text", "起初的简介").succeeds();
    }

    private String shown() {
        return digest.run("show", "2210.00001", "--json").json().toString();
    }

    private void keep(String edit) {
        digest.withEditor("sed -i " + edit + " -e 's/^category:.*/category: 没有/' \"$1\"");
        digest.run("summarize", "2210.00001").exits(1);
        assertThat(digest.path(SHEET)).exists();
    }

    @Test
    void an_unchanged_sheet_is_not_kept_when_the_editor_fails() throws Exception {
        digest.withEditor("exit 1").run("summarize", "2210.00001").exits(1);
        try (var files = Files.list(digest.path(".digest/sheets"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void an_untouched_field_of_a_kept_sheet_does_not_replace_newer_words() {
        keep("-e 's/^institutions:.*/institutions: 某大学/'");
        digest.run("summarize", "2210.00001", "--text", "后来写好的简介").succeeds();
        digest.withEditor("sed -i 's/^category:.*/category: CV研究/' \"$1\"");
        digest.run("summarize", "2210.00001").succeeds();
        assertThat(shown()).contains("summary=后来写好的简介", "institutions=某大学", "category=CV研究");
        assertThat(digest.path(SHEET)).doesNotExist();
    }

    @Test
    void how_to_undo_is_told_once_for_all_sheets_of_a_command() {
        digest.run("summarize", "2210.00002", "--text", "另一篇的简介").succeeds();
        digest.withEditor("sed -i 's/简介$/介绍/' \"$1\"");
        String messages =
                digest.run("summarize", "2210.00001", "2210.00002").succeeds().err();
        assertThat(messages).containsOnlyOnce("Use digest undo to revert this.");
    }

    @Test
    void when_both_changed_a_field_the_sheet_opens_on_the_present_text_and_the_other_is_kept() {
        keep("-e 's/起初的简介/稿纸上的简介/'");
        digest.run("summarize", "2210.00001", "--text", "后来写好的简介").succeeds();
        digest.withEditor("cp \"$1\" '" + digest.path("seen.md") + "'");
        digest.run("summarize", "2210.00001").messages().contains("summary", SHEET + ".~old~");
        assertThat(digest.read(SHEET + ".~old~")).contains("稿纸上的简介");
        assertThat(shown()).contains("summary=后来写好的简介");
    }

    @Test
    void a_kept_sheet_taken_over_from_its_file_changes_only_what_its_editor_changed() {
        keep("-e 's/^institutions:.*/institutions: 某大学/'");
        digest.run("summarize", "2210.00001", "--text", "后来写好的简介").succeeds();
        digest.write(SHEET, digest.read(SHEET).replace("category: 没有", "category: CV研究"));
        digest.run("summarize", "--file", digest.path(SHEET).toString()).succeeds();
        assertThat(shown()).contains("summary=后来写好的简介", "institutions=某大学");
    }

    @Test
    void a_kept_sheet_with_an_older_version_of_the_same_words_is_refused_from_its_file() {
        keep("-e 's/起初的简介/稿纸上的简介/'");
        digest.run("summarize", "2210.00001", "--text", "后来写好的简介").succeeds();
        digest.write(SHEET, digest.read(SHEET).replace("category: 没有", "category: CV研究"));
        digest.run("summarize", "--file", digest.path(SHEET).toString())
                .exits(1)
                .messages()
                .contains("summary", "digest summarize arXiv:2210.00001");
        assertThat(shown()).contains("summary=后来写好的简介");
    }
}
