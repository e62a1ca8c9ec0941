package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.storage.LibraryServer;
import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.NewsletterFolder;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TcpProxy;
import dev.digest.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets that were written while the server of the library was gone. */
@Tag("slow")
class WaitingSheetsTest {
    private static final String SHEET = ".digest/sheets/arXiv-2210.00001.md";

    private final LibraryServer address =
            (LibraryServer) PostgresServer.shared().newLibrary().location();

    @TempDir
    Path folder;

    private TestProgram ada;
    private TestProgram ben;
    private TcpProxy connection;
    private int port;

    @BeforeEach
    void two_editors_of_a_library_and_a_copy_of_it() {
        ada = TestProgram.withNewsletter(folder.resolve("ada")).withVariable("DIGEST_USER", "ada");
        ben = TestProgram.withNewsletter(folder.resolve("ben"))
                .withVariable("DIGEST_USER", "ben")
                .withVariable("DIGEST_LIBRARY", address.toString());
        serverIsThere();
        ReadyPapers.addTo(ada);
        ada.run("library", "snapshot").succeeds();
        serverIsGone();
    }

    @AfterEach
    void serverIsGone() {
        connection.close();
    }

    private void serverIsThere() {
        connection = new TcpProxy(PostgresServer.shared().port(), Integer.MAX_VALUE, port);
        port = connection.port();
        ada.withVariable(
                "DIGEST_LIBRARY",
                PostgresServer.address("digest", address.schema(), port).toString());
    }

    private CommandResult write(String edit, String... command) {
        return ada.withEditor("sed -i '" + edit + "' \"$1\"").run(command);
    }

    private void writeSummary() {
        write("s/甲的简介/路上写的简介/", "summarize", "2210.00001")
                .exits(1)
                .messages()
                .contains("Reading the copy", "kept in", "next digest summarize");
        assertThat(ada.path(SHEET)).exists();
    }

