package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code digest library} of a newsletter whose library is a file. */
class LibraryCommandTest {
    private static final String SERVER = "postgresql://db.example.org/weekly";

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void a_newsletter() {
        digest = ReadyPapers.createIn(folder);
    }

    @Test
    void says_where_the_library_is() {
        String file = digest.path(".digest/library.db").toString();
        digest.run("library").succeeds().output().isEqualTo(file + "\n");
        assertThat(digest.run("library", "show", "--json").succeeds().json())
                .extracting("library")
                .isEqualTo(file);
    }

    @Test
    void a_library_in_a_file_is_at_its_usual_place() {
        digest.run("library", "move", "other.db", "--yes")
                .exits(1)
                .messages()
                .contains("other.db", ".digest/library.db");
        digest.run("library", "move", ".digest/library.db", "--yes")
                .exits(1)
                .messages()
                .contains("already uses");
    }

    @Test
    void a_dry_run_says_what_would_be_moved_and_moves_nothing() {
        String settings = digest.read("digest.yaml");
        digest.run("library", "move", SERVER, "--dry-run").succeeds().output().contains("3 papers", SERVER);
        assertThat(digest.read("digest.yaml")).isEqualTo(settings);
    }

    @Test
    void what_is_no_address_is_refused_before_anything_is_asked() {
        digest.run("library", "move", "mysql://db/weekly").exits(1).messages().contains("mysql://db/weekly");
        digest.run("library", "move", "postgresql://ada:hush@db/weekly")
                .exits(1)
                .messages()
                .contains("password")
                .doesNotContain("hush");
    }

    @Test
    void it_does_not_move_where_the_next_command_would_not_look_for_it() {
        digest.run("library", "move", SERVER, "--yes", "--set", "library.url=postgresql://db.example.org/other")
                .exits(1)
                .messages()
                .contains("--set");
    }

    @Test
    void roles_are_those_of_servers() {
        digest.run("library", "grant", "ben", "editor").exits(1).messages().contains("is a file");
        digest.run("library", "grant", "ben", "owner").exits(2).messages().contains("editor, reader");
        digest.run("library", "grant", "ben").exits(2).messages().contains("ROLE");
    }

    @Test
    void a_current_library_is_not_upgraded() {
        digest.run("library", "upgrade", "--yes").succeeds().output().contains("up to date");
        digest.run("library", "upgrade").exits(2).messages().contains("--yes");
    }

    @Test
    void a_newsletter_is_not_made_with_an_address_that_is_none() {
        digest.run("init", "other", "--library", "postgresql://ada:hush@db/weekly")
                .exits(1)
                .messages()
                .contains("--library")
                .doesNotContain("hush");
        digest.withVariable("DIGEST_LIBRARY", "postgresql://ada:hush@db/weekly")
                .run("init", "other")
                .exits(1)
                .messages()
                .contains("DIGEST_LIBRARY")
                .doesNotContain("hush");
        assertThat(digest.path("other/digest.yaml")).doesNotExist();
    }
}
