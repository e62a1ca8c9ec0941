package dev.digest.app;

import java.util.List;

/**
 * A message of a use case for the user, besides its result.
 *
 * @param key the message key
 * @param details the values for the message's placeholders; problems among them are localized
 */
public record Notice(Level level, String key, List<Object> details) {
    /** The level of a notice. */
    public enum Level {
        /** Informational; suppressed by {@code --quiet}. */
        INFO,
        /** Must not be suppressed. */
        WARNING
    }

    /** An informational notice. */
    public static Notice info(String key, Object... details) {
        return new Notice(Level.INFO, key, List.of(details));
    }

    /** A warning. */
    public static Notice warning(String key, Object... details) {
        return new Notice(Level.WARNING, key, List.of(details));
    }
}
