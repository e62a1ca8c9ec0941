package dev.digest.library.sqlite.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.sql.database.LibrarySchema;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Libraries as the programs of earlier schema versions made them, {@code library-N.sql}: three papers with summaries,
 * of which the first was written twice, two of them in a published issue, and an event. From the second version on, the
 * third was removed and that undone.
 */
class EarlierSchemasTest {
    private final TestProgram digest;

    EarlierSchemasTest(@TempDir Path folder) {
        // The libraries were made at the end of November 2026.
        digest = TestProgram.withNewsletter(folder).atTime("2026-12-24T08:00:00Z");
    }

    static Stream<Integer> versions() {
        return IntStream.range(1, LibrarySchema.VERSION).boxed();
    }

    static Stream<Integer> versionsWithHistory() {
        return versions().filter(version -> version >= LibrarySchema.WITH_HISTORY);
    }

    private Path file() {
        return digest.path(".digest/library.db");
    }

    private void load(int version) throws IOException {
        Files.deleteIfExists(file());
        load(version, file());
    }

    /** Makes the library of a version in a new file. */
    static void load(int version, Path file) throws IOException {
        String name = "library-" + version + ".sql";
        try (InputStream in = Objects.requireNonNull(EarlierSchemasTest.class.getResourceAsStream(name), name);
                SqliteDatabase database = SqliteDatabase.open(file)) {
            for (String statement : new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\n", -1)) {
                if (!statement.isBlank()) {
                    database.run(statement);
                }
            }
            assertThat(Schema.version(database)).isEqualTo(version);
        }
    }

    private int version() {
        try (SqliteDatabase database = SqliteDatabase.open(file())) {
            return Schema.version(database);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_library_of_every_version_is_upgraded_once_after_a_backup(int version) throws IOException {
        load(version);
        digest.run("list", "--status", "published")
                .succeeds()
                .output()
                .contains("Alpha", "Beta")
                .doesNotContain("Gamma");
        assertThat(version()).isEqualTo(LibrarySchema.VERSION);
        assertThat(backups()).singleElement().asString().contains(".db");
        digest.run("library", "upgrade", "--yes").succeeds();
        assertThat(backups()).hasSize(1);
        assertSound();
        digest.run("list", "--search", "丙的").succeeds().output().contains("Gamma");
        digest.run("event", "list").succeeds().output().contains("讲座");
    }

    /** The file of the issue is not kept with the libraries. */
    private void assertSound() {
        digest.run("build-issue", "1", "--force").succeeds();
        digest.run("doctor").succeeds();
    }

    private List<String> backups() throws IOException {
        try (Stream<Path> files = Files.walk(digest.path(""))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("upgrade") || name.contains("before"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void its_history_is_kept_and_goes_on(int version) throws IOException {
        load(version);
        digest.run("summarize", "2210.00003", "--text", "新的简介").succeeds();
        digest.run("show", "2210.00001", "--version", "1").succeeds().output().contains("甲的第一稿");
        digest.run("show", "2210.00003", "--version", "1").succeeds().output().contains("丙的简介");
        digest.run("undo").succeeds();
        digest.run("show", "2210.00003", "--json").succeeds().output().contains("丙的简介");
        assertSound();
    }

    @ParameterizedTest
    @MethodSource("versionsWithHistory")
    void what_was_done_with_an_earlier_version_can_be_undone(int version) throws IOException {
        load(version);
        digest.run("history").succeeds().output().contains("publish 1", "build-issue 1", "add --from Alpha.xml");
        digest.run("undo", "--to", "11", "--force").succeeds();
        digest.run("event", "list").succeeds().output().doesNotContain("讲座");
        digest.run("undo", "--to", "8", "--force").succeeds();
        digest.run("list", "--status", "published").succeeds().output().doesNotContain("Alpha", "Beta");
        assertSound();
    }
}
