package dev.digest.app;

import dev.digest.workspace.Backups;
import dev.digest.workspace.TempFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Automatic backups, and preparation of the library before it is opened. */
public record AutomaticBackup(Newsroom newsroom) {
    /**
     * Before the library is opened: deletes leftovers, creates a missing library, and backs up one that will be
     * migrated.
     */
    void prepare() {
        Path library = newsroom.workspace().library();
        if (!Files.exists(library)) {
            createLibrary();
        } else if (newsroom.adapters().libraryFiles().isOutdated(library)) {
            backUpBefore("upgrade");
        } else {
            TempFiles.deleteLeftovers(newsroom.workspace());
        }
    }

    private void createLibrary() {
        Backups backups = backups();
        if (backups.createEmpty()) {
            newsroom.info(
                    backups.all().isEmpty() ? "library.created" : "library.created-anew",
                    newsroom.workspace().library());
        }
    }

    /** The backups of this newsletter. */
    public Backups backups() {
        TempFiles.deleteLeftovers(newsroom.workspace());
        return new Backups(newsroom.workspace(), newsroom.adapters().libraryFiles());
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
