package dev.digest.issue.reading;

import dev.digest.issue.reading.PublishedEntry.Links;
import java.util.Optional;

/**
 * An event that a published issue announced, in the issue's own words.
 *
 * @param line where it begins in the file
 * @param title the title, with who speaks in {@link EntryTitle#before}
 * @param time when it is, as written, where that is said apart
 */
public record PublishedEvent(int line, EntryTitle title, Optional<String> time, Optional<String> summary, Links links) {
    /** Who speaks. */
    public Optional<String> host() {
        return title.before();
    }

    /** Where to read more or to take part. */
    public Optional<String> link() {
        return links.detail().or(links::download);
    }
}
