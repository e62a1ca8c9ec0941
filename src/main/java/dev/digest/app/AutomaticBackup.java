package dev.digest.app;

import dev.digest.workspace.Backups;
import dev.digest.workspace.TempFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a command does by itself so that nothing is lost. */
public record AutomaticBackup(Newsroom newsroom) {
    /**
     * Before the library is opened: clears away what was left over, makes one where there is none, and backs up what is
     * about to be upgraded.
     */
    void prepare() {
        Path library = newsroom.workspace().library();
        if (!Files.exists(library)) {
            createLibrary();
        } else if (newsroom.libraryFiles().isOutdated(library)) {
            backUpBefore("upgrade");
        } else {
            TempFiles.deleteLeftovers(newsroom.workspace());
        }
    }

    private void createLibrary() {
        Backups backups = backups();
        if (backups.createEmpty()) {
            newsroom.info(
                    backups.all().isEmpty() ? "library.begun" : "library.begun-anew",
                    newsroom.workspace().library());
        }
    }

    /** The backups of this newsletter. */
    public Backups backups() {
        TempFiles.deleteLeftovers(newsroom.workspace());
        return new Backups(newsroom.workspace(), newsroom.libraryFiles());
    }

    /**
     * Backs the library up before something that changes all of it, and thins out older backups of that kind.
     *
     * @param why one word for what is about to happen
     * @return where it lies; empty when there is no library yet
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
