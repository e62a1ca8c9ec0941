package dev.digest.library.sqlite.database;

import dev.digest.workspace.AtomicFile;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that SQLite and this program keep beside a library while it is open: its log, its shared memory, its lock.
 */
public final class SidecarFiles {
    private static final List<String> SUFFIXES = List.of("-journal", "-wal", "-shm", "-owner");

    private SidecarFiles() {}

    /** The file beside a library whose name is the library's with this at its end, such as {@code -wal}. */
    public static Path of(Path library, String suffix) {
        return library.resolveSibling(library.getFileName() + suffix);
    }

    /** Deletes the sidecar files of a file that nobody has open, ignoring errors: leftovers do no harm. */
    public static void delete(Path library) {
        for (String suffix : SUFFIXES) {
            AtomicFile.removeQuietly(of(library, suffix));
        }
    }
}
