package dev.digest.cli;

import dev.digest.problem.Obstacle;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The user's own editor: {@code $VISUAL}, else {@code $EDITOR}, else {@code vi} on a terminal. The value is a piece of
 * shell, as git takes it, so that it may have options and quoted blanks.
 */
record Editor(Outside outside, boolean mayAsk) {
    /**
     * Opens a file and waits until the editor is done.
     *
     * @throws Problem {@code editor.none}, {@code editor.failed} with its exit code, {@code usage.no-input}
     */
    void open(Path file) {
        if (!mayAsk) {
            throw Problem.of("usage.no-input");
        }
        String command = command();
        // The shell between lives as long as the editor: it does something at the key, and so does not end of it.
        String script = "trap : INT; " + command + " \"$@\"";
        Deaf deaf = Deaf.begin();
        try {
            Process editor = new ProcessBuilder(List.of("sh", "-c", script, command, file.toString()))
                    .inheritIO()
                    .start();
            int code = editor.waitFor();
            if (code != 0) {
                throw Problem.of("editor.failed", command, code, file);
            }
        } catch (IOException e) {
            throw Problem.of("editor.failed", command, Obstacle.of(e), file).because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of("editor.failed", command, "interrupted", file).because(e);
        } finally {
            deaf.end();
        }
    }

    private String command() {
        for (String variable : List.of("VISUAL", "EDITOR")) {
            if (!outside.variable(variable).isBlank()) {
                return outside.variable(variable);
            }
        }
        if (!outside.streams().inIsTerminal() || !Files.isExecutable(Path.of("/usr/bin/vi"))) {
            throw Problem.of("editor.none");
        }
        return "vi";
    }
}
