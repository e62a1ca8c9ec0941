package dev.digest.issue.parse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A published issue as it was read.
 *
 * @param title what its heading says
 * @param date when it came out, where it says so before its first section
 * @param preamble its own lines before the first section: publisher, team, how to subscribe
 * @param opening Markdown of what stands before the first entry and is none of the newsletter's usual lines (开篇)
 * @param footer Markdown of what closes the issue, empty when nothing does
 * @param unparsedLines what was not understood, in order; nothing of it is in the other parts
 */
public record ParsedIssue(
        IssueTitle title,
        Optional<LocalDate> date,
        List<String> preamble,
        String opening,
        List<ParsedEntry> entries,
        List<ParsedEvent> events,
        String footer,
        List<UnparsedLine> unparsedLines) {
    /** Copies what could change. */
    public ParsedIssue {
        preamble = List.copyOf(preamble);
        entries = List.copyOf(entries);
        events = List.copyOf(events);
        unparsedLines = List.copyOf(unparsedLines);
    }

    /** The same, read from a file that is no Markdown. */
    ParsedIssue withoutSpelling() {
        return new ParsedIssue(
                title,
                date,
                preamble,
                opening,
                entries.stream().map(ParsedEntry::withoutSpelling).toList(),
                events.stream().map(ParsedEvent::withoutSpelling).toList(),
                footer,
                unparsedLines);
    }
}
