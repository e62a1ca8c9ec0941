package dev.digest.issue.document;

import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.Optional;

/** Identifies papers by the links in an issue. */
public final class LinkedPaper {
    private LinkedPaper() {}

    /** The paper that a URL or id refers to, if any. */
    public static Optional<PaperRef> find(String address) {
        try {
            return Optional.of(PaperRef.parse(address));
        } catch (Problem e) {
            return Optional.empty();
        }
    }
}
