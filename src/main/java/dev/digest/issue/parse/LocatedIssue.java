package dev.digest.issue.parse;

import java.util.List;

/**
 * A published issue, and what each line of its file is.
 *
 * @param html whether the file is HTML, in which a line is not what a reader sees as one
 */
public record LocatedIssue(ParsedIssue issue, List<LineSpan> lineSpans, boolean html) {
    /** Copies what could change. */
    public LocatedIssue {
        lineSpans = List.copyOf(lineSpans);
    }
}
