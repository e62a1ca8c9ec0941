package dev.digest.library;

import dev.digest.paper.PaperId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of adding papers.
 *
 * @param added new papers
 * @param existing papers that were present under the same id
 * @param duplicates papers that are present under another id, with that id; they were not added
 */
public record AddResult(List<PaperId> added, List<PaperId> existing, Map<PaperId, PaperId> duplicates) {
    public AddResult {
        added = List.copyOf(added);
        existing = List.copyOf(existing);
        duplicates = Collections.unmodifiableMap(new LinkedHashMap<>(duplicates));
    }
}
