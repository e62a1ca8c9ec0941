package dev.digest.app.library;

import dev.digest.app.Newsroom;
import dev.digest.app.PaperLookup;
import dev.digest.library.Change;
import dev.digest.library.CurationVersion;
import dev.digest.library.History.HistoryScope;
import dev.digest.paper.PaperId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Read access to the history. */
public record LibraryHistory(Newsroom newsroom) {
    /**
     * Passes on changes, newest first.
     *
     * @param limit the maximum number; 0 for all
     * @param visitor returns false to stop
     */
    public void list(HistoryScope scope, int limit, Predicate<Change> visitor) {
        newsroom.library().history().list(scope, limit, visitor);
    }

    /** The id of a paper here, if {@code id} is a secondary one, such as a DOI. */
    public PaperId paper(PaperId id) {
        return newsroom.library().papers().find(id).isPresent()
                ? id
                : new PaperLookup(newsroom).sameAs(id).orElse(id);
    }

    /** The version of a paper's curation that each change created, by change number. */
    public Map<Long, Integer> versionNumbers(PaperId id) {
        Map<Long, Integer> numbers = new HashMap<>();
        for (CurationVersion version : newsroom.library().history().versions(id)) {
            numbers.put(version.change(), version.number());
        }
        return numbers;
    }
}
