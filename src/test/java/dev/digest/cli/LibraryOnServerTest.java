package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.storage.LibraryServer;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.OlderLibraries;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newsletter whose library is on a real server: how it gets there, and who may do what in it. */
@Tag("slow")
class LibraryOnServerTest {
    private static final AtomicInteger ROLES = new AtomicInteger();

    private final PostgresServer server = PostgresServer.shared();
    private final LibraryServer address = server.newSchema();

    @TempDir
    Path folder;

    private static String archive(TestProgram digest) {
        return digest.run("export", "--format", "json").succeeds().out();
    }

    private TestProgram moved() {
        TestProgram digest = ReadyPapers.createIn(folder);
        digest.run("library", "move", address.toString(), "--yes").succeeds();
        return digest;
    }

    /** The newsletter as somebody else has it, with another role of the server. */
    private TestProgram colleague(String role) throws IOException {
        Path own = folder.resolve("home-of-" + role);
        Files.createDirectories(own);
        Files.copy(folder.resolve("digest.yaml"), own.resolve("digest.yaml"));
        String schema = address.parameters().get("schema");
        return new TestProgram(own)
                .withVariable("DIGEST_USER", role)
                .withVariable("DIGEST_LIBRARY", server.address(role, schema).toString());
    }

    private String newRole() {
        String role = "editor_" + ROLES.incrementAndGet();
        server.run("CREATE ROLE " + role + " LOGIN");
        return role;
    }

    @Test
    void a_library_moves_there_with_its_history_and_becomes_a_backup_here() throws IOException {
        TestProgram digest = ReadyPapers.createIn(folder);
        String before = archive(digest);
        digest.run("library", "move", address.toString(), "--yes").succeeds();
        assertThat(archive(digest)).isEqualTo(before);
        digest.run("library").output().isEqualTo(address + "\n");
        assertThat(digest.path(".digest/library.db")).doesNotExist();
        try (Stream<Path> backups = Files.list(digest.path(".digest/backups"))) {
            assertThat(backups).singleElement().asString().endsWith("-before-move.db");
        }
        digest.run("doctor").succeeds();
    }

    @Test
    void the_pace_towards_arxiv_is_kept_there_and_is_no_part_of_it() {
        TestProgram digest = moved();
        try (FakeArxiv arxiv = new FakeArxiv().withPaper("2210.11610", "Delta")) {
            digest.withArxiv(arxiv).run("add", "2210.11610").succeeds();
        }
        assertThat(server.query("SELECT host FROM " + address.schema() + ".request_pace"))
                .singleElement()
                .asString()
                .startsWith("127.0.0.1-");
        assertThat(archive(digest)).contains("Delta").doesNotContain("request_pace");
        digest.run("doctor").succeeds();
        LibraryServer other = server.newSchema();
        digest.run("library", "move", other.toString(), "--yes").succeeds();
        assertThat(server.query("SELECT host FROM " + other.schema() + ".request_pace"))
                .isEmpty();
    }

