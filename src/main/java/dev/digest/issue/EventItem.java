package dev.digest.issue;

import dev.digest.curation.EventField;
import java.util.List;
import java.util.Map;

/**
 * One event of an issue, as it is to be printed.
 *
 * @param words by field; of {@link EventField#TIME} also where a day is known, in the newsletter's form
 * @param missing what it still lacks, by the names of fields
 */
public record EventItem(Map<EventField, String> words, List<String> missing) {
    /** Copies what could change. */
    public EventItem {
        words = Map.copyOf(words);
        missing = List.copyOf(missing);
    }
}
