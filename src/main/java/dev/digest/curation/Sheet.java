package dev.digest.curation;

import dev.digest.paper.PaperRef;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One paper's sheet as it was read: which paper, and what to change. A field that the sheet does not have is not in the
 * map; one that it leaves empty is there, blank.
 *
 * @param version the version of the words that it showed when it was written, 0 when there were none; empty when nobody
 *     knows
 * @param location file and line, for messages
 */
public record Sheet(PaperRef ref, Map<CurationField, String> changes, OptionalInt version, String location) {
    /** Copies the map. */
    public Sheet {
        changes = Map.copyOf(changes);
    }

    /** The same with other changes. */
    public Sheet withChanges(Map<CurationField, String> other) {
        return new Sheet(ref, other, version, location);
    }
}
