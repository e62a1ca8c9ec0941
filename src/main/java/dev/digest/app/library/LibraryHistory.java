package dev.digest.app.library;

import dev.digest.app.Newsroom;
import dev.digest.library.Change;
import dev.digest.library.CurationVersion;
import dev.digest.library.History.HistoryScope;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Who changed what and when, to be read. */
public record LibraryHistory(Newsroom newsroom) {
    /**
     * Changes, the newest first.
     *
     * @param limit how many; 0 is all
     * @param visitor gets one after the other until it says that it has had enough
     */
    public void list(HistoryScope scope, int limit, Predicate<Change> visitor) {
        newsroom.library().history().list(scope, limit, visitor);
    }

    /** The paper that is meant: the one here under another id, such as a DOI, or one that was here once. */
    public PaperId paper(String ref) {
        PaperId id = PaperRef.parse(ref).id();
        return newsroom.library().find(id).isPresent()
                ? id
                : newsroom.sameAs(id).orElse(id);
    }

    /** Which version of a paper's curation each change made, by the number of the change. */
    public Map<Long, Integer> versionNumbers(PaperId id) {
        Map<Long, Integer> numbers = new HashMap<>();
        for (CurationVersion version : newsroom.library().history().versions(id)) {
            numbers.put(version.change(), version.number());
        }
        return numbers;
    }
}
