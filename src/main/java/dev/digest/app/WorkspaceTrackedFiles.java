package dev.digest.app;

import dev.digest.library.History;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files as history names them: by their path in the newsletter's folder, so that the folder may move.
 *
 * @param workspace the folder
 */
public record WorkspaceTrackedFiles(Workspace workspace) implements History.TrackedFiles {
    /** What history calls a file; one outside of the folder by its whole path. */
    public String name(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return whole.startsWith(root())
                ? root().relativize(whole).toString().replace(File.separatorChar, '/')
                : whole.toString();
    }

    @Override
    public Optional<String> read(String path) {
        Path file = root().resolve(path);
        return Files.exists(file) ? Optional.of(AtomicFile.read(file)) : Optional.empty();
    }

    private Path root() {
        return workspace.root();
    }

    @Override
    public void write(String path, Optional<String> text) {
        Optional<String> before = read(path);
        if (!before.equals(text)) {
            new FileJournal(workspace).record(path, before, text);
        }
        restore(path, text);
    }

    /** Writes or removes a file without a note of what it held. */
    void restore(String path, Optional<String> text) {
        Path file = root().resolve(path);
        if (text.isPresent()) {
            AtomicFile.write(file, text.get());
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, AtomicFile.reason(e)).causedBy(e);
        }
    }
}
