package dev.digest.cli;

import dev.digest.library.History;
import dev.digest.problem.Problem;
import dev.digest.workspace.SafeFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files as history names them: by their path in the newsletter's folder, so that the folder may move.
 *
 * @param root the folder
 */
record WorkspaceFiles(Path root) implements History.Files {
    /** What history calls a file; one outside of the folder by its whole path. */
    String name(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return whole.startsWith(root)
                ? root.relativize(whole).toString().replace(File.separatorChar, '/')
                : whole.toString();
    }

    @Override
    public Optional<String> read(String path) {
        Path file = root.resolve(path);
        return Files.exists(file) ? Optional.of(SafeFile.read(file)) : Optional.empty();
    }

    @Override
    public void write(String path, Optional<String> text) {
        Path file = root.resolve(path);
        if (text.isPresent()) {
            SafeFile.write(file, text.get());
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, SafeFile.reason(e)).because(e);
        }
    }
}
