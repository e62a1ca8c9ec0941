package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.SmallDisk;
import dev.digest.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries on a server whose disk is truly full, not only said to be. */
@Tag("slow")
class FullServerTest {
    @TempDir
    Path folder;

    /** Texts that fit into no free place of a table; repeated words would be compressed. */
    private static String longText(int number) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 20_000).forEach(i -> text.append(Integer.toString(i * 7919 + number, 36)));
        return text.toString();
    }

    private TestProgram newsletter(PostgresServer server) throws Exception {
        TestProgram digest = server.newsletter(Files.createDirectory(folder.resolve("weekly")));
        ReadyPapers.addTo(digest);
        digest.run("build-issue", "1").succeeds();
        digest.write(
                "new.xml",
                FakeArxiv.feed("<entry><id>http://arxiv.org/abs/2210.00009v1</id><title>Ninth</title><summary>"
                        + longText(2) + "</summary><author><name>Ada Example</name></author></entry>"));
        return digest;
    }

    private static String archive(TestProgram digest) {
        return digest.run("export", "--format", "json").succeeds().out();
    }

    @Test
    void where_the_tables_are_nothing_is_changed_and_the_administrator_is_asked_for_room() throws Exception {
        PostgresServer server = PostgresServer.ofItsOwn();
        try (SmallDisk disk = SmallDisk.mount(server.folder(), 20_000)) {
            server.storeTablesIn(disk.path());
            TestProgram digest = newsletter(server);
            String archive = archive(digest);
            disk.fill();
            for (String[] command : new String[][] {
                {"add", "--from", "new.xml"},
                {"summarize", "2210.00001", "--text", longText(3)},
                {"event", "add", "--title", "讲座", "--summary", longText(4)}
            }) {
                digest.run(command)
                        .exits(1)
                        .isHarmless()
                        .messages()
                        .contains("No space left on the disk of the server", "administrator", "Nothing was changed");
            }
            digest.run("backup").succeeds();
            assertThat(archive(digest)).isEqualTo(archive);
            disk.free();
            digest.run("add", "--from", "new.xml").succeeds();
            digest.run("publish", "1").succeeds();
            digest.run("doctor").succeeds();
            server.stop();
        }
    }

    /** A server that cannot write its log of changes ends, whoever is connected. */
    @Test
    void where_the_log_of_changes_is_what_was_acknowledged_is_there_when_it_has_room_again() throws Exception {
        PostgresServer server = PostgresServer.ofItsOwn();
        try (SmallDisk disk = SmallDisk.mount(server.folder(), 40_000)) {
            server.logIn(disk.path());
            TestProgram digest = newsletter(server);
            disk.fill();
            int acknowledged = 0;
            CommandResult run = summarize(digest, acknowledged);
            while (run.code() == 0) {
                acknowledged++;
                assertThat(acknowledged).as("the log is never full").isLessThan(400);
                run = summarize(digest, acknowledged);
            }
            run.exits(1)
                    .isHarmless()
                    .messages()
                    .containsAnyOf("No space left on the disk of the server", "connection", "Cannot reach the server");
            disk.free();
            server.startAgain();
            String last = archive(digest);
            assertThat(last).containsAnyOf(longText(acknowledged), longText(acknowledged - 1));
            digest.run("doctor").succeeds();
            summarize(digest, acknowledged).succeeds();
            server.stop();
        }
    }

    private static CommandResult summarize(TestProgram digest, int number) {
        return digest.run("summarize", "2210.00001", "--text", longText(number));
    }
}
