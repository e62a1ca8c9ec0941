package dev.digest.cli.command;

import dev.digest.cli.terminal.CommandConsole;
import dev.digest.cli.terminal.HostEnvironment;
import dev.digest.fetch.SavedResponse;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import org.jspecify.annotations.Nullable;

/** All of standard input: a pipe, a file or a terminal, where it ends with Ctrl-D. Read once, on first use. */
public final class StandardInput {
    private final HostEnvironment host;
    private final CommandConsole console;
    private final boolean interactive;
    private @Nullable SavedResponse response;

    StandardInput(HostEnvironment host, CommandConsole console, boolean interactive) {
        this.host = host;
        this.console = console;
        this.interactive = interactive;
    }

    /** Its name in messages. */
    public String name() {
        return console.messages().text("stdin.name");
    }

    /**
     * Its bytes with its name.
     *
     * @throws Problem {@code file.too-large}; {@code usage.stdin-is-terminal} when the command is not interactive
     */
    public SavedResponse response() {
        if (response == null) {
            if (host.streams().inIsTerminal()) {
                if (!interactive) {
                    throw Problem.usage("usage.stdin-is-terminal");
                }
                console.info("stdin.terminal");
            }
            response = SavedResponse.of(host.streams().in(), name());
        }
        return response;
    }

    /**
     * The same as text.
     *
     * @throws Problem {@code file.encoding} besides those of {@link #response}
     */
    public String text() {
        SavedResponse input = response();
        return AtomicFile.decode(input.bytes(), input.name());
    }
}
