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
 * Records to which library file a write-ahead log belongs. SQLite finds the log by name only: it would apply the log of
 * one file to another that replaced it, and damage it.
 *
 * <p>The note has the identities of file and log. A log is foreign only when it is the recorded one and the file is
 * not: in a copy of the folder both differ.
 */
public record WalOwner(Path file) {
    private static final Object LOCK = new Object();

    /** Whether the existing log belongs to another file than the existing one. */
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

    /** Writes the note, once there is a log; without one nothing can be mixed up. */
    void write(Optional<String> owner) {
        Optional<String> log = FileKey.of(log());
        if (owner.isPresent() && log.isPresent()) {
            List<String> now = List.of(owner.get(), log.get());
            if (!now.equals(noted())) {
                tryTo(() -> Files.write(note(), now, StandardCharsets.UTF_8));
            }
        }
    }

    /** Deletes the note together with the log, which SQLite deletes when the last process closes the file. */
    void forget() {
        if (!Files.exists(log())) {
            tryTo(() -> Files.deleteIfExists(note()));
        }
    }

    /** Renames a foreign log, so that it is not applied to this file. */
    public void putForeignAside() {
        if (isForeign()) {
            alone(() -> {
                if (isForeign()) {
                    putAside(log -> Files.move(log, left(), StandardCopyOption.REPLACE_EXISTING));
                }
            });
        }
    }

    /** Deletes a log of known identity, whose file is gone and was copied completely. */
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

    /** Runs under a lock, so that a new log that another process has just created is not moved. */
    private void alone(Runnable work) {
        Path lock = SidecarFiles.of(file, ".lock");
        // File locks only exclude other processes.
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

    /** Where nothing can be written nothing can be mixed up, and the library reports the problem itself. */
    private static void tryTo(FileWork work) {
        try {
            work.run();
        } catch (IOException e) {
            // Unchanged.
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
