package dev.digest.library.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that was read from an archive.
 *
 * @param values those of the members, in their order: a {@code String} for text, a {@code Long}, a {@code byte[]}, a
 *     {@code Map} or {@code List} of such values for JSON; null where a member was left out
 * @param line the line of the archive on which it begins
 */
public record ArchivedRecord(ArchivedRecordType type, List<@Nullable Object> values, int line) {
    /** The value of a member. */
    public @Nullable Object value(String member) {
        return values.get(type.indexOf(member));
    }

    /** The values of the key. */
    public List<@Nullable Object> key() {
        List<@Nullable Object> key = new ArrayList<>();
        type.key().forEach(member -> key.add(value(member)));
        return key;
    }

    /** The record in messages: its type and key. */
    public String label() {
        StringBuilder label = new StringBuilder(type.name());
        key().forEach(value -> label.append(' ').append(value));
        return label.toString();
    }
}
