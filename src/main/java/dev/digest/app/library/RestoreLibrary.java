package dev.digest.app.library;

import dev.digest.app.AutomaticBackup;
import dev.digest.app.Backups;
import dev.digest.app.Newsroom;
import dev.digest.library.storage.BackupContents;
import dev.digest.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Restores the library from a backup. The backup is copied when it is opened, so that what was confirmed is what is
 * restored.
 */
public final class RestoreLibrary implements AutoCloseable {
    private final Newsroom newsroom;
    private final Path copy;
    private final BackupContents contents;

    private RestoreLibrary(Newsroom newsroom, Path copy, BackupContents contents) {
        this.newsroom = newsroom;
        this.copy = copy;
        this.contents = contents;
    }

    /**
     * Opens a backup.
     *
     * @throws Problem {@code restore.missing} with the newest backup, or that the file is not a library
     */
    public static RestoreLibrary open(Path file, Newsroom newsroom) {
        Backups backups = new AutomaticBackup(newsroom).backups();
        if (!Files.isRegularFile(file)) {
            throw missing(file, backups, newsroom);
        }
        newsroom.storage().backups().requireBackup(file);
        Path copy = backups.copyAside(file);
        try {
            return new RestoreLibrary(newsroom, copy, backups.inspect(copy, file));
        } catch (RuntimeException e) {
            newsroom.storage().backups().delete(copy);
            throw e;
        }
    }

    private static Problem missing(Path file, Backups backups, Newsroom newsroom) {
        return backups.all().stream()
                .findFirst()
                .map(newest ->
                        Problem.of("restore.missing", file, newsroom.files().displayPath(newest)))
                .orElseGet(() ->
                        Problem.of("restore.missing-all", file, newsroom.files().displayPath(backups.folder())));
    }

    /** The contents of the backup. */
    public BackupContents contents() {
        return contents;
    }

    /** Replaces the library, after a backup of it; returns that backup, if there was a library. */
    public Optional<Path> restore() {
        Optional<Path> kept = new AutomaticBackup(newsroom).backUpBefore("restore");
        newsroom.storage().backups().restore(copy);
        return kept;
    }

    @Override
    public void close() {
        newsroom.storage().backups().delete(copy);
    }
}
