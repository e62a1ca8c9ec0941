package dev.digest.workspace;

import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One process after the other at a file that is read, changed and written. The system forgets a turn when its process
 * ends, however it ends.
 *
 * @param lock a file that says nothing, and stays
 */
record ProcessLock(Path lock) {
    /** The system tells processes apart, not the threads of one. */
    private static final Lock THREAD_LOCK = new ReentrantLock();

    /**
     * Does something that is over at once, when nobody else does.
     *
     * @throws Problem {@code file.unwritable}, and what the work throws
     */
    <T> T withLock(Supplier<T> work) {
        THREAD_LOCK.lock();
        try (FileChannel channel = open()) {
            FileLock turn = wait(channel);
            try {
                return work.get();
            } finally {
                if (turn != null) {
                    turn.release();
                }
            }
        } catch (IOException e) {
            throw Problem.of("file.unwritable", lock, AtomicFile.reason(e)).causedBy(e);
        } finally {
            THREAD_LOCK.unlock();
        }
    }

    private FileChannel open() throws IOException {
        AtomicFile.makeFolder(AtomicFile.folder(lock));
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** A file system that knows no locks is no reason to change nothing there. */
    private static @Nullable FileLock wait(FileChannel channel) {
        try {
            return channel.lock();
        } catch (IOException e) {
            return null;
        }
    }
}
