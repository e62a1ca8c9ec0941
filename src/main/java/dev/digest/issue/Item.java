package dev.digest.issue;

import dev.digest.curation.Field;
import dev.digest.paper.PaperId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One paper of an issue, as it is to be printed.
 *
 * @param words what is printed of each field; a field of which nothing is known is not there
 * @param missing what it still lacks, by the names of fields
 */
public record Item(PaperId id, Map<Field, Words> words, List<String> missing) {
    /** Copies what could change. */
    public Item {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        missing = List.copyOf(missing);
    }
}
