package dev.digest.fetch;

import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;

/** What came of asking for one paper. */
public sealed interface Fetched {
    /** What was asked for; never what was typed, which may have had another form. */
    PaperRef ref();

    /** The paper is here. */
    record Found(PaperRef ref, Paper paper) implements Fetched {
        /** A paper that nobody asked for by name, such as one of a saved answer. */
        public static Found of(Paper paper) {
            return new Found(PaperRef.newest(paper.id()), paper);
        }
    }

    /** The paper is not here, and why: {@code fetch.missing}, {@code fetch.throttled}, … */
    record Failed(PaperRef ref, Problem problem) implements Fetched {
        /** The same for a bare id. */
        public static Failed of(PaperId id, Problem problem) {
            return new Failed(PaperRef.newest(id), problem);
        }
    }
}
