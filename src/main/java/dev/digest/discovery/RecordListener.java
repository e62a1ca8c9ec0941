package dev.digest.discovery;

import dev.digest.problem.Problem;

/** Receives the records in a source's response. */
public interface RecordListener {
    /** A paper. */
    void paper(NewPaper paper);

    /** A new version of an older paper. */
    void revision(NewPaper paper);

    /** Votes for a paper, which need not be known. */
    void votes(PaperVotes votes);

    /** An invalid record; the others are passed on. */
    void failed(String what, Problem problem);
}
