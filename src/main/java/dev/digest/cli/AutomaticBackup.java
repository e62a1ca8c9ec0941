package dev.digest.cli;

import dev.digest.workspace.Backups;
import dev.digest.workspace.TempFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a command does by itself so that nothing is lost. */
record AutomaticBackup(CommandContext session) {
    /**
     * Before the library is opened: clears away what was left over, makes one where there is none, and backs up what is
     * about to be upgraded.
     */
    void prepare() {
        Path library = session.workspace().library();
        if (!Files.exists(library)) {
            createLibrary();
        } else if (session.libraryFiles().isOutdated(library)) {
            backUpBefore("upgrade");
        } else {
            TempFiles.deleteLeftovers(session.workspace());
        }
    }

    private void createLibrary() {
        Backups backups = backups();
        if (backups.createEmpty()) {
            session.info(
                    backups.all().isEmpty() ? "library.begun" : "library.begun-anew",
                    session.workspace().library());
        }
    }

    Backups backups() {
        TempFiles.deleteLeftovers(session.workspace());
        return new Backups(session.workspace(), session.libraryFiles());
    }

    /**
     * Backs the library up before something that changes all of it, and thins out older backups of that kind.
     *
     * @param why one word for what is about to happen
     * @return where it lies; empty when there is no library yet
     */
    Optional<Path> backUpBefore(String why) {
        int keep = Math.max(1, session.settings().number("backup.keep"));
        int weeks = session.settings().number("backup.weeks");
        Optional<Path> kept = backups().createBefore(why, session.now());
        kept.ifPresent(file -> {
            backups().thin(keep, weeks);
            session.info("backup.before", session.displayPath(file));
        });
        return kept;
    }
}
