package dev.digest.app;

import java.util.List;

/**
 * Something a use case has to tell its user beside its result.
 *
 * @param key the message's name in the catalogue
 * @param details what the message is filled with; problems among them are told in the message's language
 */
public record Notice(Level level, String key, List<Object> details) {
    /** How much a notice matters. */
    public enum Level {
        /** Good to know; may be left out where the user wants quiet. */
        INFO,
        /** Must not be missed. */
        WARNING
    }

    /** A notice that may be left out. */
    public static Notice info(String key, Object... details) {
        return new Notice(Level.INFO, key, List.of(details));
    }

    /** A notice that must not be missed. */
    public static Notice warning(String key, Object... details) {
        return new Notice(Level.WARNING, key, List.of(details));
    }
}
