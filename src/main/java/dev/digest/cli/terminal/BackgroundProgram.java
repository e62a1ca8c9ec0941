package dev.digest.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts the program once more, in the background: with lower priority, detached from the terminal and its signals, and
 * without the streams of the command that starts it, so that whoever reads these does not wait for it.
 *
 * @param launcher the program's launcher
 * @param folder the working directory
 */
public record BackgroundProgram(Path launcher, Map<String, String> environment, Path folder) {
    /** The shell ends at once. A session of its own has no terminal; not every system has the program for that. */
    private static final String DETACH = "trap '' HUP; set -- nice \"$0\" \"$@\";"
            + " command -v setsid >/dev/null && set -- setsid \"$@\"; \"$@\" &";

    /** With it, programs that ask for passwords find the terminal. */
    private static final String TERMINAL_OF_GPG = "GPG_TTY";

    /** Starts a command; if that is not possible, nothing happens. Secrets may only be in the environment. */
    public void start(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", DETACH, launcher.toString()));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().clear();
        process.environment().putAll(environment);
        process.environment().remove(TERMINAL_OF_GPG);
        try {
            process.start();
        } catch (IOException e) {
            // The command has done its work, and another one will try again.
        }
    }
}
