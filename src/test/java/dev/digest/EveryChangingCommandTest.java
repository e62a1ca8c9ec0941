package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.cli.CliApplication;
import dev.digest.testing.EveryChangingCommand;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The commands that are killed and failed at random: a new one must be among them. */
@Tag("slow")
class EveryChangingCommandTest {
    private static final Set<String> CHANGING_NOTHING = Set.of(
            "list",
            "show",
            "open",
            "preview",
            "render",
            "history",
            "completion",
            "help",
            "inbox",
            "search",
            "relay",
            "stats",
            "status");

    /** Changes more than the library, and has its own kills in {@link KilledSendingTest}. */
    private static final String SEND = "send";

    @Test
    void no_command_that_changes_something_is_left_out() {
        Set<String> others = new TreeSet<>(CliApplication.commands());
        EveryChangingCommand.commands().stream().map(List::iterator).forEach(words -> others.remove(words.next()));
        others.remove(SEND);
        assertThat(others)
                .as("Add a command that changes something to EveryChangingCommand, any other to CHANGING_NOTHING here")
                .containsExactlyInAnyOrderElementsOf(CHANGING_NOTHING);
    }
}
