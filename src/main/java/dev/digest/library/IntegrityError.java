package dev.digest.library;

/**
 * A record that is not as history has it.
 *
 * @param recordType what kind of record, as in {@link RecordChange}
 * @param key which one, as a JSON list
 */
public record IntegrityError(String recordType, String key, IntegrityErrorKind kind) {
    /** What is wrong with it. */
    public enum IntegrityErrorKind {
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
