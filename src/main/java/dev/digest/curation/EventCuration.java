package dev.digest.curation;

import dev.digest.paper.CleanText;
import dev.digest.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A curator's words about one event. A field without words is absent, never blank. */
public record EventCuration(Map<EventField, String> fields) {
    /** Nothing said yet. */
    public static final EventCuration NONE = new EventCuration(Map.of());

    /**
     * Keeps the words that are not blank.
     *
     * @throws Problem {@code usage.date} for a day that does not exist, {@code curation.address} for a link that is
     *     none
     */
    public EventCuration {
        EnumMap<EventField, String> kept = new EnumMap<>(EventField.class);
        fields.forEach((field, text) -> {
            String plain = CleanText.visible(text).replace("\r\n", "\n").strip();
            if (!plain.isEmpty()) {
                kept.put(field, checked(field, plain));
            }
        });
        fields = Collections.unmodifiableMap(kept);
    }

    private static String checked(EventField field, String text) {
        if (field.kind() == FieldKind.ADDRESS && !text.matches("(?i)https?://[^\\s<>]+")) {
            throw Problem.of("curation.address", field.key(), text);
        }
        if (field.kind() == FieldKind.DAY) {
            return day(text).toString();
        }
        return field.kind() == FieldKind.PROSE ? text : CleanText.line(text);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.usage("usage.date", "--date", text).causedBy(e);
        }
    }

    /** These words with some of them replaced; a blank one takes the field away. */
    public EventCuration withChanges(Map<EventField, String> changes) {
        EnumMap<EventField, String> all = new EnumMap<>(EventField.class);
        all.putAll(fields);
        all.putAll(changes);
        return new EventCuration(all);
    }

    /** What was said in this field. */
    public Optional<String> get(EventField field) {
        return Optional.ofNullable(fields.get(field));
    }
}