    private void assertNothingLeft() throws Exception {
        try (var files = Files.list(ada.path(".digest/sheets"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void the_next_summarize_stores_them_first_under_their_editors_name() throws Exception {
        writeSummary();
        serverIsThere();
        ada.run("summarize", "2210.00002", "--text", "另一篇的简介")
                .succeeds()
                .messages()
                .contains("arXiv:2210.00001", "stored the sheet that was kept");
        ben.run("show", "2210.00001").output().contains("路上写的简介");
        assertThat(ben.run("history", "--json").json().toString())
                .contains("command=summarize --kept", "who=ada", "command=summarize 2210.00002");
        assertNothingLeft();
        ada.run("undo").succeeds();
        ben.run("show", "2210.00001").output().contains("路上写的简介");
        ada.run("doctor").succeeds();
    }

    @Test
    void all_papers_are_written_one_after_the_other_and_those_that_are_written_are_not_opened_again() throws Exception {
        serverIsThere();
        ada.run("summarize", "2210.00001", "--text", "").exits(1);
        for (String paper : new String[] {"2210.00011", "2210.00012"}) {
            ReadyPapers.add(ada, paper, "Example " + paper);
        }
        ada.run("library", "snapshot").succeeds();
        serverIsGone();
        write("s/^title-zh:.*/title-zh: 例/", "summarize").exits(1);
        assertThat(ada.path(".digest/sheets/arXiv-2210.00011.md")).exists();
        assertThat(ada.path(".digest/sheets/arXiv-2210.00012.md")).exists();
        ada.run("summarize").succeeds().messages().contains("Every paper has a summary");
        serverIsThere();
        ada.run("summarize", "--kept")
                .succeeds()
                .messages()
                .contains("arXiv:2210.00011: stored", "arXiv:2210.00012: stored");
        ben.run("list", "--json", "--fields", "titleZh").output().contains("例");
        assertNothingLeft();
    }

    @Test
    void what_others_changed_meanwhile_in_other_fields_stays() {
        writeSummary();
        ben.run("summarize", "2210.00001", "--title-zh", "甲的新题").succeeds();
        serverIsThere();
        ada.run("summarize", "--kept").succeeds().messages().contains("together with what others changed");
        ben.run("show", "2210.00001").output().contains("路上写的简介", "甲的新题");
    }

    @Test
    void of_two_texts_for_one_field_the_one_in_the_library_stays_and_the_other_is_kept() {
        writeSummary();
        ben.run("summarize", "2210.00001", "--text", "本来的简介").succeeds();
        serverIsThere();
        ada.run("summarize", "--kept")
                .exits(1)
                .messages()
                .contains("ben changed the same field", "version 3", "digest summarize --file");
        ben.run("show", "2210.00001").output().contains("本来的简介").doesNotContain("路上写的简介");
        ben.run("show", "2210.00001", "--version", "3").output().contains("路上写的简介");
        assertThat(ada.read(SHEET)).contains("路上写的简介");

        ada.run("summarize", "--kept").succeeds().messages().contains("No kept sheet waits");
        ada.run("summarize", "--file", SHEET).succeeds();
        ben.run("show", "2210.00001").output().contains("路上写的简介");
    }

    @Test
    void the_same_text_from_both_is_no_conflict() throws Exception {
        writeSummary();
        ben.run("summarize", "2210.00001", "--text", "路上写的简介").succeeds();
        serverIsThere();
        ada.run("summarize", "--kept").succeeds();
        assertNothingLeft();
    }

    @Test
    void one_of_a_paper_that_was_removed_stays_and_waits_no_longer() {
        writeSummary();
        ben.run("remove", "2210.00001", "--yes").succeeds();
        serverIsThere();
        ada.run("summarize", "--kept").exits(1).messages().contains("2210.00001", "kept in");
        assertThat(ada.read(SHEET)).contains("路上写的简介");
        ada.run("summarize", "--kept").succeeds().messages().contains("No kept sheet waits");
    }

    @Test
    void other_commands_tell_of_them_at_a_terminal() {
        writeSummary();
        serverIsThere();
        ada.run("list").succeeds().messages().isEmpty();
        ada.onTerminal(80).run("list").succeeds().messages().contains("1 kept sheet waits", "digest summarize --kept");
        ada.run("list", "--quiet").succeeds().messages().doesNotContain("kept sheet");
        ada.withVariable("DIGEST_USER", "cy").run("list").succeeds().messages().doesNotContain("kept sheet");
        ada.run("summarize", "--kept").succeeds().messages().contains("No kept sheet waits");
        assertThat(ada.path(SHEET)).exists();
        ada.withVariable("DIGEST_USER", "ada").run("summarize", "--kept").succeeds();
        ada.run("list").succeeds().messages().doesNotContain("kept sheet");
    }

    @Test
    void one_that_is_opened_again_is_finished_when_it_is_closed() {
        writeSummary();
        ada.withEditor("exit 1").run("summarize", "2210.00001").exits(1);
        write("s/路上写的简介/车上写的简介/", "summarize", "2210.00001").exits(1);
        ada.withEditor("sed -i 's/^category:.*/category: 没有/' \"$1\"")
                .run("summarize", "2210.00001")
                .exits(1);
        serverIsThere();
        ada.run("summarize", "--kept").succeeds().messages().contains("No kept sheet waits");
        assertThat(ada.read(SHEET)).contains("车上写的简介");
        ada.withEditor("sed -i 's/^category:.*/category: CV研究/' \"$1\"")
                .run("summarize", "2210.00001")
                .succeeds();
        ben.run("show", "2210.00001").output().contains("车上写的简介", "CV研究");
    }

    @Test
    void they_wait_as_long_as_the_server_is_gone() {
        writeSummary();
        ada.run("summarize", "--kept").exits(1).messages().contains("can only be read");
        ada.run("summarize", "--to", "sheets.md").messages().contains("Reading the copy");
        ada.run("summarize", "--kept", "--dry-run").succeeds().output().contains(SHEET);
        assertThat(ada.path(SHEET)).exists();
        serverIsThere();
        ada.run("review").succeeds().messages().contains("stored the sheet that was kept");
        ben.run("show", "2210.00001").output().contains("路上写的简介");
    }

    @Test
    void one_that_was_stored_by_a_command_that_was_killed_then_is_not_stored_again() throws Exception {
        writeSummary();
        NewsletterFolder before = NewsletterFolder.copy(ada.path(".digest/sheets"), folder.resolve("before"));
        serverIsThere();
        ada.run("summarize", "--kept").succeeds();
        new NewsletterFolder(ada.path(".digest/sheets")).delete();
        before.copy(ada.path(".digest/sheets"));
        ada.run("summarize", "--kept").succeeds();
        assertThat(ben.run("history").succeeds().out().lines().filter(line -> line.contains("--kept")))
                .hasSize(1);
        assertNothingLeft();
    }

    @Test
    void a_draft_that_was_reviewed_so_is_reviewed() throws Exception {
        serverIsThere();
        ada.write("said", "{\"gist\": \"例。\", \"summary\": \"起草的简介。\", \"category\": \"NLP研究\", \"quotes\": []}");
        ada.write("model.sh", "cat > asked.json; cat '" + ada.path("said") + "'");
        ada.run("config", "set", "ai.command", "sh", ada.path("model.sh").toString())
                .succeeds();
        String entry = "<entry><id>http://arxiv.org/abs/2210.00011v1</id><title>Example</title>"
                + "<summary>An abstract.</summary><author><name>Ada Example</name></author></entry>";
        ada.run("add", "--from", ada.write("example.xml", FakeArxiv.feed(entry)))
                .succeeds();
        ada.run("draft", "2210.00011").succeeds();
        ada.run("library", "snapshot").succeeds();
        serverIsGone();
        write("s/起草的简介/改好的简介/", "review").exits(1);
        ada.run("review").succeeds().messages().contains("No drafts");
        serverIsThere();
        ada.run("status", "--json").output().contains("\"drafts\" : 1");
        ada.run("review").messages().contains("stored the sheet that was kept", "No drafts");
        ada.run("status", "--json").output().contains("\"drafts\" : 0");
        ben.run("show", "2210.00011").output().contains("改好的简介");
    }

    @Test
    void scripts_are_told() {
        writeSummary();
        serverIsThere();
        assertThat(ada.run("summarize", "--kept", "--json").succeeds().json().toString())
                .contains("路上写的简介")
                .contains("failed=[]");
    }

    @Test
    void in_a_file_they_wait_for_whoever_holds_the_library() throws Exception {
        TestProgram alone = ReadyPapers.createIn(folder.resolve("alone")).withVariable("DIGEST_PATIENCE", "50");
        alone.withEditor("sed -i 's/甲的简介/另写的简介/' \"$1\"");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + alone.path(".digest/library.db"));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            alone.run("summarize", "2210.00001")
                    .exits(1)
                    .messages()
                    .contains("locked by another process", "next digest summarize");
            alone.run("summarize", "--kept").exits(1).messages().contains("locked by another process");
        }
        alone.run("summarize", "2210.00001").exits(1).messages().contains("stored the sheet", "nothing was changed");
        alone.run("show", "2210.00001").output().contains("另写的简介");
        alone.run("doctor").succeeds();
    }

    @Test
    void it_is_asked_for_alone() {
        ada.run("summarize", "--kept", "--text", "x").exits(2);
        ada.run("summarize", "--kept", "2210.00001").exits(2);
    }
}
