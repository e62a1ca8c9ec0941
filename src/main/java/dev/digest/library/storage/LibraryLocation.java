package dev.digest.library.storage;

import java.nio.file.Path;
import java.util.Optional;

/** Where a library is. Its text is what users read: a path, or an address without secrets. */
public sealed interface LibraryLocation permits LibraryFile, LibraryServer {
    /** The library's file, if it is in one on this machine. */
    default Optional<Path> file() {
        return Optional.empty();
    }
}
