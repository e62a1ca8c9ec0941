package dev.digest.cli.terminal;

import dev.digest.problem.Problem;
import dev.digest.problem.SystemError;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The user's editor: {@code $VISUAL}, otherwise {@code $EDITOR}, otherwise one that is installed. */
public record TextEditor(HostEnvironment host, boolean interactive) {
    /** An editor that exits sooner did not wait for its window. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static final boolean WINDOWS = File.separatorChar == '\\';

    /**
     * Opens a file and waits until the editor exits.
     *
     * @return whether it seems to have waited: it did not exit at once with the file unchanged
     * @throws Problem {@code editor.none}, {@code editor.failed} with its exit code, {@code usage.no-input}
     */
    public boolean open(Path file) {
        if (!interactive) {
            throw Problem.usage("usage.no-input");
        }
        EditorCommandLine command = command();
        byte[] before = bytes(file);
        long savedBefore = file.toFile().lastModified();
        Instant begin = host.clock().instant();
        run(command, file);
        Duration taken = Duration.between(begin, host.clock().instant());
        return taken.compareTo(AT_ONCE) >= 0
                || !Arrays.equals(bytes(file), before)
                || file.toFile().lastModified() != savedBefore;
    }

    /** The content, in whatever encoding it was saved. */
    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private void run(EditorCommandLine command, Path file) {
        InterruptGuard deaf = InterruptGuard.ignoreInterrupts();
        try {
            Process editor = new ProcessBuilder(command.words(file)).inheritIO().start();
            int code = editor.waitFor();
            if (code != 0) {
                throw Problem.of("editor.failed", command.value(), code, file);
            }
        } catch (IOException e) {
            throw Problem.of("editor.failed", command.value(), SystemError.of(e), file)
                    .causedBy(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of("editor.failed", command.value(), "interrupted", file)
                    .causedBy(e);
        } finally {
            deaf.restore();
        }
    }

    /** The editor's command in the environment. */
    public String name() {
        return command().value();
    }

    /** The wait option of this editor, if it is known and not given. */
    public Optional<String> missingWaitOption() {
        return command().missingOption();
    }

    private EditorCommandLine command() {
        for (String variable : List.of("VISUAL", "EDITOR")) {
            if (!host.variable(variable).isBlank()) {
                return new EditorCommandLine(host.variable(variable), WINDOWS);
            }
        }
        if (!host.streams().inIsTerminal()) {
            throw Problem.of("editor.none");
        }
        return new EditorCommandLine(WINDOWS ? "notepad" : installed(), WINDOWS);
    }

    /** An editor that nearly every system has. */
    private String installed() {
        List<String> folders = Arrays.asList(host.variable("PATH").split(":", -1));
        return List.of("vi", "nano").stream()
                .filter(name -> folders.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, name))))
                .findFirst()
                .orElseThrow(() -> Problem.of("editor.none"));
    }
}
