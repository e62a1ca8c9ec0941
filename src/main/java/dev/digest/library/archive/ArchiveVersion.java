package dev.digest.library.archive;

import java.util.Map;
import java.util.Optional;

/** The version in which an archive is written: what it says in the names of the current one. */
class ArchiveVersion {
    private static final long FIRST_IN_DOMAIN_TERMS = 2;

    /** The version that a header names; empty for one that this program does not know. */
    static Optional<ArchiveVersion> of(Map<?, ?> header) {
        Object number = header.get("version");
        if (number instanceof Long version && version == Version1.NUMBER) {
            return Version1.of(header);
        }
        return number instanceof Long version && version >= FIRST_IN_DOMAIN_TERMS && version <= ArchiveFormat.VERSION
                ? Optional.of(new ArchiveVersion())
                : Optional.empty();
    }

    /** The type that a list of records is named after. */
    String typeName(String written) {
        return written;
    }

    /** The members of a record. */
    Map<?, ?> members(ArchivedRecordType type, Map<?, ?> written) {
        return written;
    }

    /** Whether the history tells of its own records too, once all records were read. */
    boolean tellsOfHistory() {
        return true;
    }
}
