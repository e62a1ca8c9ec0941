package dev.digest.library.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.CommandInvocation;
import dev.digest.library.Query;
import dev.digest.library.sql.database.LibrarySchema;
import dev.digest.library.sqlite.database.Schema;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteDatabaseTest {
    /** Where the header of a file has it. */
    private static final long USER_VERSION = 60;

    private static final Instant NOW = Instant.parse("2022-10-31T08:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("library.db");
    }

    @Test
    void a_library_is_made_where_there_is_none() {
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            assertThat(library.papers().count(Query.ALL)).isZero();
        }
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void one_of_a_newer_program_is_refused_and_untouched() throws IOException {
        SqliteLibrary.open(file).close();
        try (SqliteDatabase other = SqliteDatabase.open(file)) {
            other.run("PRAGMA user_version = 99");
        }
        byte[] before = Files.readAllBytes(file);
        Problem problem = whyNot();
        assertThat(problem.key()).isEqualTo("library.newer");
        assertThat(problem.details()).containsExactly(file, 99, LibrarySchema.VERSION);
        assertThat(file).hasBinaryContent(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, -2_147_483_640, Integer.MIN_VALUE, 256, Integer.MAX_VALUE})
    void a_version_that_no_program_wrote_is_damage_and_left_untouched(int version) throws IOException {
        SqliteLibrary.open(file).close();
        ByteBuffer header = ByteBuffer.allocate(Integer.BYTES).putInt(0, version);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(header, USER_VERSION);
        }
        byte[] before = Files.readAllBytes(file);
        assertThat(whyNot().key()).isEqualTo("library.damaged");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void one_of_the_first_version_is_brought_up_to_date_with_all_that_is_in_it() {
        try (SqliteDatabase old = SqliteDatabase.open(file)) {
            Schema.migrate(old, 1);
            old.run("INSERT INTO paper (id, sequence, added_at, version, title, authors, abstract, categories, links,"
                    + " withdrawn, warnings) VALUES ('arXiv:2210.00001', 1, '2022-10-31T08:00:00Z', 1, 'Old', '[]', '',"
                    + " '[]', '{}', 0, '[]')");
            old.run("INSERT INTO curation (paper_id, changed_at, assigned, category, summary)"
                    + " VALUES ('arXiv:2210.00001', '2022-10-31T08:00:00Z', 1, 'CV', 'old words')");
        }
        Curation words = Curation.of(Map.of(CurationField.SUMMARY, "old words", CurationField.CATEGORY, "CV"));
        Curation more = words.withChanges(Map.of(CurationField.FIGURE, "images/a.png", CurationField.CAPTION, "b"));
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            assertThat(library.papers()
                            .find(ArxivId.of("2210.00001"))
                            .orElseThrow()
                            .curation())
                    .isEqualTo(words);
            library.papers().curate(Map.of(ArxivId.of("2210.00001"), more), NOW);
            library.papers().curate(Map.of(ArxivId.of("2210.00001"), words), NOW);
            assertThat(library.papers()
                            .find(ArxivId.of("2210.00001"))
                            .orElseThrow()
                            .curation())
                    .isEqualTo(words);
        }
        try (SqliteDatabase now = SqliteDatabase.open(file)) {
            assertThat(now.queryNumber("PRAGMA user_version")).isEqualTo(LibrarySchema.VERSION);
            assertThat(now.query(
                            "SELECT before ->> 'caption' FROM change_row WHERE before ->> 'figure' = 'images/a.png'",
                            row -> row.getString(1)))
                    .containsExactly("b");
        }
    }

    @Test
    void what_is_no_library_is_refused_and_untouched() throws IOException {
        Files.writeString(file, "This is a shopping list. ".repeat(100));
        assertThat(whyNot().key()).isEqualTo("library.damaged");
        assertThat(file).hasContent("This is a shopping list. ".repeat(100));
    }

    @Test
    void a_damaged_one_says_so() throws IOException {
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            for (int i = 1; i <= 300; i++) {
                library.papers().add(List.of(paper(i)), Curation.NONE, false, NOW);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4_096; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(file, bytes);
        Problem problem = catchThrowableOfType(Problem.class, () -> {
            try (SqliteLibrary library = SqliteLibrary.open(file)) {
                library.papers().count(Query.ALL);
            }
        });
        assertThat(problem.key()).isEqualTo("library.damaged");
        assertThat(problem.details()).startsWith(file);
    }

    @Test
    void a_place_where_no_file_can_be_is_named() throws IOException {
        Files.writeString(folder.resolve("not-a-folder"), "");
        file = folder.resolve("not-a-folder").resolve("library.db");
        Problem problem = whyNot();
        assertThat(problem.key()).isEqualTo("library.closed-to-us");
        assertThat(problem.details()).startsWith(file);
    }

    @Test
    void a_folder_in_which_we_may_not_write_is_named() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(closed), "the superuser may write everywhere");
        file = closed.resolve("library.db");
        assertThat(whyNot().key()).isEqualTo("library.closed-to-us");
    }

    @Test
    void one_that_we_may_only_read_can_be_read() throws IOException {
        withOnePaper();
        Path closed = Files.createDirectory(folder.resolve("closed"));
        file = Files.move(file, closed.resolve("library.db"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(closed), "the superuser may write everywhere");
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            assertThat(library.papers().count(Query.ALL)).isOne();
        }
        // So that it can be cleared away.
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void who_only_reads_leaves_nothing_beside_it_and_writes_nothing() throws IOException {
        withOnePaper();
        try (SqliteLibrary library = reading()) {
            assertThat(library.papers().find(paper(1).id())).isPresent();
            Problem problem = catchThrowableOfType(
                    Problem.class, () -> library.papers().add(List.of(paper(2)), Curation.NONE, false, NOW));
            assertThat(problem.key()).isEqualTo("library.closed-to-us");
            assertThat(folder.toFile().list()).containsExactly("library.db");
        }
    }

    @Test
    void who_only_reads_sees_what_is_in_the_log_of_somebody_who_writes() throws IOException {
        try (SqliteLibrary writer = SqliteLibrary.open(file)) {
            writer.papers().add(List.of(paper(1)), Curation.NONE, false, NOW);
            try (SqliteLibrary library = reading()) {
                assertThat(library.papers().count(Query.ALL)).isOne();
                writer.papers().add(List.of(paper(2)), Curation.NONE, false, NOW);
                assertThat(library.papers().count(Query.ALL)).isEqualTo(2);
            }
        }
    }

    @Test
    void who_only_reads_is_told_when_somebody_wrote_the_file_under_their_eyes() {
        withOnePaper();
        SqliteLibrary library = reading();
        try (SqliteLibrary writer = SqliteLibrary.open(file)) {
            writer.papers().add(List.of(paper(2)), Curation.NONE, false, NOW);
        }
        assertThat(catchThrowableOfType(Problem.class, library::close).key()).isEqualTo("library.changed");
    }

    @Test
    void who_only_reads_goes_on_with_a_file_that_another_one_replaces() throws IOException {
        withOnePaper();
        Path newer = Files.copy(file, file.resolveSibling("newer.db"));
        try (SqliteLibrary library = reading()) {
            Files.setLastModifiedTime(newer, FileTime.fromMillis(0));
            Files.move(newer, file, StandardCopyOption.REPLACE_EXISTING);
            assertThat(library.papers().count(Query.ALL)).isOne();
        }
    }

    private void withOnePaper() {
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            library.papers().add(List.of(paper(1)), Curation.NONE, false, NOW);
        }
    }

    private SqliteLibrary reading() {
        return SqliteLibrary.openToRead(
                file, () -> CommandInvocation.UNKNOWN, Problem.of("library.closed-to-us", file, "outdated"));
    }

    @Test
    void two_that_write_at_once_lose_nothing() throws Exception {
        int each = 40;
        runAtOnce(4, writer -> {
            try (SqliteLibrary library = SqliteLibrary.open(file)) {
                for (int i = 1; i <= each; i++) {
                    library.papers().add(List.of(paper(writer * each + i)), Curation.NONE, false, NOW);
                }
            }
        });
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            assertThat(library.papers().count(Query.ALL)).isEqualTo(4L * each);
        }
    }

    @Test
    void two_that_make_the_library_at_once_make_one() throws Exception {
        for (int round = 0; round < 10; round++) {
            file = folder.resolve("library-" + round + ".db");
            runAtOnce(4, writer -> {
                try (SqliteLibrary library = SqliteLibrary.open(file)) {
                    library.papers().add(List.of(paper(writer + 1)), Curation.NONE, false, NOW);
                }
            });
            try (SqliteLibrary library = SqliteLibrary.open(file)) {
                assertThat(library.papers().count(Query.ALL)).isEqualTo(4);
            }
        }
    }

    private interface SqlWork {
        void by(int worker);
    }

    private static void runAtOnce(int workers, SqlWork work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(workers);
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int worker = i;
                all.add(pool.submit(() -> {
                    start.await();
                    work.by(worker);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Problem whyNot() {
        return catchThrowableOfType(Problem.class, () -> SqliteLibrary.open(file));
    }

    private static Paper paper(int number) {
        return Paper.of(ArxivId.of(String.format(Locale.ROOT, "2210.%05d", number)), "Paper " + number)
                .build();
    }
}
