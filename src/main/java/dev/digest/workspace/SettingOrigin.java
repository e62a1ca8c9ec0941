package dev.digest.workspace;

/**
 * Where a setting came from.
 *
 * @param name an option, a variable of the environment, a file, or {@code built-in}
 * @param line the line of the file, from 1; 0 where there is none
 */
public record SettingOrigin(SettingsLevel layer, String name, int line) {
    /** Who may set something, the one who counts most first. */
    public enum SettingsLevel {
        OPTION,
        ENVIRONMENT,
        FOLDER,
        USER,
        BUILT_IN
    }

    /** {@code digest.yaml:3}, {@code DIGEST_ARXIV_API}. */
    @Override
    public String toString() {
        return line == 0 ? name : name + ":" + line;
    }
}
