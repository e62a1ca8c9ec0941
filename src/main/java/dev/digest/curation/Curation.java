package dev.digest.curation;

import dev.digest.format.HtmlComments;
import dev.digest.paper.CleanText;
import dev.digest.problem.Problem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What editors wrote about one paper. A field without text is absent, never blank. Text is kept as written, except for
 * control characters and surrounding whitespace.
 */
public final class Curation {
    /** No text in any field. */
    public static final Curation NONE = new Curation(new EnumMap<>(CurationField.class));

    private static final int MAX_LENGTH = 200_000;
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final Map<CurationField, String> fields;

    private Curation(EnumMap<CurationField, String> words) {
        this.fields = Collections.unmodifiableMap(words);
    }

    /**
     * Texts by field; blank ones are dropped.
     *
     * @throws Problem {@code curation.address} for a URL that is not http(s), {@code curation.too-long}
     */
    public static Curation of(Map<CurationField, String> words) {
        return NONE.withChanges(words);
    }

    /** Texts read from storage, which were validated when they were saved. */
    public static Curation ofStored(Map<CurationField, String> words) {
        return words.isEmpty() ? NONE : new Curation(new EnumMap<>(words));
    }

    /**
     * This curation with some fields replaced; a blank text removes its field.
     *
     * @throws Problem {@code curation.address} for a URL that is not http(s), {@code curation.figure} for an image in a
     *     place that is not allowed, {@code curation.too-long}
     */
    public Curation withChanges(Map<CurationField, String> changes) {
        EnumMap<CurationField, String> all = new EnumMap<>(CurationField.class);
        all.putAll(fields);
        changes.forEach((field, text) -> {
            String kept = checked(
                    field,
                    CleanText.visible(text)
                            .replace("\r\n", "\n")
                            .replace('\r', '\n')
                            .strip());
            if (kept.isEmpty()) {
                all.remove(field);
            } else {
                all.put(field, kept);
            }
        });
        return new Curation(all);
    }

    /**
     * A three-way merge, field by field. Empty when both sides changed a field differently.
     *
     * @param base the common ancestor
     */
    public static Optional<Curation> merge(Curation base, Curation one, Curation other) {
        EnumMap<CurationField, String> all = new EnumMap<>(CurationField.class);
        for (CurationField field : CurationField.values()) {
            Optional<String> first = one.get(field);
            Optional<String> second = other.get(field);
            boolean firstChanged = !first.equals(base.get(field));
            if (firstChanged && !second.equals(base.get(field)) && !first.equals(second)) {
                return Optional.empty();
            }
            (firstChanged ? first : second).ifPresent(text -> all.put(field, text));
        }
        return Optional.of(new Curation(all));
    }

    private static String checked(CurationField field, String text) {
        if (text.length() > MAX_LENGTH) {
            throw Problem.of("curation.too-long", field.key(), MAX_LENGTH);
        }
        if (field.kind() == FieldKind.ADDRESS && !text.isEmpty() && !text.matches("(?i)https?://[^\\s<>]+")) {
            throw Problem.of("curation.address", field.key(), text);
        }
        if (field.kind() == FieldKind.IMAGE && !text.isEmpty() && !FigureLocation.isValid(text)) {
            throw Problem.of("curation.figure", text);
        }
        return field.kind() != FieldKind.PROSE && LINE_BREAK.matcher(text).find() ? CleanText.line(text) : text;
    }

    /** The text of a field. */
    public Optional<String> get(CurationField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** All fields with text. */
    public Map<CurationField, String> fields() {
        return fields;
    }

    /** The same without HTML comments, as readers get it. */
    public Curation withoutComments() {
        EnumMap<CurationField, String> all = new EnumMap<>(CurationField.class);
        fields.forEach((field, text) -> {
            String shown = HtmlComments.remove(text).strip();
            if (!shown.isEmpty()) {
                all.put(field, shown);
            }
        });
        return ofStored(all);
    }

    /** Whether the paper can be printed: it has a summary and a category. */
    public boolean isReady() {
        return fields.containsKey(CurationField.SUMMARY) && fields.containsKey(CurationField.CATEGORY);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Curation curation && fields.equals(curation.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
