package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies of the library that services leave behind when two machines have written at the same time. */
class LibraryCopiesTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void a_newsletter() {
        digest = ReadyPapers.createIn(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "library.sync-conflict-20221031-101010-ABCDEFG.db",
                "library (Ada's conflicted copy 2022-10-31).db",
                "library (冲突的副本).db",
                "library(冲突文件-小张-20221031).db",
                "library (1).db",
                "library 2.db",
                "library-DESKTOP-4ABC.db",
                "library - Copy.db",
            })
    void a_conflict_copy_is_told_by_doctor_and_by_every_command(String name) throws Exception {
        Files.copy(digest.path(".digest/library.db"), digest.path(".digest").resolve(name));
        digest.run("doctor").exits(1).output().contains(name).doesNotContain("No problems found");
        digest.run("list", "--ids").succeeds().messages().contains(name, "another machine");
        digest.run("list", "--ids", "--quiet").succeeds().messages().isEmpty();
        assertThat(digest.path(".digest").resolve(name)).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"old.db", "library.bak", "library-before-the-move.db"})
    void another_library_is_told_by_doctor_alone(String name) throws Exception {
        Files.copy(digest.path(".digest/library.db"), digest.path(".digest").resolve(name));
        digest.run("doctor").exits(1).output().contains(name);
        digest.run("list", "--ids").succeeds().messages().isEmpty();
    }

    @Test
    void what_was_kept_and_what_was_put_aside_is_told_with_its_reason() throws Exception {
        Files.copy(digest.path(".digest/library.db"), digest.path(".digest/library.kept-1.db"));
        digest.write(".digest/library.db-wal.left", "frames");
        digest.run("doctor").exits(1).output().contains("library.kept-1.db", "library.db-wal.left");
        digest.run("list", "--ids").succeeds().messages().isEmpty();
    }

    @Test
    void backups_and_other_files_are_no_conflict() {
        digest.run("backup").succeeds();
        digest.write(".digest/notes (1).txt", "words");
        // Makes the pool of new papers, a database too.
        digest.run("inbox").succeeds();
        digest.run("doctor").succeeds();
    }
}
