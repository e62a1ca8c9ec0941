package dev.digest.fetch;

import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.function.Consumer;

/** A source of papers for some kinds of ids. */
public interface PaperSource {
    /** Whether this source handles the id. */
    boolean supports(PaperId id);

    /**
     * Fetches papers and passes on each result as soon as it is known, in any order. A failure of the whole request (no
     * network) is reported for each paper.
     *
     * @param refs papers this source {@link #supports}, without duplicates
     */
    void fetch(List<PaperRef> refs, Consumer<List<FetchResult>> receiver);

    /** Whether a saved file is a response of this source. */
    boolean supportsSaved(SavedResponse saved);

    /**
     * Reads a saved response.
     *
     * @param refs the papers to take from it; when empty, all
     * @throws Problem when the file is invalid
     */
    List<FetchResult> read(SavedResponse saved, List<PaperRef> refs);
}
