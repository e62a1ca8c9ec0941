package dev.digest.library.sqlite.database;

import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/**
 * Read-only access that changes neither a library nor its sidecar files. SQLite then cannot lock out writers, so
 * concurrent writes are detected afterwards.
 *
 * @param before the file when it was last written; empty where that does not matter
 */
public record ReadOnlyAccess(Path file, Optional<BasicFileAttributes> before) {
    public static ReadOnlyAccess forFile(Path file) {
        // These first, so that a later write is detected.
        BasicFileAttributes before = attributes(file);
        return new ReadOnlyAccess(file, isWithoutSidecars(file) ? Optional.of(before) : Optional.empty());
    }

    private static BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            throw Problem.of(ProblemCode.LIBRARY_CLOSED_TO_US, file, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    /** Whether the file exists and can only be read. */
    public static boolean isReadOnly(Path file) {
        return Files.isReadable(file) && !(Files.isWritable(file) && Files.isWritable(file.resolveSibling("")));
    }

    /** Whether the library consists of the file alone, without sidecar files. */
    public static boolean isWithoutSidecars(Path file) {
        try {
            Path log = SidecarFiles.of(file, "-wal");
            return !Files.exists(SidecarFiles.of(file, "-journal")) && (!Files.exists(log) || Files.size(log) == 0);
        } catch (IOException e) {
            return false;
        }
    }

    /** Opens the file for reading only. */
    public SqliteDatabase open() {
        return before.isPresent() ? SqliteDatabase.openImmutable(file) : SqliteDatabase.openReadOnly(file);
    }

    /**
     * Verifies that what was read is consistent. So it is when another file was put in place of the one that was read,
     * as a newer copy of a server's library is.
     *
     * @throws Problem {@code library.changed} when the file, not only its log, was written meanwhile
     */
    public void requireUnchanged() {
        if (before.isPresent() && isRewritten(before.get(), attributes(file))) {
            throw Problem.of("library.changed", file);
        }
    }

    private static boolean isRewritten(BasicFileAttributes before, BasicFileAttributes now) {
        return Objects.equals(before.fileKey(), now.fileKey())
                && !before.lastModifiedTime().equals(now.lastModifiedTime());
    }
}
