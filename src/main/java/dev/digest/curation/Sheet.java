package dev.digest.curation;

import dev.digest.paper.PaperRef;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A parsed sheet: which paper, and which fields to change. A field that is not in the sheet is not in the map; one left
 * empty is present, blank.
 *
 * @param version the version of the curation that the sheet was written from, 0 for none; empty when unknown
 * @param location file and line, for messages
 */
public record Sheet(PaperRef ref, Map<CurationField, String> changes, OptionalInt version, String location) {
    public Sheet {
        changes = Map.copyOf(changes);
    }

    /** The same sheet with other changes. */
    public Sheet withChanges(Map<CurationField, String> other) {
        return new Sheet(ref, other, version, location);
    }
}
