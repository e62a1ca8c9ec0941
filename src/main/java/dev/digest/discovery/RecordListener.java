package dev.digest.discovery;

import dev.digest.problem.Problem;

/** Is told what is found in the answer of a source. */
public interface RecordListener {
    /** A paper. */
    void paper(NewPaper paper);

    /** A new version of a paper that was announced before. */
    void revision(NewPaper paper);

    /** A record that cannot be read; the others are. */
    void failed(String what, Problem problem);
}
