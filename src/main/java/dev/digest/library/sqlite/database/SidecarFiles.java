package dev.digest.library.sqlite.database;

import java.nio.file.Path;

/**
 * The files that SQLite and this program keep beside a library while it is open: its log, its shared memory, its lock.
 */
public final class SidecarFiles {
    private SidecarFiles() {}

    /** The file beside a library whose name is the library's with this at its end, such as {@code -wal}. */
    public static Path of(Path library, String suffix) {
        return library.resolveSibling(library.getFileName() + suffix);
    }
}
