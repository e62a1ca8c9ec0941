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
record Leavings(Path library) {
    private static final Object OURS = new Object();

    /** Does something while no other process or thread does it too, in the same folder. */
    <T> T alone(Supplier<T> work) {
        Path lock = beside(".lock");
        // Locks of the system are between processes only.
        synchronized (OURS) {
            try {
                SafeFile.makeFolder(SafeFile.folder(lock));
                try (FileChannel channel =
                        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    channel.lock();
                    return work.get();
                } finally {
                    SafeFile.removeQuietly(lock);
                }
            } catch (IOException e) {
                throw Problem.of("file.unwritable", lock, SafeFile.reason(e)).because(e);
            }
        }
    }

    /** Gives it other names, so that whoever has the library may still put it back. */
    void putAside() {
        SafeFile.removeQuietly(beside("-shm"));
        for (String what : List.of("-wal", "-journal")) {
            Path file = beside(what);
            try {
                if (Files.exists(file)) {
                    Files.move(file, beside(what + ".left"), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw Problem.of("file.unwritable", file, SafeFile.reason(e)).because(e);
            }
        }
    }

    private Path beside(String what) {
        return library.resolveSibling(library.getFileName() + what);
    }
}
