package dev.digest.issue.document;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The Markdown of fields that were parsed as plain text: {@code A *Toy*} for {@code A Toy}. Empty for a file that is
 * not Markdown.
 */
public record MarkdownForms(Map<FieldLabel, String> written) {
    /** No known forms. */
    public static final MarkdownForms NONE = new MarkdownForms(Map.of());

    public MarkdownForms {
        written = written.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(written));
    }

    /** The Markdown of a field. */
    public Optional<String> of(FieldLabel field) {
        return Optional.ofNullable(written.get(field));
    }
}
