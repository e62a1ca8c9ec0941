package dev.digest.fetch;

import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;

/** What came of asking for one paper, or of one entry of a saved answer. */
public sealed interface FetchResult {
    /**
     * The paper is here.
     *
     * @param ref what was asked for; never what was typed, which may have had another form
     */
    record FetchedPaper(PaperRef ref, Paper paper) implements FetchResult {
        /** A paper that nobody asked for by name, such as one of a saved answer. */
        public static FetchedPaper of(Paper paper) {
            return new FetchedPaper(PaperRef.ofNewest(paper.id()), paper);
        }
    }

    /** A new version of a paper that was announced before, which nobody asked for by name. It is not a new paper. */
    record RevisedPaper(Paper paper) implements FetchResult {}

    /** The paper is not here, and why: {@code fetch.missing}, {@code fetch.throttled}, … */
    record FetchFailure(PaperRef ref, Problem problem) implements FetchResult {
        /** The same for a bare id. */
        public static FetchFailure of(PaperId id, Problem problem) {
            return new FetchFailure(PaperRef.ofNewest(id), problem);
        }
    }

    /**
     * An entry of a saved file that is no paper, and why.
     *
     * @param location the file and the line, such as {@code refs.bib:12}
     */
    record UnreadableEntry(String location, Problem problem) implements FetchResult {}
}
