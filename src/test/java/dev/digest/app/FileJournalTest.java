package dev.digest.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.format.ContentFingerprint;
import dev.digest.format.Json;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import dev.digest.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that ended between the file that it wrote and the library that it would have told. */
@Tag("slow")
class FileJournalTest {
    private static final String FILE = "issues/001.md";

    @TempDir
    private Path folder = Path.of("");

    private TestProgram digest = new TestProgram(folder);
    private String built = "";
    private String note = "";
    private long gone;

    @BeforeEach
    void an_issue_and_a_process_that_is_gone() throws Exception {
        digest = ReadyPapers.createIn(folder);
        digest.run("build-issue", "1").succeeds();
        built = digest.read(FILE);
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        gone = process.pid();
        note = ".digest/unsettled/" + gone + "-0123456789abcdef.json";
    }

    private void noted(String... parts) {
        digest.write(note, Json.text(List.of(parts)));
    }

    @Test
    void nothing_is_noted_once_a_command_has_ended() {
        assertThat(digest.path(".digest/unsettled")).doesNotExist();
    }

    @Test
    void a_file_of_which_the_library_does_not_know_goes_back_to_what_it_was() {
        digest.write(FILE, "half of a change");
        noted(FILE, ContentFingerprint.of("half of a change"), built);
        digest.run("doctor").exits(1);
        digest.run("list").succeeds();
        assertThat(digest.read(FILE)).isEqualTo(built);
        assertThat(digest.path(".digest/unsettled")).doesNotExist();
        digest.run("doctor").succeeds();
    }

    @Test
    void it_has_gone_back_before_a_command_reads_it() {
        ReadyPapers.summarize(digest, "2210.00001", "CV研究", "甲的简介。。");
        digest.run("build-issue", "1").succeeds();
        String unmended = digest.read(FILE);
        String mended = unmended.replace("。。", "。");
        digest.write(FILE, mended);
        noted(FILE, ContentFingerprint.of(mended), unmended);
        digest.run("check", "1", "--fix").succeeds();
        digest.run("show", "2210.00001").output().contains("甲的简介。").doesNotContain("。。");
        digest.run("doctor").succeeds();
    }

    @Test
    void while_another_process_is_at_it_doctor_waits_for_no_end() {
        digest.write(FILE, "half of a change");
        note = ".digest/unsettled/"
                + ProcessHandle.current().parent().orElseThrow().pid() + "-0123456789abcdef.json";
        noted(FILE, ContentFingerprint.of("half of a change"), built);
        digest.run("doctor").succeeds();
        digest.run("list").succeeds();
        assertThat(digest.path(note)).exists();
    }

    @Test
    void a_file_that_was_not_there_goes_and_one_that_was_removed_comes_back() throws Exception {
        digest.write("issues/002.md", "new");
        noted("issues/002.md", ContentFingerprint.of("new"));
        digest.run("list").succeeds();
        assertThat(digest.path("issues/002.md")).doesNotExist();
        Files.delete(digest.path(FILE));
        noted(FILE, "", built);
        digest.run("list").succeeds();
        assertThat(digest.read(FILE)).isEqualTo(built);
    }

    @Test
    void what_the_library_knows_of_stays_and_so_does_what_somebody_edited_since() {
        noted(FILE, ContentFingerprint.of(built), "before");
        digest.run("list").succeeds();
        assertThat(digest.read(FILE)).isEqualTo(built);
        digest.write(FILE, "by hand");
        noted(FILE, ContentFingerprint.of("half of a change"), built);
        digest.run("list").succeeds();
        assertThat(digest.read(FILE)).isEqualTo("by hand");
    }

    @Test
    void a_dry_run_recovers_nothing() {
        digest.write(FILE, "half of a change");
        noted(FILE, ContentFingerprint.of("half of a change"), built);
        digest.run("glossary", "add", "word", "词", "--dry-run").succeeds();
        assertThat(digest.read(FILE)).isEqualTo("half of a change");
        assertThat(digest.path(note)).exists();
    }

    @Test
    void what_a_gone_process_of_the_same_number_noted_does_not_hide_what_somebody_wrote_since() {
        FileJournal unsettled = new FileJournal(new Workspace(folder));
        unsettled.record(FILE, Optional.of(built), Optional.of("half of a change"));
        digest.write(FILE, "by hand");
        unsettled.record(FILE, Optional.of("by hand"), Optional.of("half of another"));
        digest.write(FILE, "half of another");
        digest.run("list").succeeds();
        assertThat(digest.read(FILE)).isEqualTo("by hand");
    }

    @Test
    void a_file_that_one_command_writes_twice_goes_back_to_what_it_was_at_first() {
        FileJournal unsettled = new FileJournal(new Workspace(folder));
        unsettled.record(FILE, Optional.of(built), Optional.of("once"));
        unsettled.record(FILE, Optional.of("once"), Optional.of("twice"));
        digest.write(FILE, "twice");
        digest.run("list").succeeds();
        assertThat(digest.read(FILE)).isEqualTo(built);
    }

    @Test
    void nothing_outside_of_the_folder_is_written_whatever_a_note_says() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path newsletter = Files.createDirectory(folder.resolve("newsletter"));
        TestProgram other = TestProgram.withNewsletter(newsletter);
        Files.createSymbolicLink(newsletter.resolve("link"), elsewhere);
        for (String path : List.of(elsewhere.resolve("a").toString(), "../elsewhere/b", "link/c")) {
            other.write(note, Json.text(List.of(path, "", "not ours")));
            other.run("list").succeeds();
            assertThat(elsewhere).isEmptyDirectory();
            assertThat(other.path(note)).doesNotExist();
        }
    }

    @Test
    void a_note_that_says_nothing_stands_in_nobodys_way() {
        noted();
        digest.run("list").succeeds();
        noted("\0", "", "text");
        digest.run("list").succeeds();
        assertThat(digest.read(FILE)).isEqualTo(built);
    }

    @Test
    void a_note_that_was_never_finished_goes_with_the_folder() {
        digest.write(".digest/unsettled/." + gone + "-0123456789abcdef.json." + gone + ".part", "half");
        digest.run("list").succeeds();
        assertThat(digest.path(".digest/unsettled")).doesNotExist();
    }

    @Test
    void the_folder_stays_while_somebody_is_about_to_put_a_note_into_it() {
        Path notes = digest.path(".digest/unsettled");
        digest.withVariable("DIGEST_PATIENCE", "0");
        try (SqliteLibrary other = SqliteLibrary.open(digest.path(".digest/library.db"))) {
            other.inTransaction(() -> {
                assertThat(notes.toFile().mkdir()).isTrue();
                digest.run("list").succeeds();
                assertThat(notes).isDirectory();
                return notes;
            });
        }
        digest.run("list").succeeds();
        assertThat(notes).doesNotExist();
    }
}
