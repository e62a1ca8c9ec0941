package dev.digest.app.library;

import dev.digest.app.AutomaticBackup;
import dev.digest.app.Newsroom;
import dev.digest.library.LibraryFiles.FileContents;
import dev.digest.problem.Problem;
import dev.digest.workspace.Backups;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Gives the library the contents of a backup. The backup is copied when it is opened, so that what a person looks at
 * and agrees to is what is restored.
 */
public final class RestoreLibrary implements AutoCloseable {
    private final Newsroom newsroom;
    private final Path copy;
    private final FileContents contents;

    private RestoreLibrary(Newsroom newsroom, Path copy, FileContents contents) {
        this.newsroom = newsroom;
        this.copy = copy;
        this.contents = contents;
    }

    /**
     * Opens a backup to be restored.
     *
     * @throws Problem {@code restore.missing} with the newest backup there is, or that the file is no library
     */
    public static RestoreLibrary open(Path file, Newsroom newsroom) {
        Backups backups = new AutomaticBackup(newsroom).backups();
        if (!Files.isRegularFile(file)) {
            throw missing(file, backups, newsroom);
        }
        newsroom.libraryFiles().requireLibraryFile(file);
        Path copy = backups.moveAside(file);
        try {
            return new RestoreLibrary(newsroom, copy, backups.inspect(copy, file));
        } catch (RuntimeException e) {
            Backups.remove(copy);
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

    /** What the backup holds. */
    public FileContents contents() {
        return contents;
    }

    /** Puts the backup in the place of the library, which is backed up first; returns where, if there was a library. */
    public Optional<Path> restore() {
        newsroom.libraryFiles().migrate(copy);
        Optional<Path> kept = new AutomaticBackup(newsroom).backUpBefore("restore");
        newsroom.libraryFiles().replace(newsroom.workspace().library(), copy);
        return kept;
    }

    @Override
    public void close() {
        Backups.remove(copy);
    }
}
