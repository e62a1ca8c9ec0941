package dev.digest.issue.reading;

import dev.digest.issue.reading.PublishedEntry.Links;
import java.util.Optional;

/**
 * An event that a published issue announced, in the issue's own words.
 *
 * @param line where it begins in the file
 * @param title the title, with who speaks in {@link EntryTitle#before}
 * @param time when it is, as written, where that is said apart
 * @param spelling of the title's parts and of the time
 */
public record PublishedEvent(
        int line, EntryTitle title, Optional<String> time, Optional<String> summary, Links links, Spelling spelling) {
    /** The same with nothing known of how it was written. */
    PublishedEvent plain() {
        return new PublishedEvent(line, title, time, summary, links, Spelling.NONE);
    }

    /** Who speaks. */
    public Optional<String> host() {
        return title.before();
    }

    /** Where to read more or to take part. */
    public Optional<String> link() {
        return links.detail().or(links::download);
    }
}
