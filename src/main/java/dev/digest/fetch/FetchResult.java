package dev.digest.fetch;

import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;

/** What came of asking for one paper. */
public sealed interface FetchResult {
    /** What was asked for; never what was typed, which may have had another form. */
    PaperRef ref();

    /** The paper is here. */
    record FetchedPaper(PaperRef ref, Paper paper) implements FetchResult {
        /** A paper that nobody asked for by name, such as one of a saved answer. */
        public static FetchedPaper of(Paper paper) {
            return new FetchedPaper(PaperRef.ofNewest(paper.id()), paper);
        }
    }

    /** The paper is not here, and why: {@code fetch.missing}, {@code fetch.throttled}, … */
    record FetchFailure(PaperRef ref, Problem problem) implements FetchResult {
        /** The same for a bare id. */
        public static FetchFailure of(PaperId id, Problem problem) {
            return new FetchFailure(PaperRef.ofNewest(id), problem);
        }
    }
}
