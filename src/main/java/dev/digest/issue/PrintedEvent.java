package dev.digest.issue;

import dev.digest.curation.EventField;
import java.util.List;
import java.util.Map;

/**
 * An event as printed in an issue.
 *
 * @param fields text by field; {@link EventField#TIME} is formatted from the day, if known
 * @param missing the required fields without text, by name
 */
public record PrintedEvent(Map<EventField, String> fields, List<String> missing) {
    public PrintedEvent {
        fields = Map.copyOf(fields);
        missing = List.copyOf(missing);
    }
}
