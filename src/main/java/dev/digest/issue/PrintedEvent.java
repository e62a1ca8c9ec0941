package dev.digest.issue;

import dev.digest.curation.EventField;
import java.util.List;
import java.util.Map;

/**
 * One event of an issue, as it is to be printed.
 *
 * @param fields by field; of {@link EventField#TIME} also where a day is known, in the newsletter's form
 * @param missing what it still lacks, by the names of fields
 */
public record PrintedEvent(Map<EventField, String> fields, List<String> missing) {
    /** Copies what could change. */
    public PrintedEvent {
        fields = Map.copyOf(fields);
        missing = List.copyOf(missing);
    }
}
