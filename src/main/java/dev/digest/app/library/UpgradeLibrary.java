package dev.digest.app.library;

import dev.digest.app.AutomaticBackup;
import dev.digest.app.Newsroom;
import java.nio.file.Path;
import java.util.Optional;

/** Upgrades a library that others may use with an older version of the program. */
public record UpgradeLibrary(Newsroom newsroom) {
    /** Where the library is: a path, or an address. */
    public String location() {
        return newsroom.storage().location().toString();
    }

    /** Upgrades it, after a backup where the program can make one; returns that backup. */
    public Optional<Path> upgrade() {
        Optional<Path> kept = newsroom.storage().isOutdated()
                ? new AutomaticBackup(newsroom).backUpBefore("upgrade")
                : Optional.empty();
        newsroom.storage().upgrade();
        return kept;
    }
}
