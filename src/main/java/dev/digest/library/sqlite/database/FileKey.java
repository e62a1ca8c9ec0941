package dev.digest.library.sqlite.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** The identity of a file, independent of its path: device and inode. */
final class FileKey {
    private FileKey() {}

    /**
     * The identity of the file at a path; empty when there is none, or the system does not provide it, as on Windows.
     */
    static Optional<String> of(Path file) {
        try {
            return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class)
                            .fileKey())
                    .map(Object::toString);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
