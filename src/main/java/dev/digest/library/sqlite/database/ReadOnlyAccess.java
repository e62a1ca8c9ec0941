package dev.digest.library.sqlite.database;

import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * Somebody who reads a library and may change neither it nor anything beside it. SQLite then cannot keep those away who
 * may; hence it is told when they have been there.
 *
 * @param changed when the file was written last; empty where that does not matter
 */
public record ReadOnlyAccess(Path file, Optional<FileTime> changed) {
    public static ReadOnlyAccess forFile(Path file) {
        // The time first: who comes after that is noticed.
        FileTime changed = modifiedAt(file);
        return new ReadOnlyAccess(file, isWithoutSidecars(file) ? Optional.of(changed) : Optional.empty());
    }

    private static FileTime modifiedAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw Problem.of(ProblemCode.LIBRARY_CLOSED_TO_US, file, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    /** Whether the file is there, and all that can be done with it is to read. */
    public static boolean isReadOnly(Path file) {
        return Files.isReadable(file) && !(Files.isWritable(file) && Files.isWritable(file.resolveSibling("")));
    }

    /** Whether all that there is of a library is in the file itself. */
    public static boolean isWithoutSidecars(Path file) {
        try {
            Path log = SidecarFiles.of(file, "-wal");
            return !Files.exists(SidecarFiles.of(file, "-journal")) && (!Files.exists(log) || Files.size(log) == 0);
        } catch (IOException e) {
            return false;
        }
    }

    /** Opens a file as it lies there, and only for that. */
    public SqliteDatabase open() {
        return changed.isPresent() ? SqliteDatabase.openImmutable(file) : SqliteDatabase.openReadOnly(file);
    }

    /**
     * Makes sure that what was read was all of one piece.
     *
     * @throws Problem {@code library.changed} when somebody wrote it meanwhile, and not only a log beside it
     */
    public void requireUnchanged() {
        if (changed.isPresent() && !changed.get().equals(modifiedAt(file))) {
            throw Problem.of("library.changed", file);
        }
    }
}
