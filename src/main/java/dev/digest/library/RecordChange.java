package dev.digest.library;

import dev.digest.paper.PaperId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The change of one record.
 *
 * @param recordType the type of record: {@code paper}, {@code curation}, {@code issue}, {@code issue_paper},
 *     {@code event}, {@code file}, …
 * @param key its key: a paper's id, an issue's number and a position, a file's path, …
 * @param paper the paper concerned
 * @param issue the issue concerned
 * @param before the old values by name, null where there was none
 * @param after the new values; empty for a record created from a source
 */
public record RecordChange(
        String recordType,
        List<Object> key,
        RecordChangeKind kind,
        Optional<PaperId> paper,
        OptionalInt issue,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after) {

    /** The kind of change. Its sign is stored in the library. */
    public enum RecordChangeKind {
        /** Created. */
        CREATED("+"),
        /** Values updated. */
        UPDATED("~"),
        /** Deleted. */
        DELETED("-"),
        /** Existed when the history began. */
        BASELINE("="),
        /** Kept without being applied: a conflicting edit. */
        CONFLICTING("?");

        private final String sign;

        RecordChangeKind(String sign) {
            this.sign = sign;
        }

        /** One character. */
        public String sign() {
            return sign;
        }

        /** The kind with this sign. */
        public static Optional<RecordChangeKind> of(String sign) {
            return Arrays.stream(values())
                    .filter(kind -> kind.sign.equals(sign))
                    .findFirst();
        }
    }

    /** The change that undoes this one. */
    public RecordChange inverse() {
        RecordChangeKind opposite = switch (kind) {
            case CREATED -> RecordChangeKind.DELETED;
            case DELETED -> RecordChangeKind.CREATED;
            default -> kind;
        };
        return new RecordChange(recordType, key, opposite, paper, issue, after, before);
    }

    public RecordChange {
        key = List.copyOf(key);
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }
}
