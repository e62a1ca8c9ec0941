package dev.digest.issue.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How an entry begins.
 *
 * @param level of the heading, 1 to 6; 0 where entries do not begin at headings
 * @param numbered whether only numbered headings begin one
 */
public record EntryStart(Kind kind, int level, boolean numbered, TitlePlace title) {
    /** The kinds of first lines. */
    public enum Kind {
        /** A heading of one level. */
        HEADING,
        /** A line or an item of a list with a number. */
        NUMBER,
        /** A bullet list item. */
        BULLET,
        /** A line that begins in bold. */
        BOLD,
        /** A line that consists of a link. */
        LINK,
        /** A row of a table. */
        ROW,
        /** A line with the label of a title. */
        LABEL;

        /** The name in settings. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }
    }

    /** Where the title is on the first line. */
    public enum TitlePlace {
        /** The link text. */
        LINK,
        /** The text of the line; a link may be next to it or below. */
        TEXT,
        /** The text in 《》. */
        MARKS;

        /** The name in settings. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> words() {
            return Arrays.stream(values()).map(TitlePlace::word).toList();
        }
    }
}