    @Test
    void and_back() throws IOException {
        TestProgram digest = moved();
        digest.run("undo").succeeds();
        digest.run("library", "snapshot").succeeds();
        String before = archive(digest);
        digest.run("library", "move", ".digest/library.db", "--yes").succeeds();
        try (Stream<Path> files = Files.list(digest.path(".digest"))) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("snapshot"));
        }
        assertThat(archive(digest)).isEqualTo(before);
        digest.run("library").output().isEqualTo(digest.path(".digest/library.db") + "\n");
        digest.run("doctor").succeeds();
    }

    @Test
    void a_library_that_is_used_is_not_written_into() {
        TestProgram digest = moved();
        String before = archive(digest);
        TestProgram other = ReadyPapers.createIn(folder.resolve("other"));
        other.run("library", "move", address.toString(), "--yes")
                .exits(1)
                .messages()
                .contains("already");
        other.run("init", "third", "--library", address.toString())
                .exits(1)
                .messages()
                .contains("already");
        assertThat(archive(digest)).isEqualTo(before);
        other.run("library").output().contains("library.db");
    }

    @Test
    void a_newsletter_can_begin_there() {
        TestProgram digest = new TestProgram(folder);
        digest.run("init", "--name", "试刊", "--library", address.toString()).succeeds();
        digest.run("library").output().isEqualTo(address + "\n");
        digest.run("list").succeeds().messages().contains("digest add");
    }

    @Test
    void so_it_does_where_the_environment_names_the_server() {
        TestProgram digest = new TestProgram(folder).withVariable("DIGEST_LIBRARY", address.toString());
        digest.run("init", "--dry-run").succeeds();
        assertThat(server.query("SELECT to_regclass('" + address.schema() + ".digest_library') IS NULL"))
                .containsExactly("t");
        digest.run("init", "--name", "试刊").succeeds().messages().contains("The library is on the server " + address);
        assertThat(digest.path(".digest/library.db")).doesNotExist();
        digest.withVariable("DIGEST_LIBRARY", "").run("library").output().isEqualTo(address + "\n");
        digest.run("list").succeeds();
    }

    @Test
    void an_editor_writes_but_neither_rewrites_history_nor_makes_others_editors() throws IOException {
        TestProgram digest = moved();
        String editor = newRole();
        TestProgram colleague = colleague(editor);
        colleague.run("list").exits(1).messages().contains("right", "digest library grant");
        digest.run("library", "grant", editor, "editor", "--run").succeeds();
        colleague.run("summarize", "2210.00001", "--text", "甲的新简介").succeeds();
        colleague.run("undo").succeeds();
        colleague.run("redo").succeeds();
        digest.run("history").succeeds().output().contains(editor);
        colleague.run("backup").succeeds();
        Path backup = colleague.path(".digest/backups").toFile().listFiles()[0].toPath();
        colleague.run("restore", backup.toString(), "--yes").exits(1).messages().contains("right");
        colleague
                .run("library", "grant", newRole(), "editor", "--run")
                .exits(1)
                .messages()
                .contains("right");
        digest.run("doctor").succeeds();
    }

    @Test
    void a_reader_reads() throws IOException {
        TestProgram digest = moved();
        String reader = newRole();
        digest.run("library", "grant", reader, "editor", "--run").succeeds();
        digest.run("library", "grant", reader, "reader", "--run").succeeds();
        TestProgram colleague = colleague(reader);
        colleague.run("list").succeeds().output().contains("Alpha");
        colleague.run("show", "2210.00001").succeeds().output().contains("甲的简介");
        colleague
                .run("summarize", "2210.00001", "--text", "别的简介")
                .exits(1)
                .messages()
                .contains("right");
    }

    @Test
    void a_file_of_passwords_that_others_can_read_is_told() throws IOException {
        TestProgram digest = moved();
        Path passwords = Path.of(digest.write("home/.pgpass", "db:5432:weekly:ada:hush\n"));
        Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-r--r--"));
        digest.run("doctor")
                .succeeds()
                .output()
                .contains("chmod 600 " + passwords)
                .doesNotContain("hush");
        Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
        digest.run("doctor").succeeds().messages().contains("No problems found");
    }

    @Test
    void the_file_of_passwords_is_that_of_the_home_that_the_shell_knows() throws Exception {
        TestProgram digest = moved();
        String role = PostgresServer.WITH_PASSWORD;
        server.run("DROP ROLE IF EXISTS " + role + "; CREATE ROLE " + role + " SUPERUSER LOGIN PASSWORD 'right'");
        Path passwords = Path.of(digest.write("home/.pgpass", "127.0.0.1:*:*:" + role + ":right\n"));
        Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
        ProcessBuilder list = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.digest.Main",
                        "list",
                        "--ids")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        list.environment()
                .putAll(Map.of(
                        "HOME",
                        digest.path("home").toString(),
                        "DIGEST_LIBRARY",
                        server.address(role, address.schema()).toString()));
        List.of("PGPASSWORD", "PGPASSFILE", "XDG_CONFIG_HOME").forEach(list.environment()::remove);
        Process run = list.start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said).contains("2210.00001");
    }

    @Test
    void the_statements_are_printed_for_whoever_may_run_them() {
        TestProgram digest = moved();
        String role = newRole();
        String statements =
                digest.run("library", "grant", role, "reader").succeeds().out();
        assertThat(statements.lines()).allSatisfy(line -> assertThat(line).endsWith(";"));
        server.run(statements);
        digest.run("library", "grant", "nobody_at_all", "reader", "--run")
                .exits(1)
                .messages()
                .contains("nobody_at_all", "createuser");
    }

    @Test
    void a_library_of_an_older_version_is_upgraded_when_somebody_says_so() throws IOException {
        TestProgram digest = moved();
        digest.run("build-issue", "1").succeeds();
        String before = archive(digest);
        digest.withVariable(
                "DIGEST_LIBRARY", OlderLibraries.onServer(9, address, server).toString());
        digest.run("list").exits(1).messages().contains("schema 9", "digest library upgrade");
        digest.run("summarize", "2210.00001", "--text", "改过")
                .exits(1)
                .messages()
                .contains("schema 9");
        digest.run("library", "upgrade", "--dry-run").succeeds();
        digest.run("list").exits(1).messages().contains("schema 9");
        digest.run("library", "upgrade", "--yes").succeeds().output().contains("up to date");
        assertThat(archive(digest)).isEqualTo(before);
        digest.run("doctor").succeeds();
        digest.run("summarize", "2210.00001", "--gist", "一句话").succeeds();
        digest.run("library", "upgrade", "--yes").succeeds();
    }
}
