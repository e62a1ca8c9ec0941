package dev.digest.library;

import dev.digest.curation.Curation;
import dev.digest.paper.Paper;
import java.util.OptionalInt;

/**
 * A paper with everything in the library about it.
 *
 * @param issue the issue that contains the paper, published or not
 * @param addedAt when it was added, in UTC as ISO 8601: {@code 2022-10-31T08:00:00Z}
 */
public record LibraryPaper(Paper paper, Curation curation, Status status, OptionalInt issue, String addedAt) {
    /** The same without HTML comments, as readers get it. */
    public LibraryPaper withoutComments() {
        return new LibraryPaper(paper, curation.withoutComments(), status, issue, addedAt);
    }

    /** Whether it is in a published issue. */
    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }
}
