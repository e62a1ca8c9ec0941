package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.storage.LibraryServer;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.SilentPort;
import dev.digest.testing.TcpProxy;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server from which no answer comes, not even a refusal: one only learns it by waiting. */
@Tag("slow")
class SilentServerTest {
    private final LibraryServer address =
            (LibraryServer) PostgresServer.shared().newLibrary().location();

    @TempDir
    Path folder;

    private TestProgram digest;
    private AutoCloseable listening = () -> {};
    private int port;

    @BeforeEach
    void a_library_with_a_copy() throws Exception {
        digest = TestProgram.withNewsletter(folder.resolve("weekly"));
        serverAnswers();
        ReadyPapers.addTo(digest);
        digest.run("library", "snapshot").succeeds();
        listening.close();
        SilentPort silent = new SilentPort(port);
        listening = silent;
    }

    @AfterEach
    void close() throws Exception {
        listening.close();
    }

    private void serverAnswers() throws Exception {
        listening.close();
        TcpProxy proxy = new TcpProxy(PostgresServer.shared().port(), Integer.MAX_VALUE, port);
        listening = proxy;
        port = proxy.port();
        digest.withVariable(
                "DIGEST_LIBRARY",
                PostgresServer.address("digest", address.schema(), port).toString());
    }

    @Test
    void it_is_waited_for_once_in_a_minute_and_the_copy_read_meanwhile() throws Exception {
        digest.run("list").succeeds().messages().contains("does not answer", "Reading the copy of");
        serverAnswers();
        digest.run("list").succeeds().messages().contains("a moment ago", "from 12:01 on", "Reading the copy of");
        digest.atTime("2022-10-31T12:00:59Z")
                .run("status")
                .succeeds()
                .messages()
                .contains("a moment ago");
        digest.atTime("2022-10-31T12:01:00Z").run("list").succeeds().messages().isEmpty();
        digest.atTime("2022-10-31T12:00:30Z").run("list").succeeds().messages().isEmpty();
    }

    @Test
    void a_command_that_changes_something_asks_it_at_once() throws Exception {
        digest.run("list").succeeds().messages().contains("does not answer");
        serverAnswers();
        digest.run("summarize", "2210.00001", "--text", "改过的简介").succeeds();
        digest.run("show", "2210.00001").succeeds().output().contains("改过的简介");
        assertThat(digest.run("show", "2210.00001").err()).isEmpty();
    }

    @Test
    void a_clock_that_was_put_back_does_not_make_it_longer() throws Exception {
        digest.run("list").succeeds().messages().contains("does not answer");
        serverAnswers();
        digest.atTime("2022-10-31T09:00:00Z").run("list").succeeds().messages().isEmpty();
    }

    @Test
    void one_that_refuses_is_asked_again_at_once() throws Exception {
        listening.close();
        digest.run("list").succeeds().messages().contains("Cannot reach");
        serverAnswers();
        digest.run("list").succeeds().messages().isEmpty();
    }
}
