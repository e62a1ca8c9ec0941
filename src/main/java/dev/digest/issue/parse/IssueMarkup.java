package dev.digest.issue.parse;

import java.util.List;

/** Parses a markup language, without interpreting what is written in it. */
@FunctionalInterface
public interface IssueMarkup {
    /**
     * Parses a text.
     *
     * @param text the whole file, with any line breaks; the time is linear in its length
     */
    MarkupTree parse(String text);

    /** Parses plain text, in which indentation means nothing. */
    default MarkupTree parsePlainText(String text) {
        return parse(text);
    }

    /** The lines of a text, see {@link MarkupTree#lines}. */
    default List<MarkupLine> lines(String text) {
        return parse(text).lines();
    }
}
