package dev.digest.library.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.Curation;
import dev.digest.library.CommandInvocation;
import dev.digest.library.Query;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.sqlite.database.WalOwner;
import dev.digest.library.sqlite.repair.DatabaseRecovery;
import dev.digest.library.sqlite.repair.IntegrityCheck;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A synchronising tool, or somebody who moves a backup, puts another file in the place of a library that is open. Paper
 * 1 is in the old library, papers 11 and 12 are in the new one.
 */
class ReplacedLibraryTest {
    private static final Instant NOW = Instant.parse("2022-10-31T08:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Path hidden = Path.of("");
    private Path file = Path.of("");
    private Path other = Path.of("");

    @BeforeEach
    void two_libraries() throws IOException {
        hidden = Files.createDirectory(folder.resolve("hidden"));
        file = hidden.resolve("library.db");
        other = folder.resolve("other.db");
        with(file, library -> add(library, 1));
        with(other, library -> add(library, 11, 12));
    }

    @Test
    void a_write_after_the_replacement_fails_and_is_kept_in_a_file_of_its_own() throws IOException {
        Problem problem;
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            replace();
            problem = problemOf(() -> add(library, 2));
        }
        Path kept = hidden.resolve("library.kept-1.db");
        assertThat(problem.key()).isEqualTo("library.replaced");
        assertThat(problem.details()).containsExactly(file, kept);
        assertThat(papers(kept)).containsExactly(1, 2);
        assertThat(papers(file)).containsExactly(11, 12);
        assertThat(names()).containsExactly("library.db", "library.kept-1.db");
    }

