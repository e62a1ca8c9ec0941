package dev.digest.workspace;

import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Mutual exclusion between processes, for files that are read, changed and written. The system releases the lock when a
 * process ends, however it ends.
 *
 * @param lock an empty lock file, which stays
 */
public record ProcessLock(Path lock) {
    /** File locks are held by the process, so threads need their own lock. */
    private static final Lock THREAD_LOCK = new ReentrantLock();

    /**
     * Runs short work while holding the lock.
     *
     * @throws Problem {@code file.unwritable}, and whatever {@code work} throws
     */
    public <T> T withLock(Supplier<T> work) {
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

    /**
     * Runs work while holding the lock; returns nothing, and does not wait, when another process or thread holds it.
     *
     * @throws Problem {@code file.unwritable}, and whatever {@code work} throws
     */
    public <T> Optional<T> ifFree(Supplier<T> work) {
        try (FileChannel channel = open()) {
            return isTaken(channel) ? Optional.empty() : Optional.of(work.get());
        } catch (IOException e) {
            throw Problem.of("file.unwritable", lock, AtomicFile.reason(e)).causedBy(e);
        }
    }

    /** Takes it, until the file is closed, unless somebody holds it. */
    private static boolean isTaken(FileChannel channel) {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private FileChannel open() throws IOException {
        AtomicFile.makeFolder(AtomicFile.folder(lock));
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** On a file system without locks the work is done unlocked. */
    private static @Nullable FileLock wait(FileChannel channel) {
        try {
            return channel.lock();
        } catch (IOException e) {
            return null;
        }
    }
}
