package dev.digest.cli;

import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.storage.LibraryServer;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The authors of one paper that nobody can read: all other papers are found by theirs as before. */
@Tag("slow")
class DamagedAuthorsTest {
    private static final String FEED =
            FakeArxiv.feed(entry("2211.00001", "Alpha", "Ada Example") + entry("2211.00002", "Beta", "Zoë O'Example"));

    private final TestProgram digest;

    DamagedAuthorsTest(@TempDir Path folder) {
        digest = TestProgram.withNewsletter(folder);
    }

    private static String entry(String id, String title, String author) {
        return "<entry><id>http://arxiv.org/abs/" + id + "v1</id><title>" + title + "</title><author><name>" + author
                + "</name></author></entry>";
    }

    private void addTwo() {
        digest.write("two.xml", FEED);
        digest.run("add", "--from", "two.xml").succeeds();
        assertFinds("Example", "2211.00002", "2211.00001");
    }

    private static String damage(String authors) {
        return "UPDATE paper SET authors = '" + authors + "' WHERE id = 'arXiv:2211.00001'";
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{", "", "{}", "[1]", "17", "[\"text\"]"})
    void in_a_file(String authors) {
        addTwo();
        try (SqliteDatabase database = SqliteDatabase.open(digest.path(".digest/library.db"))) {
            database.run(damage(authors));
        }
        assertTheOtherIsFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{", "", "{}", "[1]", "17", "[\"text\"]"})
    void on_a_server(String authors) {
        PostgresServer server = PostgresServer.shared();
        LibraryServer library = (LibraryServer) server.newLibrary().location();
        digest.withVariable("DIGEST_LIBRARY", library.toString());
        addTwo();
        server.run("SET search_path = " + library.schema() + "; " + damage(authors));
        assertTheOtherIsFound();
    }

    /** By words that a list of authors in JSON has as they are, and by one that it may have otherwise. */
    private void assertTheOtherIsFound() {
        assertFinds("Example", "2211.00002");
        assertFinds("zoë o'", "2211.00002");
        digest.run("list", "--ids", "--search", "Alpha").succeeds().output().isEqualTo("arXiv:2211.00001\n");
        digest.run("doctor").exits(1).output().contains("2211.00001");
    }

    private void assertFinds(String author, String... ids) {
        String found = "arXiv:" + String.join("\narXiv:", ids) + "\n";
        digest.run("list", "--ids", "--author", author).succeeds().output().isEqualTo(found);
        digest.run("list", "--ids", "--search", author).succeeds().output().isEqualTo(found);
    }
}
