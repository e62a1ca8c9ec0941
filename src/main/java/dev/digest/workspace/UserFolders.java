package dev.digest.workspace;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The user's folders for digest, by the XDG Base Directory Specification. There are none when the environment has
 * neither the variable nor a home; a relative path is ignored.
 */
public record UserFolders(Map<String, String> environment) {
    /** The user's settings file, which need not exist. */
    public Optional<Path> settings() {
        return folder("XDG_CONFIG_HOME", ".config").map(folder -> folder.resolve("config.yaml"));
    }

    /** Data that can be recreated. */
    public Optional<Path> cache() {
        return folder("XDG_CACHE_HOME", ".cache");
    }

    /** Data that should persist between runs but is not a setting. */
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
