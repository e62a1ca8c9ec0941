package dev.digest.library.sqlite;

import dev.digest.library.sqlite.database.SidecarFiles;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;

/**
 * SQLite sidecar files (WAL, journal) left by a killed process next to a library that was moved away since. SQLite
 * would apply them to the next library of that name.
 */
record StaleSidecars(Path library) {
    private static final Object OURS = new Object();

    /** Runs work under a lock in the folder, against other processes and threads. */
    <T> T exclusively(Supplier<T> work) {
        Path lock = SidecarFiles.of(library, ".lock");
        // File locks only exclude other processes.
        synchronized (OURS) {
            try {
                AtomicFile.makeFolder(AtomicFile.folder(lock));
                try (FileChannel channel =
                        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    channel.lock();
                    return work.get();
                } finally {
                    AtomicFile.removeQuietly(lock);
                }
            } catch (IOException e) {
                throw Problem.of("file.unwritable", lock, AtomicFile.reason(e)).causedBy(e);
            }
        }
    }

    /** Renames the files instead of deleting them, so that they can still be restored together with their library. */
    void moveAside() {
        AtomicFile.removeQuietly(SidecarFiles.of(library, "-shm"));
        for (String what : List.of("-wal", "-journal")) {
            Path file = SidecarFiles.of(library, what);
            try {
                if (Files.exists(file)) {
                    Files.move(file, SidecarFiles.of(library, what + ".left"), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw Problem.of("file.unwritable", file, AtomicFile.reason(e)).causedBy(e);
            }
        }
    }
}
