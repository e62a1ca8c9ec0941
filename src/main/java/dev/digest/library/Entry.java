package dev.digest.library;

import dev.digest.curation.Curation;
import dev.digest.paper.Paper;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * A paper with all that the library knows of it.
 *
 * @param issue the issue that holds the paper, built or out
 */
public record Entry(Paper paper, Curation curation, Status status, OptionalInt issue, Instant addedAt) {
    /** Whether it stood in an issue that is out. */
    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }
}
