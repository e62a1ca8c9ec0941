package dev.digest.library;

/**
 * A record that differs from the history.
 *
 * @param recordType where it is stored, as the library's storage names it, such as a table
 * @param key its key, as a JSON list
 */
public record IntegrityError(String recordType, String key, IntegrityErrorKind kind) {
    /** The kinds of differences. */
    public enum IntegrityErrorKind {
        /** It is missing without having been deleted. */
        MISSING,
        /** Its values differ from those recorded. */
        ALTERED,
        /** It exists without having been created. */
        UNRECORDED,
        /** The history's own record of a change was altered. */
        HISTORY
    }
}
