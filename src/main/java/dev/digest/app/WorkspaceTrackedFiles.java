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
 * Files as tracked by the history: by relative path, so that the folder may be moved.
 *
 * @param workspace the folder
 */
public record WorkspaceTrackedFiles(Workspace workspace) implements History.TrackedFiles {
    /** The history's name of a file: its relative path, or its absolute path when it is outside of the folder. */
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

    /** Writes or deletes a file without journalling its previous content. */
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
