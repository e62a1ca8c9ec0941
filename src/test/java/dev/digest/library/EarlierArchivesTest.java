package dev.digest.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.sql.database.LibrarySchema;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Archives of version 1 of their format, as programs of each schema version wrote them with {@code export --format
 * json}, of libraries as in {@code EarlierSchemasTest}: {@code archive-N.json}. The first schema had no archives, later
 * ones than the last have archives of later versions.
 */
@Tag("slow")
class EarlierArchivesTest {
    private static final int LAST_SCHEMA = 11;

    private final TestProgram digest;

    EarlierArchivesTest(@TempDir Path folder) throws IOException {
        // The archives were made at the end of November 2026.
        digest = TestProgram.withNewsletter(folder).atTime("2026-12-24T08:00:00Z");
    }

    static Stream<Integer> versions() {
        return IntStream.rangeClosed(LibrarySchema.WITH_HISTORY, LAST_SCHEMA).boxed();
    }

    static Stream<Integer> versionsForServers() {
        return versions().filter(version -> version > LibrarySchema.WITH_RECORDED_HISTORY);
    }

    /** Programs of the last of these versions did not all record the history's own rows. */
    static Stream<Integer> versionsForFilesAlone() {
        return versions().filter(version -> version <= LibrarySchema.WITH_RECORDED_HISTORY);
    }

    private static String archive(int version) throws IOException {
        String name = "archive-" + version + ".json";
        try (InputStream in = Objects.requireNonNull(EarlierArchivesTest.class.getResourceAsStream(name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains("\"schema\":" + version + "}");
            return text;
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void an_archive_of_every_version_comes_into_a_file(int version) throws IOException {
        assertComesIn(version);
    }

    @ParameterizedTest
    @MethodSource("versionsForServers")
    void an_archive_comes_into_a_library_on_a_server(int version) throws IOException {
        useServer();
        assertComesIn(version);
        digest.run("restore", "earlier.json", "--yes").succeeds();
        assertIsWhole("earlier.json");
    }

    private void useServer() {
        digest.withVariable(
                "DIGEST_LIBRARY",
                PostgresServer.shared().newLibrary().location().toString());
    }

    @ParameterizedTest
    @MethodSource("versionsForFilesAlone")
    void the_oldest_archives_come_into_a_library_on_a_server_by_way_of_a_file(int version) throws IOException {
        digest.write("earlier.json", archive(version));
        digest.run("import", "earlier.json").succeeds();
        String exported = digest.run("export", "--format", "json").succeeds().out();
        useServer();
        digest.run("import", "earlier.json")
                .exits(1)
                .messages()
                .contains("too old", "Import it into a library in a file");
        digest.write("exported.json", exported);
        digest.run("import", "exported.json").succeeds();
        assertIsWhole("exported.json");
    }

    private void assertComesIn(int version) throws IOException {
        digest.write("earlier.json", archive(version));
        digest.run("import", "earlier.json").succeeds();
        assertIsWhole("earlier.json");
    }

    private void assertIsWhole(String archive) {
        digest.run("list", "--status", "published")
                .succeeds()
                .output()
                .contains("Alpha", "Beta")
                .doesNotContain("Gamma");
        digest.run("list", "--search", "丙的").succeeds().output().contains("Gamma");
        digest.run("event", "list").succeeds().output().contains("讲座");
        digest.run("import", archive).succeeds();
        assertSound();
        assertHistoryGoesOn();
        assertCanBeUndone();
    }

    /** The file of the issue is not in an archive. */
    private void assertSound() {
        digest.run("build-issue", "1", "--force").succeeds();
        digest.run("doctor").succeeds();
    }

    private void assertHistoryGoesOn() {
        digest.run("summarize", "2210.00003", "--text", "新的简介").succeeds();
        digest.run("show", "2210.00001", "--version", "1").succeeds().output().contains("甲的第一稿");
        digest.run("show", "2210.00003", "--version", "1").succeeds().output().contains("丙的简介");
        digest.run("undo").succeeds();
        digest.run("show", "2210.00003", "--json").succeeds().output().contains("丙的简介");
        assertSound();
    }

    /** What was done by the program of that time. */
    private void assertCanBeUndone() {
        digest.run("history").succeeds().output().contains("publish 1", "build-issue 1", "add --from Alpha.xml");
        digest.run("undo", "--to", "11", "--force").succeeds();
        digest.run("event", "list").succeeds().output().doesNotContain("讲座");
        digest.run("undo", "--to", "8", "--force").succeeds();
        digest.run("list", "--status", "published").succeeds().output().doesNotContain("Alpha", "Beta");
        assertSound();
    }
}
