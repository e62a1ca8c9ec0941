package dev.digest.cli;

import dev.digest.workspace.Backups;
import dev.digest.workspace.Unfinished;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a command does by itself so that nothing is lost. */
record Keeping(Session session) {
    /**
     * Before the library is opened: clears away what was left over, makes one where there is none, and backs up what is
     * about to be upgraded.
     */
    void prepare() {
        Path library = session.workspace().library();
        if (!Files.exists(library)) {
            begin();
        } else if (session.safekeeping().isOutdated(library)) {
            before("upgrade");
        } else {
            Unfinished.clearAway(session.workspace());
        }
    }

    private void begin() {
        Backups backups = backups();
        if (backups.begin()) {
            session.say(
                    backups.all().isEmpty() ? "library.begun" : "library.begun-anew",
                    session.workspace().library());
        }
    }

    Backups backups() {
        Unfinished.clearAway(session.workspace());
        return new Backups(session.workspace(), session.safekeeping());
    }

    /**
     * Backs the library up before something that changes all of it, and thins out older backups of that kind.
     *
     * @param why one word for what is about to happen
     * @return where it lies; empty when there is no library yet
     */
    Optional<Path> before(String why) {
        int keep = Math.max(1, session.settings().number("backup.keep"));
        int weeks = session.settings().number("backup.weeks");
        Optional<Path> kept = backups().makeBefore(why, session.now());
        kept.ifPresent(file -> {
            backups().thin(keep, weeks);
            session.say("backup.before", session.shortest(file));
        });
        return kept;
    }
}
