package dev.digest.issue.document;

import dev.digest.curation.EventField;
import dev.digest.issue.document.ParsedEntry.EntryLinks;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An event in a published issue, with unchanged text.
 *
 * @param line where it begins in the file
 * @param title the title, with the speaker in {@link EntryTitle#institutions}
 * @param time as written, if separate
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

    /** The same without its Markdown forms. */
    ParsedEvent withoutSpelling() {
        return new ParsedEvent(line, title, time, summary, links, MarkdownForms.NONE);
    }

    /** The text of a field: prose is Markdown, anything else plain text. The date is part of the time. */
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

    /** The Markdown of a field that {@link #get} has as plain text, as written where that is known. */
    public Optional<String> markdown(EventField field) {
        return switch (field) {
            case TITLE -> markdownForms.of(title.original().isPresent() ? FieldLabel.TITLE : FieldLabel.TITLE_ZH);
            case TITLE_ZH -> markdownForms.of(FieldLabel.TITLE_ZH);
            case HOST -> markdownForms.of(FieldLabel.HOST);
            case TIME -> markdownForms.of(FieldLabel.TIME);
            default -> Optional.empty();
        };
    }

    /** Whether the text contains more than a time of day, or says that the date is not yet known. */
    private static boolean namesDay(String time) {
        return DAY.matcher(TIME_OF_DAY.matcher(time).replaceAll("")).find();
    }

    /** The speaker. */
    public Optional<String> host() {
        return title.institutions();
    }

    /** The details or registration link. */
    public Optional<String> link() {
        return links.detail().or(links::download);
    }
}
