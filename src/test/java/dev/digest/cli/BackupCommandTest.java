package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
    private static final String FIRST = ".digest/backups/0001-20221031T120000Z.db";

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void three_papers() {
        digest = ReadyPapers.createIn(folder);
    }

    @Test
    void a_backup_says_where_it_lies_and_what_it_holds() throws IOException {
        CommandResult run = digest.run("backup").succeeds();
        run.output().isEqualTo(FIRST + "\n");
        run.messages().contains("3 papers", " KB");
        assertThat(files(".digest/backups")).containsExactly("0001-20221031T120000Z.db");
        digest.run("backup", "--json")
                .succeeds()
                .output()
                .contains("\"papers\" : 3", "0002-20221031T120000Z.db", "\"bytes\"");
    }

    @Test
    void it_can_lie_elsewhere_and_takes_nothings_place() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        digest.run("backup", "stick").succeeds().output().isEqualTo("stick/0001-20221031T120000Z.db\n");
        digest.run("backup", "stick/own.db").succeeds();
        byte[] before = Files.readAllBytes(stick.resolve("own.db"));
        digest.run("summarize", "2210.00001", "--text", "新的简介").succeeds();
        digest.run("backup", "stick/own.db").exits(1).messages().contains("own.db", "already exists");
        assertThat(stick.resolve("own.db")).hasBinaryContent(before);
        digest.run("backup", "one", "two").exits(2);
    }

    @Test
    void a_word_that_stands_behind_other_commands_is_not_taken_for_a_file() throws IOException {
        for (String word : new String[] {"list", "show", "create"}) {
            digest.run("backup", word).exits(2).messages().contains(word, ".digest/backups", "./" + word);
            assertThat(digest.path(word)).doesNotExist();
        }
        digest.run("backup", "./list").succeeds().output().isEqualTo("list\n");
        Files.createDirectory(digest.path("new"));
        digest.run("backup", "new").succeeds().output().startsWith("new/0001-");
    }

    @Test
    void it_holds_what_was_there_while_another_process_wrote() throws SQLException {
        try (Connection other = connection();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("UPDATE curation SET summary = '未完' WHERE paper_id = 'arXiv:2210.00001'");
            digest.run("backup").succeeds();
            statement.execute("COMMIT");
        }
        digest.run("restore", FIRST, "--yes").succeeds();
        digest.run("show", "2210.00001").output().contains("甲的简介").doesNotContain("未完");
    }

    @Test
    void it_is_read_by_those_only_who_may_read_the_library() throws IOException {
        Path library = digest.path(".digest/library.db");
        Files.setPosixFilePermissions(library, PosixFilePermissions.fromString("rw-------"));
        digest.run("backup").succeeds();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(digest.path(FIRST))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_restored_backup_is_the_library_as_it_was_and_can_be_taken_back() {
        String before = digest.run("list", "--json").out();
        digest.run("backup").succeeds();
        digest.run("summarize", "2210.00001", "--text", "新的简介").succeeds();
        ReadyPapers.add(digest, "2210.00004", "Delta");
        CommandResult run = digest.run("restore", FIRST, "--yes").succeeds();
        run.messages().contains("3 papers", "last changed 2022-10-31 12:00", "0002-20221031T120000Z-before-restore.db");
        assertThat(digest.run("list", "--json").out()).isEqualTo(before);
        digest.run("show", "2210.00001").output().contains("甲的简介");
        digest.run("restore", ".digest/backups/0002-20221031T120000Z-before-restore.db", "--yes")
                .succeeds();
        digest.run("show", "2210.00001").output().contains("新的简介");
        digest.run("list", "--ids").output().hasLineCount(4);
        digest.run("doctor").succeeds();
    }

    @Test
    void others_who_have_the_library_open_see_the_restored_one() throws SQLException {
        digest.run("backup").succeeds();
        ReadyPapers.add(digest, "2210.00004", "Delta");
        try (Connection other = connection();
                Statement statement = other.createStatement()) {
            assertThat(statement.executeQuery("SELECT count(*) FROM paper").getInt(1))
                    .isEqualTo(4);
            digest.run("restore", FIRST, "--yes").succeeds();
            assertThat(statement.executeQuery("SELECT count(*) FROM paper").getInt(1))
                    .isEqualTo(3);
            statement.execute("UPDATE curation SET summary = '又改' WHERE paper_id = 'arXiv:2210.00001'");
        }
        digest.run("show", "2210.00001").output().contains("又改");
    }

    @Test
    void while_another_process_writes_nothing_is_restored() throws SQLException {
        digest.run("backup").succeeds();
        ReadyPapers.add(digest, "2210.00004", "Delta");
        try (Connection other = connection();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            digest.withVariable("DIGEST_PATIENCE", "50")
                    .run("restore", FIRST, "--yes")
                    .exits(1)
                    .messages()
                    .contains("locked by another process", "library.db");
        }
        digest.run("list", "--ids").output().hasLineCount(4);
    }

    @Test
    void restoring_asks_first() {
        digest.run("backup").succeeds();
        ReadyPapers.add(digest, "2210.00004", "Delta");
        digest.run("restore", FIRST).exits(2).messages().contains("--yes");
        digest.onTerminal(80)
                .withInput("no\n")
                .run("restore", FIRST)
                .exits(1)
                .messages()
                .contains("Nothing was changed");
        digest.run("list", "--ids").output().hasLineCount(4);
        digest.run("restore", "missing.db").exits(1).messages().contains("Latest backup: " + FIRST);
        digest.withInput("y\n").run("restore", FIRST).succeeds();
        digest.run("list", "--ids").output().hasLineCount(3);
    }

    @Test
    void what_is_no_backup_is_refused_and_nothing_changes() throws Exception {
        digest.run("backup", "good.db").succeeds();
        ReadyPapers.add(digest, "2210.00004", "Delta");
        byte[] good = Files.readAllBytes(digest.path("good.db"));
        digest.write("text.db", "This is a shopping list. ".repeat(500));
        digest.write("empty.db", new byte[0]);
        digest.write("short.db", Arrays.copyOf(good, good.length - 4096));
        digest.write("shorter.db", Arrays.copyOf(good, 1000));
        byte[] flipped = good.clone();
        Arrays.fill(flipped, 5 * 4096, 8 * 4096, (byte) 7);
        digest.write("flipped.db", flipped);
        altered("newer.db", good, "PRAGMA user_version = 99");
        altered("foreign.db", good, "PRAGMA application_id = 7");
        altered("half.db", good, "DROP INDEX curation_title_zh");
        byte[] before = Files.readAllBytes(digest.path(".digest/library.db"));
        for (String name :
                new String[] {"text", "empty", "short", "shorter", "flipped", "newer", "foreign", "half", "missing"}) {
            digest.run("restore", name + ".db", "--yes")
                    .exits(1)
                    .isHarmless()
                    .messages()
                    .contains(name + ".db");
        }
        digest.run("restore", "newer.db", "--yes").messages().contains("newer version of digest");
        digest.run("restore", "text.db", "--yes").messages().contains(".digest/backups: digest restore");
        digest.run("restore", "missing.db", "--yes").messages().contains("no backup in");
        assertThat(digest.path(".digest/library.db")).hasBinaryContent(before);
        assertThat(digest.path(".digest/backups")).doesNotExist();
        assertThat(files(".digest")).containsExactly(".gitignore", "library.db");
    }

    @Test
    void a_library_that_can_no_longer_be_opened_gives_way_to_a_backup() throws IOException {
        digest.run("backup", "good.db").succeeds();
        digest.write(".digest/library.db", "no library any more ".repeat(1000));
        digest.run("list").exits(1);
        digest.run("backup").exits(1).messages().contains("library.db");
        digest.run("restore", "good.db", "--yes").succeeds();
        digest.run("list", "--ids").succeeds().output().hasLineCount(3);
        assertThat(digest.read(".digest/backups/0001-20221031T120000Z-before-restore.db"))
                .startsWith("no library any more");
        assertThat(digest.path("good.db")).exists();
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + digest.path(".digest/library.db"));
    }

    private void altered(String name, byte[] good, String sql) throws SQLException {
        String file = digest.write(name, good);
        try (Connection copy = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = copy.createStatement()) {
            statement.execute(sql);
        }
    }

    private String[] files(String name) throws IOException {
        try (Stream<Path> files = Files.list(digest.path(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toArray(String[]::new);
        }
    }
}
