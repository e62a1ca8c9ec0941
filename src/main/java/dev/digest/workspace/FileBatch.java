package dev.digest.workspace;

import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes many files, each whole or not at all, and flushes them together: flushing each as it is written takes longer
 * than all the rest.
 */
public final class FileBatch {
    /** So many files are flushed at once: what waits for the disk together takes little longer than one alone. */
    private static final int AT_ONCE = 8;

    private final Set<Path> folders = new LinkedHashSet<>();
    private final List<Path> files = new ArrayList<>();

    /**
     * Creates or replaces a file. After a power failure before {@link #flush} it may be damaged.
     *
     * @throws Problem {@code file.unwritable} with path and reason; then the file is unchanged
     */
    public void write(Path file, byte[] content) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path folder = AtomicFile.folder(target);
            if (folders.add(folder)) {
                AtomicFile.makeFolder(folder);
                TempFiles.findLeftovers(folder).forEach(AtomicFile::removeQuietly);
            }
            AtomicFile.replaceUnflushed(target, content);
            files.add(target);
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, AtomicFile.reason(e)).causedBy(e);
        }
    }

    /**
     * Waits until everything that was written is on the disk.
     *
     * @throws Problem {@code file.unwritable} with path and reason
     */
    public void flush() {
        flushFiles();
        for (Path folder : folders) {
            try {
                AtomicFile.flush(folder);
            } catch (IOException e) {
                throw Problem.of("file.unwritable", folder, AtomicFile.reason(e))
                        .causedBy(e);
            }
        }
        files.clear();
        folders.clear();
    }

    private void flushFiles() {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> flushed = new ArrayList<>();
            for (Path file : files) {
                flushed.add(threads.submit(() -> flush(file)));
            }
            for (Future<?> one : flushed) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Problem problem ? problem : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void flush(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, AtomicFile.reason(e)).causedBy(e);
        }
    }
}
