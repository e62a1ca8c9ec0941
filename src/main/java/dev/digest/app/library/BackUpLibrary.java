package dev.digest.app.library;

import dev.digest.app.AutomaticBackup;
import dev.digest.app.Backups;
import dev.digest.app.Newsroom;
import dev.digest.library.storage.BackupContents;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Backs up the library while other processes use it. */
public record BackUpLibrary(Newsroom newsroom) {
    /**
     * A backup.
     *
     * @param bytes the size of its file
     */
    public record Backup(Path file, long bytes, BackupContents contents) {}

    /** The folder of this newsletter's backups. */
    public Path folder() {
        return backups().folder();
    }

    /**
     * Creates a backup.
     *
     * @param target a file, or a folder for a file with the usual name; empty for the newsletter's backup folder
     */
    public Backup create(Optional<Path> target) {
        Backups backups = backups();
        Path usual = backups.next(newsroom.now());
        Path file = target.map(given -> Files.isDirectory(given) ? given.resolve(usual.getFileName()) : given)
                .orElse(usual);
        BackupContents contents = backups.create(file);
        return new Backup(file, size(file), contents);
    }

    private Backups backups() {
        return new AutomaticBackup(newsroom).backups();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Problem.of("file.unreadable", file, AtomicFile.reason(e)).causedBy(e);
        }
    }
}
