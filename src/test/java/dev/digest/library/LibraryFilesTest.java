package dev.digest.library;

import static dev.digest.library.LibraryFixture.A;
import static dev.digest.library.LibraryFixture.TUESDAY;
import static dev.digest.library.LibraryFixture.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.CurationField;
import dev.digest.library.sqlite.SqliteLibraryFiles;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole files of libraries: copied, looked at, replaced and recovered. */
class LibraryFilesTest {
    private final LibraryFiles files = new SqliteLibraryFiles(Duration.ofSeconds(20));
    private final Path folder;
    private final LibraryFixture library;

    LibraryFilesTest(@TempDir Path folder) {
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

    private static Problem problem(Runnable work) {
        return catchThrowableOfType(Problem.class, work::run);
    }

    private LibraryFixture at(String name) throws IOException {
        Path other = Files.createDirectories(folder.resolve(name));
        return new LibraryFixture(other);
    }

    @Test
    void a_copy_is_the_whole_library() throws IOException {
        LibraryFixture copy = at("copy");
        files.copy(library.file(), copy.file());
        assertThat(copy.archive()).isEqualTo(library.archive());
    }

    @Test
    void a_copy_has_what_others_have_written_while_they_have_it_open() throws IOException {
        LibraryFixture copy = at("copy");
        try (Library open = library.open("bo", "summarize")) {
            LibraryFixture.summarize(open, A, "乙");
            files.copy(library.file(), copy.file());
        }
        assertThat(copy.paper(A).curation().get(CurationField.SUMMARY)).contains("乙");
    }

    @Test
    void what_is_not_there_cannot_be_copied() {
        assertThat(problem(() -> files.copy(folder.resolve("none.db"), folder.resolve("to.db")))
                        .key())
                .isEqualTo("library.missing");
        assertThat(folder.resolve("to.db")).doesNotExist();
    }

    @Test
    void a_copy_says_what_is_in_it() throws IOException {
        LibraryFixture copy = at("copy");
        files.copy(library.file(), copy.file());
        LibraryFiles.FileContents contents = files.inspect(copy.file());
        assertThat(contents.papers()).isEqualTo(3);
        assertThat(contents.issues()).isEqualTo(1);
        assertThat(contents.changedAt()).isPresent();
    }

    @Test
    void an_empty_library_is_one() throws IOException {
        LibraryFixture empty = at("empty");
        files.createEmpty(empty.file());
        files.requireLibraryFile(empty.file());
        files.requireNotEmpty(empty.file());
        assertThat(files.isOutdated(empty.file())).isFalse();
        assertThat(files.inspect(empty.file()).papers()).isZero();
        assertThat(files.diagnose(empty.file())).isEmpty();
        assertThat(empty.ids(Query.ALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no library", "SQLite format 2", "PK\u0003\u0004", "{\"format\": 1}"})
    void what_is_no_library_is_told_so_and_stays_as_it_is(String content) throws IOException {
        Path other = Files.writeString(folder.resolve("other.db"), content.repeat(200));
        assertThat(problem(() -> files.requireLibraryFile(other)).key()).isEqualTo("library.foreign");
        assertThat(problem(() -> files.inspect(other)).key()).isEqualTo("library.foreign");
        assertThat(other).hasContent(content.repeat(200));
    }

    @Test
    void a_file_that_was_emptied_is_told_so() throws IOException {
        Path emptied = Files.write(folder.resolve("emptied.db"), new byte[0]);
        assertThat(problem(() -> files.requireNotEmpty(emptied)).key()).isEqualTo("library.emptied");
    }

    @Test
    void replacing_shows_the_other_library_to_everybody() throws IOException {
        LibraryFixture other = at("other").with(LibraryFixture.paper(LibraryFixture.STRANGE, "Other"));
        String wanted = other.archive();
        files.replace(library.file(), other.file());
        assertThat(library.archive()).isEqualTo(wanted);
        assertThat(library.ids(Query.ALL)).containsExactly("arXiv:2210.99999");
    }

    @Test
    void a_file_that_is_no_library_any_more_is_replaced_as_a_file() throws IOException {
        LibraryFixture copy = at("copy");
        files.copy(library.file(), copy.file());
        String wanted = copy.archive();
        Files.writeString(library.file(), "gone");
        files.replace(library.file(), copy.file());
        assertThat(library.archive()).isEqualTo(wanted);
    }

    @Test
    void fingerprints_are_told_by_issue_without_changing_anything() throws IOException {
        byte[] before = Files.readAllBytes(library.file());
        assertThat(files.fingerprints(library.file())).isEqualTo(Map.of(64, "f64"));
        assertThat(Files.readAllBytes(library.file())).isEqualTo(before);
        assertThat(files.fingerprints(folder.resolve("none.db"))).isEmpty();
        assertThat(folder.resolve("none.db")).doesNotExist();
    }

    @Test
    void a_sound_library_has_nothing_to_tell() {
        assertThat(files.diagnose(library.file())).isEmpty();
    }

    @Test
    void what_can_be_read_of_a_damaged_library_is_recovered() throws IOException {
        String wanted = library.state();
        LibraryFixture damaged = at("damaged");
        files.copy(library.file(), damaged.file());
        LibraryFixture recovered = at("recovered");
        LibraryFiles.RecoveryResult result = files.recover(
                damaged.file(), recovered.file(), new CommandInvocation(TUESDAY, "ada", "desk", "doctor --rescue"));
        assertThat(result.rows()).isPositive();
        assertThat(result.lost()).isEmpty();
        assertThat(recovered.state()).isEqualTo(wanted);
        assertThat(files.diagnose(recovered.file())).isEmpty();
    }
}
