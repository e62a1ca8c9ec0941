package dev.digest.fetch;

import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;

/** The result of fetching one paper, or of reading one entry of a saved response. */
public sealed interface FetchResult {
    /**
     * The paper was found.
     *
     * @param ref the requested paper in canonical form, not as typed
     */
    record FetchedPaper(PaperRef ref, Paper paper) implements FetchResult {
        /** A paper that was not requested by name, such as one of a saved response. */
        public static FetchedPaper of(Paper paper) {
            return new FetchedPaper(PaperRef.ofNewest(paper.id()), paper);
        }
    }

    /** A new version of an older paper that was not requested by name. It does not count as a new paper. */
    record RevisedPaper(Paper paper) implements FetchResult {}

    /** The paper was not found or could not be fetched: {@code fetch.missing}, {@code fetch.throttled}, … */
    record FetchFailure(PaperRef ref, Problem problem) implements FetchResult {
        /** The same for an id without version. */
        public static FetchFailure of(PaperId id, Problem problem) {
            return new FetchFailure(PaperRef.ofNewest(id), problem);
        }
    }

    /**
     * An invalid entry of a saved file.
     *
     * @param location file and line, such as {@code refs.bib:12}
     */
    record UnreadableEntry(String location, Problem problem) implements FetchResult {}
}
