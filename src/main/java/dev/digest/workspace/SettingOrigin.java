package dev.digest.workspace;

/**
 * Where a setting comes from.
 *
 * @param name an option, an environment variable, a file, or {@code built-in}
 * @param line the line of the file, from 1; 0 where there is none
 */
public record SettingOrigin(SettingsLevel layer, String name, int line) {
    /** The sources of settings, highest precedence first. */
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
