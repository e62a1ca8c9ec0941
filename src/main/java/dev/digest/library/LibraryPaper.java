package dev.digest.library;

import dev.digest.curation.Curation;
import dev.digest.paper.Paper;
import java.util.OptionalInt;

/**
 * A paper with all that the library knows of it.
 *
 * @param issue the issue that holds the paper, built or out
 * @param addedAt when it came here, in UTC as ISO 8601: {@code 2022-10-31T08:00:00Z}
 */
public record LibraryPaper(Paper paper, Curation curation, Status status, OptionalInt issue, String addedAt) {
    /** The same as readers get it: without what editors wrote for themselves. */
    public LibraryPaper withoutComments() {
        return new LibraryPaper(paper, curation.withoutComments(), status, issue, addedAt);
    }

    /** Whether it stood in an issue that is out. */
    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }
}
