package dev.digest.issue.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A published issue as it was read.
 *
 * @param title what its heading says
 * @param date when it came out, where it says so before its first section
 * @param preamble its own lines before the first section: publisher, team, how to subscribe
 * @param footer Markdown of what closes the issue, empty when nothing does
 * @param unread what was not understood, in order; nothing of it is in the other parts
 */
public record PublishedIssue(
        IssueTitle title,
        Optional<LocalDate> date,
        List<String> preamble,
        List<PublishedEntry> entries,
        List<PublishedEvent> events,
        String footer,
        List<Unread> unread) {
    /** Copies what could change. */
    public PublishedIssue {
        preamble = List.copyOf(preamble);
        entries = List.copyOf(entries);
        events = List.copyOf(events);
        unread = List.copyOf(unread);
    }

    /** The same, read from a file that is no Markdown. */
    PublishedIssue plain() {
        return new PublishedIssue(
                title,
                date,
                preamble,
                entries.stream().map(PublishedEntry::plain).toList(),
                events.stream().map(PublishedEvent::plain).toList(),
                footer,
                unread);
    }
}
