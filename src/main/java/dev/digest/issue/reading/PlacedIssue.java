package dev.digest.issue.reading;

import java.util.List;

/**
 * A published issue, and what each line of its file is.
 *
 * @param page whether the file is HTML, in which a line is not what a reader sees as one
 */
public record PlacedIssue(PublishedIssue issue, List<Part> parts, boolean page) {
    /** Copies what could change. */
    public PlacedIssue {
        parts = List.copyOf(parts);
    }
}
