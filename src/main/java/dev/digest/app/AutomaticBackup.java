package dev.digest.app;

import dev.digest.library.storage.LibraryStorage;
import dev.digest.workspace.TempFiles;
import java.nio.file.Path;
import java.util.Optional;

/** Automatic backups, and preparation of the library before it is opened. */
public record AutomaticBackup(Newsroom newsroom) {
    /**
     * Before the library is opened: deletes leftovers, creates a missing library, and backs up one that will be
     * migrated.
     */
    void prepare() {
        LibraryStorage library = newsroom.storage();
        if (!library.exists()) {
            createLibrary(library);
        } else if (library.isOutdated()) {
            backUpBefore("upgrade");
        } else {
            TempFiles.deleteLeftovers(newsroom.workspace());
        }
    }

    private void createLibrary(LibraryStorage library) {
        Backups backups = backups();
        if (library.createIfAbsent()) {
            newsroom.info(backups.all().isEmpty() ? "library.created" : "library.created-anew", library.location());
        }
    }

    /** The backups of this newsletter. */
    public Backups backups() {
        TempFiles.deleteLeftovers(newsroom.workspace());
        return new Backups(newsroom.workspace(), newsroom.storage());
    }

    /**
     * Backs up the library before an operation that replaces it, and deletes older backups of that kind.
     *
     * @param why the operation, as one word
     * @return the backup; empty when there is no library yet
     */
    public Optional<Path> backUpBefore(String why) {
        int keep = Math.max(1, newsroom.settings().number("backup.keep"));
        int weeks = newsroom.settings().number("backup.weeks");
        Optional<Path> kept = backups().createBefore(why, newsroom.now());
        kept.ifPresent(file -> {
            backups().thin(keep, weeks);
            newsroom.info("backup.before", newsroom.files().displayPath(file));
        });
        return kept;
    }
}
