package dev.digest.library.sqlite;

import dev.digest.problem.Problem;
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
record Onlooker(Path file, Optional<FileTime> changed) {
    static Onlooker at(Path file) {
        // The time first: who comes after that is noticed.
        FileTime changed = changed(file);
        return new Onlooker(file, isAlone(file) ? Optional.of(changed) : Optional.empty());
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw Problem.of("library.closed-to-us", file, String.valueOf(e.getMessage()))
                    .because(e);
        }
    }

    /** Whether the file is there, and all that can be done with it is to read. */
    static boolean isAllowedNoMore(Path file) {
        return Files.isReadable(file) && !(Files.isWritable(file) && Files.isWritable(file.resolveSibling("")));
    }

    /** Whether all that there is of a library is in the file itself. */
    static boolean isAlone(Path file) {
        try {
            Path log = SqliteSafekeeping.beside(file, "-wal");
            return !Files.exists(SqliteSafekeeping.beside(file, "-journal"))
                    && (!Files.exists(log) || Files.size(log) == 0);
        } catch (IOException e) {
            return false;
        }
    }

    /** Opens a file as it lies there, and only for that. */
    Database open() {
        return changed.isPresent() ? Database.still(file) : Database.beside(file);
    }

    /**
     * Makes sure that what was read was all of one piece.
     *
     * @throws Problem {@code library.changed} when somebody wrote it meanwhile, and not only a log beside it
     */
    void requireUnchanged() {
        if (changed.isPresent() && !changed.get().equals(changed(file))) {
            throw Problem.of("library.changed", file);
        }
    }
}
