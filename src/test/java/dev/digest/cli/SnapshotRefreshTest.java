package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.storage.LibraryServer;
import dev.digest.testing.NewsletterFolder;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.PseudoTerminal;
import dev.digest.testing.PseudoTerminal.TerminalSize;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TcpProxy;
import dev.digest.testing.TestProgram;
import dev.digest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The copy of a server's library, which commands have made anew in the background. */
@Tag("slow")
class SnapshotRefreshTest {
    private static final String NOON = "2022-10-31T12:00:00Z";

    private final TcpProxy connection = new TcpProxy(PostgresServer.shared().port(), Integer.MAX_VALUE);
    private final LibraryServer address = PostgresServer.address(
            "digest", ((LibraryServer) PostgresServer.shared().newLibrary().location()).schema(), connection.port());

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void a_library_on_a_server() {
        digest =
                TestProgram.withNewsletter(folder.resolve("weekly")).withVariable("DIGEST_LIBRARY", address.toString());
        ReadyPapers.addTo(digest);
        digest.onTerminal(80);
    }

    @AfterEach
    void serverIsGone() {
        connection.close();
    }

    private Path copy() {
        return new Workspace(digest.path(".")).snapshot(address.place());
    }

    private Path attempt() {
        return new Workspace(digest.path(".")).snapshotAttempt(address.place());
    }

    private Instant attemptedAt() throws IOException {
        return Files.getLastModifiedTime(attempt()).toInstant();
    }

    /** What stands in for the program when it starts itself. */
    private Path launcher(String script) {
        Path launcher = Path.of(digest.write("the launcher", "#!/bin/sh\n" + script + "\n"));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        digest.withLauncher(launcher);
        return launcher;
    }

    private Path fifo(String name) throws IOException, InterruptedException {
        Path fifo = digest.path(name);
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                .isZero();
        return fifo;
    }

    private static void awaitFile(Path file) throws IOException, InterruptedException {
        try (WatchService changes = file.getFileSystem().newWatchService()) {
            file.getParent().register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            while (!Files.exists(file)) {
                WatchKey change = changes.poll(2, TimeUnit.MINUTES);
                assertThat(change).as(file + " is not made").isNotNull();
                change.pollEvents();
                change.reset();
            }
        }
    }

    @Test
    void a_command_in_a_terminal_has_one_made() throws Exception {
        Path said = fifo("said");
        launcher("echo \"$@\" > '" + said + "'");
        digest.run("list").succeeds();
        assertThat(Files.readString(said))
                .contains("--workspace " + folder.resolve("weekly"), "library snapshot --if-due")
                .doesNotContain("postgresql:");
        assertThat(attemptedAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list --set library.snapshot=off",
                "list --set library.url=postgresql://digest@127.0.0.1/elsewhere",
                "remove 2210.00001 --dry-run",
                "library",
                "--version"
            })
    void none_is_made_after(String command) {
        launcher("exit 1");
        digest.run(command.split(" ", -1));
        assertThat(attempt()).doesNotExist();
    }

    @Test
    void none_is_made_for_scripts_and_services_that_run_tests() {
        launcher("exit 1");
        digest.toPipe().run("list").succeeds();
        digest.onTerminal(80).withVariable("CI", "true").run("list").succeeds();
        assertThat(attempt()).doesNotExist();
    }

    @Test
    void none_is_made_of_a_library_in_a_file() throws IOException {
        launcher("exit 1");
        digest.withVariable("DIGEST_LIBRARY", "").run("list").succeeds();
        try (var files = Files.list(digest.path(".digest"))) {
            assertThat(files).noneMatch(file -> file.toString().contains("snapshot-"));
        }
    }

    @Test
    void a_copy_is_made_again_when_it_is_too_old() throws Exception {
        digest.run("library", "snapshot").succeeds();
        launcher("exit 1");
        digest.atTime("2022-11-01T00:00:00Z").run("list").succeeds();
        assertThat(attempt()).doesNotExist();
        digest.atTime("2022-11-01T00:00:01Z").run("list").succeeds();
        assertThat(attemptedAt()).isEqualTo("2022-11-01T00:00:01Z");
    }

