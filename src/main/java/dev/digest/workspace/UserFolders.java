package dev.digest.workspace;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The user's own folders for digest, as the XDG base directory specification places them. There are none where the
 * environment names neither a folder nor a home; a relative one does not count.
 */
public record UserFolders(Map<String, String> environment) {
    /** The user's file of settings, which need not be there. */
    public Optional<Path> settings() {
        return folder("XDG_CONFIG_HOME", ".config").map(folder -> folder.resolve("config.yaml"));
    }

    /** What can be made again. */
    public Optional<Path> cache() {
        return folder("XDG_CACHE_HOME", ".cache");
    }

    /** What is to outlast a run, and is no setting. */
    public Optional<Path> state() {
        return folder("XDG_STATE_HOME", ".local/state");
    }

    private Optional<Path> folder(String variable, String belowHome) {
        Optional<Path> named = below(variable, "");
        return named.isPresent() ? named : below("HOME", belowHome);
    }

    private Optional<Path> below(String variable, String folder) {
        String text = environment.getOrDefault(variable, "");
        return !text.isBlank() && Path.of(text).isAbsolute()
                ? Optional.of(Path.of(text, folder, "digest"))
                : Optional.empty();
    }
}
