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
 * What a change did to one record.
 *
 * @param recordType what kind of record: {@code paper}, {@code curation}, {@code issue}, {@code issue_paper},
 *     {@code event}, {@code file}, …
 * @param key which one: a paper's id, an issue's number and a position, a file's path, …
 * @param paper the paper that it is about
 * @param issue the issue that it is about
 * @param before the values that were replaced, by name, null where there was none
 * @param after the values in their place; empty for a record that was made of what a source says
 */
public record RecordChange(
        String recordType,
        List<Object> key,
        RecordChangeKind kind,
        Optional<PaperId> paper,
        OptionalInt issue,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after) {

    /** What happened to the record. The sign is the library's own. */
    public enum RecordChangeKind {
        /** It was made. */
        CREATED("+"),
        /** Some of its values were replaced. */
        UPDATED("~"),
        /** It was removed. */
        DELETED("-"),
        /** It was there when history began. */
        BASELINE("="),
        /** It was kept without taking effect: words that came too late. */
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

    /** The change that takes this one back. */
    public RecordChange inverse() {
        RecordChangeKind opposite = switch (kind) {
            case CREATED -> RecordChangeKind.DELETED;
            case DELETED -> RecordChangeKind.CREATED;
            default -> kind;
        };
        return new RecordChange(recordType, key, opposite, paper, issue, after, before);
    }

    /** Copies what could change. */
    public RecordChange {
        key = List.copyOf(key);
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }
}