    @Test
    void a_copy_of_the_future_is_as_good_as_none() throws Exception {
        digest.atTime("2023-10-31T12:00:00Z").run("library", "snapshot").succeeds();
        launcher("exit 1");
        digest.atTime(NOON).run("list").succeeds();
        assertThat(attemptedAt()).isEqualTo(NOON);
    }

    @Test
    void after_a_failure_the_next_one_is_made_an_hour_later() throws Exception {
        launcher("exit 1");
        digest.run("list").succeeds();
        digest.atTime("2022-10-31T13:00:00Z").run("list").succeeds();
        assertThat(attemptedAt()).isEqualTo(NOON);
        digest.atTime("2022-10-31T13:00:01Z").run("list").succeeds();
        assertThat(attemptedAt()).isEqualTo("2022-10-31T13:00:01Z");
    }

    @Test
    void after_a_success_the_setting_alone_decides() throws Exception {
        launcher("exit 1");
        digest.run("list").succeeds();
        digest.run("library", "snapshot", "--if-due").succeeds();
        digest.atTime("2022-10-31T12:10:00Z")
                .run("list", "--set", "library.snapshot=5m")
                .succeeds();
        assertThat(attemptedAt()).isEqualTo("2022-10-31T12:10:00Z");
    }

    @Test
    void a_program_that_cannot_be_started_disturbs_no_command() {
        digest.withLauncher(digest.path("nowhere/digest"));
        digest.run("list").succeeds().messages().isEmpty();
    }

    @Test
    void of_several_at_once_one_copies() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(pool.submit(() -> {
                    var result = digest.run("library", "snapshot", "--if-due").succeeds();
                    return result.out() + result.err();
                }));
            }
            List<String> said = new ArrayList<>();
            for (Future<String> one : all) {
                said.add(one.get(2, TimeUnit.MINUTES));
            }
            assertThat(said)
                    .filteredOn(text -> text.contains("copied 3 papers"))
                    .hasSize(1);
            assertThat(said).filteredOn(text -> text.contains("recent enough")).hasSize(3);
        } finally {
            pool.shutdownNow();
        }
        assertThat(copy()).exists();
        assertThat(new NewsletterFolder(digest.path(".")).leftovers()).isEmpty();
    }

    @Test
    void a_newsletter_that_was_removed_does_not_come_back() throws Exception {
        Path weekly = folder.resolve("weekly");
        new NewsletterFolder(weekly).delete();
        new TestProgram(folder)
                .run("--workspace", weekly.toString(), "library", "snapshot", "--if-due")
                .exits(1);
        assertThat(weekly).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "12", "-1h"})
    void an_age_that_is_none_is_refused(String age) {
        digest.run("list", "--set", "library.snapshot=" + age)
                .exits(2)
                .messages()
                .contains(age, "12h", "off");
    }

    @Test
    void it_is_read_when_the_server_is_gone() throws Exception {
        terminal("digest list", new String[0]).awaitText("Alpha").awaitExit();
        awaitFile(copy());
        serverIsGone();
        digest.run("show", "2210.00001").succeeds().messages().contains("Reading the copy of");
    }

    @Test
    void nobody_waits_for_it_and_it_outlives_its_terminal() throws Exception {
        Path go = fifo("go");
        Path launcher = launcher("cat '" + go + "'; echo > '" + digest.path("done") + "'");
        try (PseudoTerminal terminal =
                terminal("digest list | cat; echo nobody waits", "LAUNCHER", launcher.toString())) {
            terminal.awaitText("nobody waits").awaitExit();
            terminal.hangUp();
        }
        assertThat(digest.path("done")).doesNotExist();
        Files.writeString(go, "");
        awaitFile(digest.path("done"));
    }

    private PseudoTerminal terminal(String script, String... variables) {
        TerminalSize size = TerminalSize.USUAL.withVariable("DIGEST_LIBRARY", address.toString());
        for (int i = 0; i < variables.length; i += 2) {
            size = size.withVariable(variables[i], variables[i + 1]);
        }
        return PseudoTerminal.shell(digest.path("."), size, script);
    }
}
