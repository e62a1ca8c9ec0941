package dev.digest.issue.document;

import java.util.List;

/**
 * A parsed issue with the role of each line.
 *
 * @param html whether the file is HTML, in which source lines are not visible lines
 */
public record LocatedIssue(ParsedIssue issue, List<LineSpan> lineSpans, boolean html) {
    public LocatedIssue {
        lineSpans = List.copyOf(lineSpans);
    }
}
