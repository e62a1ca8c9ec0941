package dev.digest.issue.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How an entry begins.
 *
 * @param level of the heading, 1 to 6; 0 where an entry begins at no heading
 * @param numbered whether only a heading with a number begins one
 */
public record EntryStart(Kind kind, int level, boolean numbered, TitlePlace title) {
    /** At which lines. */
    public enum Kind {
        /** A heading of one level. */
        HEADING,
        /** A line or an item of a list with a number. */
        NUMBER,
        /** An item of a list with a bullet. */
        BULLET,
        /** A line that begins in bold. */
        BOLD,
        /** A line that is a link and nothing else. */
        LINK,
        /** A row of a table. */
        ROW,
        /** A line with the label of a title. */
        LABEL;

        /** The word for it in the settings. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }
    }

    /** Where on its first line an entry has its title. */
    public enum TitlePlace {
        /** It is the words of a link. */
        LINK,
        /** It is the words of the line; a link may stand beside it or under it. */
        TEXT,
        /** It stands in 《》. */
        MARKS;

        /** The word for it in the settings. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> words() {
            return Arrays.stream(values()).map(TitlePlace::word).toList();
        }
    }
}
