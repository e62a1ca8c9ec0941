package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.library.sqlite.WriteWatch;
import dev.digest.testing.EveryChangingCommand;
import dev.digest.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command writes a row of the library that its history does not have. */
class EveryWriteRecordedTest {
    /** An archive has rows and their history. */
    private static final List<String> WITH_ITS_HISTORY = List.of("import", "library.json");

    private final WriteWatch watch = new WriteWatch();

    @Test
    void no_command_writes_what_is_not_recorded(@TempDir Path folder, @TempDir Path aside) {
        TestProgram digest = EveryChangingCommand.prepare(folder, aside);
        for (List<String> command : EveryChangingCommand.commands()) {
            TestProgram program =
                    digest.withLibrary(command.equals(WITH_ITS_HISTORY) ? library -> library : watch::watch);
            EveryChangingCommand.run(program, command);
            assertThat(watch.unrecorded())
                    .as("digest %s", String.join(" ", command))
                    .isEmpty();
            if (EveryChangingCommand.isProgramCommand(command)) {
                requireSound(digest.path(".digest/library.db"), command);
            }
        }
        assertThat(watch.written()).isGreaterThan(40);
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
