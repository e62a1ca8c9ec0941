package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.storage.LibraryServer;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.NewsletterFolder;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TcpProxy;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a library whose server is gone, from a copy that was made of it. */
@Tag("slow")
class LibrarySnapshotTest {
    private final LibraryServer address =
            (LibraryServer) PostgresServer.shared().newLibrary().location();

    @TempDir
    Path folder;

    private TestProgram digest;
    private TcpProxy connection;
    private int port;

    @BeforeEach
    void a_library_on_a_server() {
        digest = TestProgram.withNewsletter(folder.resolve("weekly"));
        serverIsThere();
        ReadyPapers.addTo(digest);
        digest.run("build-issue", "1").succeeds();
    }

    @AfterEach
    void serverIsGone() {
        connection.close();
    }

    private void serverIsThere() {
        connection = new TcpProxy(PostgresServer.shared().port(), Integer.MAX_VALUE, port);
        port = connection.port();
        digest.withVariable(
                "DIGEST_LIBRARY",
                PostgresServer.address("digest", address.schema(), port).toString());
    }

    private String archive() {
        return digest.run("export", "--format", "json").succeeds().out();
    }

    @Test
    void everything_can_be_read_as_it_was() {
        String archive = archive();
        digest.run("library", "snapshot")
                .succeeds()
                .output()
                .contains("copied 3 papers", ".digest/snapshot-127.0.0.1-");
        serverIsGone();
        assertThat(archive()).isEqualTo(archive);
        for (String command : new String[] {"list", "status", "show 2210.00001", "history", "check 1", "issues"}) {
            digest.run(command.split(" ", -1)).messages().contains("Cannot reach", "Reading the copy of");
        }
        digest.run("list", "--search", "alpha").succeeds().output().contains("Alpha");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add --from paper.xml",
                "summarize 2210.00001 --text 改过",
                "build-issue 2",
                "arrange 1 2210.00003 --before 2210.00002",
                "publish 1",
                "remove 2210.00001 --yes",
                "undo",
                "send slack 1 --yes",
                "add --from paper.xml --dry-run"
            })
    void nothing_can_be_changed(String command) throws IOException {
        digest.write(
                "paper.xml",
                FakeArxiv.feed("<entry><id>http://arxiv.org/abs/2210.00009v1</id>"
                        + "<title>Ninth</title><author><name>Ada Example</name></author></entry>"));
        digest.withVariable("DIGEST_SLACK_WEBHOOK", "http://127.0.0.1:1/hook");
        digest.run("library", "snapshot").succeeds();
        NewsletterFolder before = NewsletterFolder.copy(digest.path("."), folder.resolve("before"));
        serverIsGone();
        digest.run(command.split(" ", -1)).exits(1).messages().contains("copy here can only be read", "--to sheets.md");
        NewsletterFolder now = new NewsletterFolder(digest.path("."));
        assertThat(now.texts()).isEqualTo(before.texts());
        assertThat(now.leftovers()).isEmpty();
        serverIsThere();
        digest.run("doctor").succeeds();
    }

    @Test
    void summaries_are_written_on_sheets_meanwhile() {
        digest.run("library", "snapshot").succeeds();
        serverIsGone();
        digest.run("summarize", "2210.00001", "--to", "sheets.md").succeeds();
        digest.write("sheets.md", digest.read("sheets.md").replace("甲的简介", "改过的简介"));
        serverIsThere();
        digest.run("summarize", "--file", "sheets.md").succeeds();
        digest.run("show", "2210.00001").output().contains("改过的简介");
    }

    @Test
    void a_later_copy_takes_the_place_of_the_earlier_one() {
        digest.run("library", "snapshot").succeeds();
        digest.run("summarize", "2210.00001", "--text", "改过的简介").succeeds();
        digest.run("library", "snapshot").succeeds();
        serverIsGone();
        digest.run("show", "2210.00001").output().contains("改过的简介");
        digest.run("library", "snapshot")
                .exits(1)
                .messages()
                .contains("Cannot reach")
                .doesNotContain("Reading the copy");
        digest.run("list").succeeds();
    }

    @Test
    void without_a_copy_nothing_can_be_read() {
        digest.run("library", "snapshot", "--dry-run").succeeds().output().contains("would copy 3 papers");
        serverIsGone();
        digest.run("list").exits(1).messages().contains("Cannot reach", "digest library snapshot");
    }

    @Test
    void what_was_cloned_has_no_folder_for_the_copy_yet() throws IOException {
        new NewsletterFolder(digest.path(".digest")).delete();
        digest.run("library", "snapshot").succeeds();
        assertThat(digest.read(".digest/.gitignore")).isEqualTo("*\n");
        serverIsGone();
        digest.run("list").succeeds();
    }

    @Test
    void the_copy_of_another_library_is_not_read() {
        digest.run("library", "snapshot").succeeds();
        String other = PostgresServer.address("digest", "other", 1).toString();
        digest.withVariable("DIGEST_LIBRARY", other)
                .run("list")
                .exits(1)
                .messages()
                .contains("Cannot reach");
    }

    @Test
    void a_library_in_a_file_needs_none() {
        digest.withVariable("DIGEST_LIBRARY", "")
                .run("library", "snapshot")
                .exits(1)
                .messages()
                .contains("needs no copy");
    }
}
