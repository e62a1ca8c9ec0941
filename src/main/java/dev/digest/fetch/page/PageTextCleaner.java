package dev.digest.fetch.page;

import dev.digest.paper.CleanText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Cleans text that should be free of markup but may contain some. Publishers often escape markup once too often, so
 * entities are decoded before tags are removed.
 */
public final class PageTextCleaner {
    private static final int MAX_LENGTH = 100_000;
    private static final int LONGEST_LINE = 20_000;
    /** Doubly escaped markup occurs, deeper escaping does not. */
    private static final int LAYERS = 2;

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    private static final String ATTRIBUTES = "(?:\\s+[\\w:-]+\\s*=[^<>]*+)?\\s*/?>";
    /** Known tags only: {@code a <b and c> d} is a formula. */
    private static final Pattern TAG =
            Pattern.compile("(?i)</?(?:(?:jats|mml|m|xhtml):[\\w-]{1,30}|i|b|em|strong|italic|bold|sub|sup|span|"
                    + "a|u|s|q|font|tt|code|sc|small|big|mark|abbr|cite|strike|label|img|"
                    + "(?:inline|disp|display)-formula|alternatives|tex-math|xref|ext-link|(?:named|styled)-content|"
                    + "math|mi|mo|mn|ms|mtext|mrow|msub|msup|msubsup|mfrac|msqrt|mroot|mover|munder|munderover|mspace|"
                    + "mstyle|mtable|mtr|mtd|mfenced|mpadded|mphantom|menclose|semantics|annotation|none)"
                    + ATTRIBUTES);

    private static final Pattern BREAK =
            Pattern.compile("(?i)</?(?:jats:)?(?:p|div|br|li|ul|ol|dl|dt|dd|h[1-6]|sec|title|section|article|abstract|"
                    + "header|blockquote|table|tr|list|list-item)" + ATTRIBUTES);

    private PageTextCleaner() {}

    /** The text on one line, bounded. */
    public static String line(String text) {
        return truncate(CleanText.line(withoutTags(text)), LONGEST_LINE);
    }

    /** The text on one line, for any number of names. */
    static String names(String text) {
        return CleanText.line(withoutTags(text));
    }

    /** The text with an empty line between paragraphs. */
    public static String paragraphs(String text) {
        return CleanText.paragraphs(withoutTags(text));
    }

    private static String withoutTags(String text) {
        String decoded = decoded(truncate(text));
        if (decoded.indexOf('<') < 0) {
            return decoded;
        }
        String once = without(
                without(without(decoded, "<!--", "-->"), "<annotation", "</annotation>"),
                "<mml:annotation",
                "</mml:annotation>");
        String formulas =
                once.contains("mml:") || once.contains("<math") ? without(once, "<tex-math", "</tex-math>") : once;
        return TAG.matcher(BREAK.matcher(formulas).replaceAll("\n\n")).replaceAll("");
    }

    private static String decoded(String text) {
        String decoded = text;
        for (int layer = 0; layer < LAYERS && decoded.indexOf('&') >= 0; layer++) {
            decoded = ENTITY.matcher(decoded)
                    .replaceAll(entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true)));
        }
        return decoded;
    }

    /** A formula is given twice, rendered and as source: one is enough. */
    private static String without(String text, String open, String close) {
        StringBuilder kept = new StringBuilder();
        int done = 0;
        for (int from = text.indexOf(open); from >= 0; from = text.indexOf(open, done)) {
            int to = text.indexOf(close, from);
            if (to < 0) {
                break;
            }
            kept.append(text, done, from);
            done = to + close.length();
        }
        return kept.append(text, done, text.length()).toString();
    }

    /** Truncates between code points. */
    static String truncate(String text) {
        return truncate(text, MAX_LENGTH);
    }

    /** The same with another bound. */
    static String truncate(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most);
    }
}