    @Test
    void a_write_before_it_is_as_little_lost_as_one_after_it() throws IOException {
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            add(library, 2);
            replace();
            assertThat(problemOf(() -> add(library, 3)).key()).isEqualTo("library.replaced");
        }
        assertThat(papers(hidden.resolve("library.kept-1.db"))).containsExactly(1, 2, 3);
        assertThat(papers(file)).containsExactly(11, 12);
        assertThat(new IntegrityCheck(file).findings()).isEmpty();
    }

    @Test
    void after_the_first_refusal_nothing_more_is_written_or_kept() throws IOException {
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            replace();
            Problem first = problemOf(() -> add(library, 2));
            assertThat(problemOf(() -> add(library, 3))).isSameAs(first);
        }
        assertThat(papers(hidden.resolve("library.kept-1.db"))).containsExactly(1, 2);
        assertThat(hidden.resolve("library.kept-2.db")).doesNotExist();
    }

    @Test
    void what_an_earlier_command_kept_is_not_overwritten() throws IOException {
        Files.writeString(hidden.resolve("library.kept-1.db"), "words of an earlier one");
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            replace();
            assertThat(problemOf(() -> add(library, 2)).details()).contains(hidden.resolve("library.kept-2.db"));
        }
        assertThat(hidden.resolve("library.kept-1.db")).hasContent("words of an earlier one");
    }

    @Test
    void a_library_that_is_deleted_while_it_is_open_is_kept_too() throws IOException {
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            Files.delete(file);
            assertThat(problemOf(() -> add(library, 2)).key()).isEqualTo("library.replaced");
        }
        assertThat(papers(hidden.resolve("library.kept-1.db"))).containsExactly(1, 2);
    }

    @Test
    void without_its_folder_nothing_can_be_kept_and_that_is_said() throws IOException {
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            deleteFolder();
            assertThat(problemOf(() -> add(library, 2)).key()).isEqualTo("library.vanished");
        }
        assertThat(hidden).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_folder_that_is_renamed_takes_the_library_along() throws IOException {
        Path renamed = folder.resolve("renamed");
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            add(library, 2);
            Files.move(hidden, renamed);
            add(library, 3);
        }
        assertThat(papers(renamed.resolve("library.db"))).containsExactly(1, 2, 3);
    }

    @Test
    void who_opens_the_new_one_while_another_still_has_the_old_one_reads_nothing_of_its_log() throws IOException {
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            add(library, 2);
            replace();
            with(file, now -> add(now, 13));
            assertThat(papers(file)).containsExactly(11, 12, 13);
            assertThat(problemOf(() -> add(library, 3)).key()).isEqualTo("library.replaced");
            assertThat(papers(file)).containsExactly(11, 12, 13);
        }
        assertThat(papers(file)).containsExactly(11, 12, 13);
        assertThat(papers(hidden.resolve("library.kept-1.db"))).containsExactly(1, 2, 3);
        assertThat(new IntegrityCheck(file).findings()).isEmpty();
    }

    @Test
    void the_log_that_a_killed_process_left_is_not_read_into_the_new_file() throws IOException {
        leaveALogAndReplace();
        assertThat(new IntegrityCheck(file).findings()).extracting(Problem::key).containsExactly("doctor.foreign-log");
        assertThat(names()).contains("library.db-wal");
        assertThat(papers(file)).containsExactly(11, 12);
        assertThat(new IntegrityCheck(file).findings()).isEmpty();
        assertThat(names()).containsExactly("library.db", "library.db-wal.left");
    }

    @Test
    void nor_is_it_copied_into_a_backup_or_a_restored_library() throws IOException {
        SqliteBackups backups = new SqliteBackups(file, SqliteDatabase.WAIT);
        leaveALogAndReplace();
        backups.write(folder.resolve("backup.db"));
        assertThat(papers(folder.resolve("backup.db"))).containsExactly(11, 12);
    }

    @Test
    void nor_into_a_restored_library() throws IOException {
        SqliteBackups backups = new SqliteBackups(file, SqliteDatabase.WAIT);
        Path backup = folder.resolve("backup.db");
        backups.write(backup);
        leaveALogAndReplace();
        backups.restore(backup);
        assertThat(papers(file)).containsExactly(1);
        assertThat(new IntegrityCheck(file).findings()).isEmpty();
    }

    @Test
    void nor_into_a_rescued_one() throws IOException {
        leaveALogAndReplace();
        Path rescued = folder.resolve("rescued.db");
        new WalOwner(file).putForeignAside();
        new DatabaseRecovery(file, rescued, CommandInvocation.UNKNOWN).recover();
        assertThat(papers(rescued)).containsExactly(11, 12);
    }

    @Test
    void a_copied_folder_keeps_the_log_that_belongs_to_it() throws IOException {
        Path copied = folder.resolve("copied");
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            add(library, 2);
            Files.createDirectory(copied);
            for (String name : names()) {
                Files.copy(hidden.resolve(name), copied.resolve(name));
            }
        }
        assertThat(papers(copied.resolve("library.db"))).containsExactly(1, 2);
    }

    @Test
    void a_log_of_the_same_file_is_read_after_a_kill() throws IOException {
        Path killed = folder.resolve("killed");
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            add(library, 2);
            Files.createDirectory(killed);
            for (String name : names()) {
                Files.createLink(killed.resolve(name), hidden.resolve(name));
            }
            assertThat(new WalOwner(killed.resolve("library.db")).isForeign()).isFalse();
        }
        assertThat(papers(killed.resolve("library.db"))).containsExactly(1, 2);
    }

    @Test
    void who_writes_and_ends_leaves_nothing_beside_the_library() throws IOException {
        with(file, library -> add(library, 2));
        assertThat(names()).containsExactly("library.db");
    }

    /** The log lies there still, as after a kill, and the file is another one. */
    private void leaveALogAndReplace() throws IOException {
        Path aside = Files.createDirectory(folder.resolve("aside"));
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            add(library, 2);
            for (String name : List.of("library.db-wal", "library.db-owner")) {
                Files.createLink(aside.resolve(name), hidden.resolve(name));
            }
        }
        for (String name : List.of("library.db-wal", "library.db-owner")) {
            Files.move(aside.resolve(name), hidden.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        replace();
    }

    private void replace() throws IOException {
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(hidden)) {
            for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(hidden)) {
            return new TreeSet<>(
                    files.map(path -> path.getFileName().toString()).toList());
        }
    }

    private static void with(Path file, Consumer<SqliteLibrary> work) {
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            work.accept(library);
        }
    }

    private static Problem problemOf(Runnable work) {
        return catchThrowableOfType(Problem.class, work::run);
    }

    private static void add(SqliteLibrary library, int... numbers) {
        for (int number : numbers) {
            library.papers().add(List.of(Paper.of(id(number), "Paper " + number).build()), Curation.NONE, false, NOW);
            library.papers().curate(Map.of(id(number), Curation.NONE), NOW);
        }
    }

    private static List<Integer> papers(Path file) {
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            assertThat(library.papers().count(Query.ALL)).isPositive();
            return Stream.of(1, 2, 3, 11, 12, 13)
                    .filter(number -> library.papers().find(id(number)).isPresent())
                    .toList();
        }
    }

    private static PaperId id(int number) {
        return ArxivId.of(String.format(Locale.ROOT, "2210.%05d", number));
    }
}
