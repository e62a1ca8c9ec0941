package dev.digest.fetch.page;

import dev.digest.paper.CleanText;
import java.util.regex.Pattern;

/** Text that a page gives where markup has no place, and yet may hold some: bounded, without tags, and clean. */
public final class PageTextCleaner {
    private static final int MAX_LENGTH = 100_000;
    private static final int LONGEST_LINE = 20_000;
    /** Tags of these names alone: {@code a <b and c> d} is a formula. */
    private static final Pattern TAG = Pattern.compile("(?i)</?(?:jats:)?(?:i|b|em|strong|italic|bold|sub|sup|span|"
            + "a|u|font|tt|code|sc|title|sec)(?:\\s+[\\w:-]+\\s*=[^<>]*+)?\\s*/?>");

    private static final Pattern BREAK =
            Pattern.compile("(?i)</?(?:jats:)?(?:p|div|br|li|ul|ol)(?:\\s+[\\w:-]+\\s*=[^<>]*+)?\\s*/?>");

    private PageTextCleaner() {}

    /** On one line, and no longer than a line may be. */
    public static String line(String text) {
        return truncate(CleanText.line(withoutTags(text)), LONGEST_LINE);
    }

    /** With an empty line between paragraphs. */
    public static String paragraphs(String text) {
        return CleanText.paragraphs(withoutTags(text));
    }

    private static String withoutTags(String text) {
        String bounded = truncate(text);
        return bounded.indexOf('<') < 0
                ? bounded
                : TAG.matcher(BREAK.matcher(bounded).replaceAll("\n\n")).replaceAll("");
    }

    /** Cut where it is too long, between code points. */
    static String truncate(String text) {
        return truncate(text, MAX_LENGTH);
    }

    /** The same for another bound. */
    static String truncate(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most);
    }
}
