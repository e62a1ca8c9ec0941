package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.sqlite.FileWriteWatch;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.library.storage.LibraryServer;
import dev.digest.testing.EveryChangingCommand;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.ServerWriteWatch;
import dev.digest.testing.TestProgram;
import dev.digest.testing.WatchedWrites;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command writes a row of the library that its history does not have. */
@Tag("slow")
class EveryWriteRecordedTest {
    /** An archive has rows and their history. */
    private static final List<String> WITH_ITS_HISTORY = List.of("import", "library.json");

    @TempDir
    Path folder;

    @TempDir
    Path aside;

    private final WatchedWrites writes = new WatchedWrites();

    @Test
    void no_command_writes_into_a_file_what_is_not_recorded() {
        FileWriteWatch watch = new FileWriteWatch(writes);
        TestProgram digest = EveryChangingCommand.prepare(folder, aside);
        for (List<String> command : EveryChangingCommand.commands()) {
            TestProgram program =
                    digest.withLibrary(command.equals(WITH_ITS_HISTORY) ? library -> library : watch::watch);
            EveryChangingCommand.run(program, command);
            requireRecorded(command);
            if (EveryChangingCommand.isProgramCommand(command)) {
                requireSound(digest.path(".digest/library.db"), command);
            }
        }
        assertThat(writes.written()).isGreaterThan(40);
    }

    @Test
    void nor_on_a_server() {
        PostgresServer server = PostgresServer.shared();
        LibraryServer library = (LibraryServer) server.newLibrary().location();
        TestProgram digest =
                EveryChangingCommand.prepare(folder, aside).withVariable("DIGEST_LIBRARY", library.toString());
        List<List<String>> commands = EveryChangingCommand.onServer();
        EveryChangingCommand.run(digest, commands.get(0)).succeeds();
        ServerWriteWatch watch =
                new ServerWriteWatch(server, library.parameters().get("schema"), writes);
        for (List<String> command : commands.subList(1, commands.size())) {
            watch.during(() -> EveryChangingCommand.run(digest, command).succeeds(), !command.equals(WITH_ITS_HISTORY));
            requireRecorded(command);
        }
        assertThat(writes.written()).isGreaterThan(40);
        assertThat(PostgresServer.storage(library).diagnose()).isEmpty();
    }

    private void requireRecorded(List<String> command) {
        assertThat(writes.unrecorded())
                .as("digest %s", String.join(" ", command))
                .isEmpty();
    }

    private static void requireSound(Path file, List<String> command) {
        if (Files.exists(file)) {
            try (SqliteLibrary library = SqliteLibrary.open(file)) {
                assertThat(library.history().verify())
                        .as("digest %s", String.join(" ", command))
                        .isEmpty();
            }
        }
    }
}
