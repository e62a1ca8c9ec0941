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

/**
 * Writes many files, each whole or not at all, and flushes them together: flushing each as it is written takes longer
 * than all the rest.
 */
public final class FileBatch {
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
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            } catch (IOException e) {
                throw Problem.of("file.unwritable", file, AtomicFile.reason(e)).causedBy(e);
            }
        }
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
}
