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
 * A curator's words about one paper. A field without words is absent, never blank. The words are kept as they were
 * written, but for control characters and blanks around them.
 */
public final class Curation {
    /** Nothing said yet. */
    public static final Curation NONE = new Curation(new EnumMap<>(CurationField.class));

    private static final int MAX_LENGTH = 200_000;
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final Map<CurationField, String> fields;

    private Curation(EnumMap<CurationField, String> words) {
        this.fields = Collections.unmodifiableMap(words);
    }

    /**
     * Words by field; blank ones are left out.
     *
     * @throws Problem {@code curation.address} for an address that is not of the web, {@code curation.too-long}
     */
    public static Curation of(Map<CurationField, String> words) {
        return NONE.withChanges(words);
    }

    /** Words as they were kept, which were checked when they were taken. */
    public static Curation ofStored(Map<CurationField, String> words) {
        return words.isEmpty() ? NONE : new Curation(new EnumMap<>(words));
    }

    /**
     * These words with some of them replaced; a blank one takes the field away.
     *
     * @throws Problem {@code curation.address} for an address that is not of the web, {@code curation.figure} for a
     *     picture that lies elsewhere, {@code curation.too-long}
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
     * What two made of the same words, field by field. Nothing when both changed a field, each in another way.
     *
     * @param base what both began from
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

    /** What was said in this field. */
    public Optional<String> get(CurationField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** All that was said. */
    public Map<CurationField, String> fields() {
        return fields;
    }

    /** The same as readers get them: without what editors wrote for themselves. */
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

    /** Whether there is enough to print the paper: a summary and a category. */
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
