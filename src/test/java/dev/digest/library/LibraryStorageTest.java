package dev.digest.library;

import static dev.digest.library.LibraryFixture.A;
import static dev.digest.library.LibraryFixture.TUESDAY;
import static dev.digest.library.LibraryFixture.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.CurationField;
import dev.digest.library.sqlite.SqliteStorage;
import dev.digest.library.storage.BackupContents;
import dev.digest.library.storage.BackupFiles;
import dev.digest.library.storage.RecoveryResult;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Libraries as a whole: copied, looked at, replaced and recovered. */
class LibraryStorageTest {
    private final Path folder;
    private final LibraryFixture library;

    LibraryStorageTest(@TempDir Path folder) {
        this.folder = folder;
        library = new LibraryFixture(folder);
    }

    @BeforeEach
    void a_library_with_an_issue() {
        library.withThree();
        library.run(opened -> {
            LibraryFixture.summarize(opened, A, "甲");
            LibraryFixture.save(opened, issue(64, A));
        });
    }

    private static SqliteStorage storage(Path file) {
        return new SqliteStorage(file, Duration.ofSeconds(20));
    }

    private static SqliteStorage storage(LibraryFixture library) {
        return storage(library.file());
    }

    private BackupFiles backups() {
        return storage(library).backups();
    }

    private static Problem problem(Runnable work) {
        return catchThrowableOfType(Problem.class, work::run);
    }

    private LibraryFixture at(String name) throws IOException {
        Path other = Files.createDirectories(folder.resolve(name));
        return new LibraryFixture(other);
    }

    @Test
    void nothing_is_wrong_with_a_library_that_others_write_meanwhile() throws Exception {
        AtomicBoolean looked = new AtomicBoolean();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = other.submit(() -> {
                for (int draft = 0; draft < 20 || !looked.get(); draft++) {
                    int number = draft;
                    library.run(opened -> LibraryFixture.summarize(opened, A, "第" + number + "稿"));
                }
            });
            for (int look = 0; look < 20; look++) {
                assertThat(storage(library).diagnose()).isEmpty();
            }
            looked.set(true);
            writing.get();
        } finally {
            looked.set(true);
            other.shutdown();
        }
    }

    @Test
    void a_copy_is_the_whole_library() throws IOException {
        LibraryFixture copy = at("copy");
        backups().write(copy.file());
        assertThat(copy.archive()).isEqualTo(library.archive());
    }

    @Test
    void a_copy_has_what_others_have_written_while_they_have_it_open() throws IOException {
        LibraryFixture copy = at("copy");
        try (Library open = library.open("bo", "summarize")) {
            LibraryFixture.summarize(open, A, "乙");
            backups().write(copy.file());
        }
        assertThat(copy.paper(A).curation().get(CurationField.SUMMARY)).contains("乙");
    }

    @Test
    void what_is_not_there_cannot_be_copied() {
        assertThat(problem(() -> storage(folder.resolve("none.db")).backups().write(folder.resolve("to.db")))
                        .key())
                .isEqualTo("library.missing");
        assertThat(folder.resolve("to.db")).doesNotExist();
    }

    @Test
    void a_copy_says_what_is_in_it() throws IOException {
        LibraryFixture copy = at("copy");
        backups().write(copy.file());
        BackupContents contents = backups().inspect(copy.file());
        assertThat(contents.papers()).isEqualTo(3);
        assertThat(contents.issues()).isEqualTo(1);
        assertThat(contents.changedAt()).isPresent();
    }

    @Test
    void an_empty_library_is_one() throws IOException {
        LibraryFixture empty = at("empty");
        assertThat(storage(empty).createIfAbsent()).isTrue();
        assertThat(storage(empty).createIfAbsent()).isFalse();
        backups().requireBackup(empty.file());
        assertThat(storage(empty).isOutdated()).isFalse();
        assertThat(backups().inspect(empty.file()).papers()).isZero();
        assertThat(storage(empty).diagnose()).isEmpty();
        assertThat(empty.ids(Query.ALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no library", "SQLite format 2", "PK\u0003\u0004", "{\"format\": 1}"})
    void what_is_no_library_is_told_so_and_stays_as_it_is(String content) throws IOException {
        Path other = Files.writeString(folder.resolve("other.db"), content.repeat(200));
        assertThat(problem(() -> backups().requireBackup(other)).key()).isEqualTo("library.foreign");
        assertThat(problem(() -> backups().inspect(other)).key()).isEqualTo("library.foreign");
        assertThat(other).hasContent(content.repeat(200));
    }

    @Test
    void a_file_that_was_emptied_is_told_so() throws IOException {
        Path emptied = Files.write(folder.resolve("emptied.db"), new byte[0]);
        assertThat(problem(() -> storage(emptied).open(() -> CommandInvocation.UNKNOWN))
                        .key())
                .isEqualTo("library.emptied");
    }

    @Test
    void replacing_shows_the_other_library_to_everybody() throws IOException {
        LibraryFixture other = at("other").with(LibraryFixture.paper(LibraryFixture.STRANGE, "Other"));
        String wanted = other.archive();
        backups().restore(other.file());
        assertThat(library.archive()).isEqualTo(wanted);
        assertThat(library.ids(Query.ALL)).containsExactly("arXiv:2210.99999");
    }

    @Test
    void a_file_that_is_no_library_any_more_is_replaced_as_a_file() throws IOException {
        LibraryFixture copy = at("copy");
        backups().write(copy.file());
        String wanted = copy.archive();
        Files.writeString(library.file(), "gone");
        backups().restore(copy.file());
        assertThat(library.archive()).isEqualTo(wanted);
    }

    @Test
    void fingerprints_are_told_by_issue_without_changing_anything() throws IOException {
        byte[] before = Files.readAllBytes(library.file());
        assertThat(storage(library).fingerprints()).isEqualTo(Map.of(64, "f64"));
        assertThat(Files.readAllBytes(library.file())).isEqualTo(before);
        assertThat(storage(folder.resolve("none.db")).fingerprints()).isEmpty();
        assertThat(folder.resolve("none.db")).doesNotExist();
    }

    @Test
    void a_sound_library_has_nothing_to_tell() {
        assertThat(storage(library).diagnose()).isEmpty();
    }

    @Test
    void what_can_be_read_of_a_damaged_library_is_recovered() throws IOException {
        String wanted = library.state();
        LibraryFixture damaged = at("damaged");
        backups().write(damaged.file());
        RecoveryResult result =
                storage(damaged).recover(new CommandInvocation(TUESDAY, "ada", "desk", "doctor --repair"));
        assertThat(result.rows()).isPositive();
        assertThat(result.lost()).isEmpty();
        assertThat(damaged.state()).isEqualTo(wanted);
        assertThat(storage(damaged).diagnose()).isEmpty();
    }

    @Test
    void the_revision_differs_after_a_change_by_anybody() {
        String before = storage(library).revision();
        assertThat(storage(library).revision()).isEqualTo(before);
        library.run(opened -> LibraryFixture.summarize(opened, A, "乙"));
        assertThat(storage(library).revision()).isNotEqualTo(before);
    }
}
