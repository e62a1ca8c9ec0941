package dev.digest.cli.terminal;

import dev.digest.problem.Problem;
import dev.digest.problem.SystemError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The user's own editor: {@code $VISUAL}, else {@code $EDITOR}, else {@code vi} on a terminal. The value is a piece of
 * shell, as git takes it, so that it may have options and quoted blanks.
 */
public record TextEditor(HostEnvironment host, boolean interactive) {
    /**
     * Opens a file and waits until the editor is done.
     *
     * @throws Problem {@code editor.none}, {@code editor.failed} with its exit code, {@code usage.no-input}
     */
    public void open(Path file) {
        if (!interactive) {
            throw Problem.of("usage.no-input");
        }
        String command = command();
        // The shell between lives as long as the editor: it does something at the key, and so does not end of it.
        String script = "trap : INT; " + command + " \"$@\"";
        InterruptGuard deaf = InterruptGuard.ignoreInterrupts();
        try {
            Process editor = new ProcessBuilder(List.of("sh", "-c", script, command, file.toString()))
                    .inheritIO()
                    .start();
            int code = editor.waitFor();
            if (code != 0) {
                throw Problem.of("editor.failed", command, code, file);
            }
        } catch (IOException e) {
            throw Problem.of("editor.failed", command, SystemError.of(e), file).causedBy(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of("editor.failed", command, "interrupted", file).causedBy(e);
        } finally {
            deaf.restore();
        }
    }

    private String command() {
        for (String variable : List.of("VISUAL", "EDITOR")) {
            if (!host.variable(variable).isBlank()) {
                return host.variable(variable);
            }
        }
        if (!host.streams().inIsTerminal() || !Files.isExecutable(Path.of("/usr/bin/vi"))) {
            throw Problem.of("editor.none");
        }
        return "vi";
    }
}
