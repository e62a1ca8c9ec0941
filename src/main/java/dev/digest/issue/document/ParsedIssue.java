package dev.digest.issue.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A parsed issue.
 *
 * @param title the parts of its heading
 * @param date when it was published, if stated before its first section
 * @param preamble its lines before the first section: publisher, team, how to subscribe
 * @param opening the Markdown before the first entry, without the newsletter's usual lines (开篇)
 * @param footer the Markdown of the closing text, may be empty
 * @param unparsedLines lines that were not parsed, in order; none of them is in the other parts
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
    public ParsedIssue {
        preamble = List.copyOf(preamble);
        entries = List.copyOf(entries);
        events = List.copyOf(events);
        unparsedLines = List.copyOf(unparsedLines);
    }

    /** The same, without Markdown forms. */
    public ParsedIssue withoutSpelling() {
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
