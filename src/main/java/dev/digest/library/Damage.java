package dev.digest.library;

/**
 * A record that is not as history has it.
 *
 * @param place what kind of record, as in {@link Touch}
 * @param key which one, as a JSON list
 */
public record Damage(String place, String key, Kind kind) {
    /** What is wrong with it. */
    public enum Kind {
        /** It is not there, and nobody removed it. */
        MISSING,
        /** It does not have the values that were written. */
        ALTERED,
        /** It is there, and nobody made it. */
        UNRECORDED,
        /** It is a change whose own record does not have the values that were written. */
        HISTORY
    }
}
