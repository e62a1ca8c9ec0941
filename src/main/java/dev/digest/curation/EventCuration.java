package dev.digest.curation;

import dev.digest.format.IsoDate;
import dev.digest.paper.CleanText;
import dev.digest.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What editors wrote about one event. A field without text is absent, never blank. */
public record EventCuration(Map<EventField, String> fields) {
    /** No text in any field. */
    public static final EventCuration NONE = new EventCuration(Map.of());

    /**
     * Drops blank texts.
     *
     * @throws Problem {@code usage.date} for a day that does not exist, {@code curation.address} for an invalid link
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
            return IsoDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.usage("usage.date", "--date", text).causedBy(e);
        }
    }

    /** This event with some fields replaced; a blank text removes its field. */
    public EventCuration withChanges(Map<EventField, String> changes) {
        EnumMap<EventField, String> all = new EnumMap<>(EventField.class);
        all.putAll(fields);
        all.putAll(changes);
        return new EventCuration(all);
    }

    /** The text of a field. */
    public Optional<String> get(EventField field) {
        return Optional.ofNullable(fields.get(field));
    }
}
