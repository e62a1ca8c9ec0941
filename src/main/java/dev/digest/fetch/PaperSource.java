package dev.digest.fetch;

import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.function.Consumer;

/** A place that knows papers of one kind of id. */
public interface PaperSource {
    /** Whether papers with this id are asked for here. */
    boolean supports(PaperId id);

    /**
     * Asks for papers, each once, and hands on what came of each as soon as it is known, in any order. What fails for
     * all (no network) is handed on for each.
     *
     * @param refs papers this source {@link #supports}, no id twice
     */
    void fetch(List<PaperRef> refs, Consumer<List<FetchResult>> receiver);

    /** Whether a saved file is an answer of this source. */
    boolean supportsSaved(SavedResponse saved);

    /**
     * Reads a saved answer.
     *
     * @param refs what to take from it; when empty, all that is in it
     * @throws Problem when the file is not what it should be
     */
    List<FetchResult> read(SavedResponse saved, List<PaperRef> refs);
}
