package dev.digest.curation;

import dev.digest.paper.PaperRef;
import java.util.Map;

/**
 * One paper's sheet as it was read: which paper, and what to change. A field that the sheet does not have is not in the
 * map; one that it leaves empty is there, blank.
 *
 * @param location file and line, for messages
 */
public record Sheet(PaperRef ref, Map<CurationField, String> changes, String location) {
    /** Copies the map. */
    public Sheet {
        changes = Map.copyOf(changes);
    }
}
