package dev.digest.library.storage;

import java.nio.file.Path;
import java.util.Optional;

/** A library in a file on this machine. */
public record LibraryFile(Path path) implements LibraryLocation {
    @Override
    public Optional<Path> file() {
        return Optional.of(path);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
