package dev.digest.library.sqlite.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Notes beside a library to which file its write-ahead log belongs. SQLite knows the log by its name alone: it would
 * read the log of one file into another that was put in its place, and so damage that.
 *
 * <p>The note has the identity of the file and that of the log. A log is foreign only when it is the one noted and the
 * file is not: in a copy of the whole folder both have become others.
 */
public record WalOwner(Path file) {
    private static final Object LOCK = new Object();

    /** Whether the log that lies there belongs to another file than the one that lies there. */
    public boolean isForeign() {
        Optional<String> log = FileKey.of(log());
        Optional<String> owner = FileKey.of(file);
        if (log.isEmpty() || owner.isEmpty()) {
            return false;
        }
        List<String> noted = noted();
        return noted.size() == 2
                && noted.get(1).equals(log.get())
                && !noted.get(0).equals(owner.get());
    }

    private List<String> noted() {
        try {
            return Files.readAllLines(note(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Writes the note, once there is a log; without one there is nothing to mix up. */
    void write(Optional<String> owner) {
        Optional<String> log = FileKey.of(log());
        if (owner.isPresent() && log.isPresent()) {
            List<String> now = List.of(owner.get(), log.get());
            if (!now.equals(noted())) {
                tryTo(() -> Files.write(note(), now, StandardCharsets.UTF_8));
            }
        }
    }

    /** Removes the note together with the log, which SQLite removes when the last process closes the file. */
    void forget() {
        if (!Files.exists(log())) {
            tryTo(() -> Files.deleteIfExists(note()));
        }
    }

    /** Gives a foreign log another name, so that nobody reads it into this file. */
    public void putForeignAside() {
        if (isForeign()) {
            alone(() -> {
                if (isForeign()) {
                    putAside(log -> Files.move(log, left(), StandardCopyOption.REPLACE_EXISTING));
                }
            });
        }
    }

    /** Removes a log of known identity, which belongs to a file that is no longer here and was copied whole. */
    void remove(Optional<String> log) {
        if (log.isPresent() && log.equals(FileKey.of(log()))) {
            alone(() -> {
                if (log.equals(FileKey.of(log()))) {
                    putAside(Files::deleteIfExists);
                }
            });
        }
    }

    private void putAside(LogWork work) {
        tryTo(() -> Files.deleteIfExists(SidecarFiles.of(file, "-shm")));
        tryTo(() -> Files.size(log()) == 0 ? Files.deleteIfExists(log()) : work.with(log()));
        tryTo(() -> Files.deleteIfExists(note()));
    }

    /** One at a time, so that nobody moves away the new log that another process has just begun. */
    private void alone(Runnable work) {
        Path lock = SidecarFiles.of(file, ".lock");
        // Locks of the system are between processes only.
        synchronized (LOCK) {
            tryTo(() -> {
                try (FileChannel channel =
                        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    channel.lock();
                    work.run();
                }
                return Files.deleteIfExists(lock);
            });
        }
    }

    /** Where nothing can be written, nothing can be mixed up either, and the library itself says what is the matter. */
    private static void tryTo(FileWork work) {
        try {
            work.run();
        } catch (IOException e) {
            // As it was.
        }
    }

    @FunctionalInterface
    private interface FileWork {
        Object run() throws IOException;
    }

    @FunctionalInterface
    private interface LogWork {
        Object with(Path log) throws IOException;
    }

    private Path left() {
        return SidecarFiles.of(file, "-wal.left");
    }

    Path log() {
        return SidecarFiles.of(file, "-wal");
    }

    private Path note() {
        return SidecarFiles.of(file, "-owner");
    }
}
