package dev.digest.issue.parse;

import dev.digest.issue.parse.ParsedEntry.EntryLinks;
import java.util.Optional;

/**
 * An event that a published issue announced, in the issue's own words.
 *
 * @param line where it begins in the file
 * @param title the title, with who speaks in {@link EntryTitle#institutions}
 * @param time when it is, as written, where that is said apart
 * @param markdownForms of the title's parts and of the time
 */
public record ParsedEvent(
        int line,
        EntryTitle title,
        Optional<String> time,
        Optional<String> summary,
        EntryLinks links,
        MarkdownForms markdownForms) {
    /** The same with nothing known of how it was written. */
    ParsedEvent withoutSpelling() {
        return new ParsedEvent(line, title, time, summary, links, MarkdownForms.NONE);
    }

    /** Who speaks. */
    public Optional<String> host() {
        return title.institutions();
    }

    /** Where to read more or to take part. */
    public Optional<String> link() {
        return links.detail().or(links::download);
    }
}
