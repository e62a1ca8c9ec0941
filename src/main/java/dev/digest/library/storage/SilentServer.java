package dev.digest.library.storage;

import dev.digest.workspace.UserState;
import dev.digest.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The memory that a server did not answer, which one only learns by waiting. For a minute, commands that can read a
 * copy of the library do not wait for it again.
 */
public record SilentServer(UserState state, LibraryServer server) {
    private static final String NAME = "silent-server";
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** The memory of a newsletter's user. */
    public static SilentServer of(LibraryServer server, Workspace workspace, Map<String, String> environment) {
        return new SilentServer(UserState.of(workspace, environment), server);
    }

    /** When the server is to be asked again; empty when it is to be asked now. */
    public Optional<Instant> askedAgainAt(Instant now) {
        List<String> lines = state.read(NAME);
        if (lines.size() != 2 || !lines.get(0).equals(server.toString())) {
            return Optional.empty();
        }
        try {
            Instant noticed = Instant.parse(lines.get(1));
            Instant again = noticed.plus(REMEMBERED);
            // The clock may have been put back since.
            return now.isBefore(noticed) || !now.isBefore(again) ? Optional.empty() : Optional.of(again);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Remembers that it did not answer. */
    public void remember(Instant now) {
        state.write(NAME, List.of(server.toString(), now.toString()));
    }

    /** Forgets it, since it has answered. */
    public void forget() {
        if (!state.read(NAME).isEmpty()) {
            state.write(NAME, List.of());
        }
    }
}
