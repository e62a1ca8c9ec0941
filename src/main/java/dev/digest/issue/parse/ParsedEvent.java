package dev.digest.issue.parse;

import dev.digest.curation.EventField;
import dev.digest.issue.parse.ParsedEntry.EntryLinks;
import java.util.Optional;
import java.util.regex.Pattern;

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
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\p{Nd}{1,2}\\s?(?:[:：]\\s?\\p{Nd}{2}|[点时](?!间))");
    private static final Pattern DAY = Pattern.compile("\\p{Nd}|[一二三四五六七八九十][日号]");

    /** The same with nothing known of how it was written. */
    ParsedEvent withoutSpelling() {
        return new ParsedEvent(line, title, time, summary, links, MarkdownForms.NONE);
    }

    /** What the event says in a field: prose is Markdown, anything else plain text. Its day is in its time. */
    public Optional<String> get(EventField field) {
        return switch (field) {
            case TITLE -> Optional.of(title.any());
            case TITLE_ZH -> title.chinese();
            case HOST -> host();
            case DATE -> time.filter(ParsedEvent::namesDay);
            case TIME -> time;
            case LINK -> link();
            case SUMMARY -> summary;
        };
    }

    /** Whether more than the time of day is said, or that the day is not yet known. */
    private static boolean namesDay(String time) {
        return DAY.matcher(TIME_OF_DAY.matcher(time).replaceAll("")).find();
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
