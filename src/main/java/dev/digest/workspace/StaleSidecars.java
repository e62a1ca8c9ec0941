package dev.digest.workspace;

import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a killed process left beside a library that somebody has moved away since. SQLite would read it into the next
 * library of that name.
 */
record StaleSidecars(Path library) {
    private static final Object OURS = new Object();

    /** Does something while no other process or thread does it too, in the same folder. */
    <T> T exclusively(Supplier<T> work) {
        Path lock = sidecar(".lock");
        // Locks of the system are between processes only.
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

    /** Gives it other names, so that whoever has the library may still put it back. */
    void moveAside() {
        AtomicFile.removeQuietly(sidecar("-shm"));
        for (String what : List.of("-wal", "-journal")) {
            Path file = sidecar(what);
            try {
                if (Files.exists(file)) {
                    Files.move(file, sidecar(what + ".left"), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw Problem.of("file.unwritable", file, AtomicFile.reason(e)).causedBy(e);
            }
        }
    }

    private Path sidecar(String what) {
        return library.resolveSibling(library.getFileName() + what);
    }
}
