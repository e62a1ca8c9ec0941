package dev.digest.library;

import dev.digest.paper.PaperId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of papers that were to be added.
 *
 * @param added those that are new
 * @param existing those that were there under the same id
 * @param duplicates those that are there under another id, with that id; they were not added
 */
public record AddResult(List<PaperId> added, List<PaperId> existing, Map<PaperId, PaperId> duplicates) {
    /** Copies what could change. */
    public AddResult {
        added = List.copyOf(added);
        existing = List.copyOf(existing);
        duplicates = Collections.unmodifiableMap(new LinkedHashMap<>(duplicates));
    }
}
