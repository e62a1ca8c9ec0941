package dev.digest.paper;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Removes from untrusted text what would act on a terminal or change the reading direction. */
public final class CleanText {
    private static final Pattern WHITESPACE = Pattern.compile("[\\s\\p{Z}]+");

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\n\\t]+");

    private CleanText() {}

    /**
     * The text on one line: runs of whitespace become one space; control characters and bidirectional controls are
     * removed. Joiners within an emoji or a script stay.
     */
    public static String line(String text) {
        if (isPlainLine(text)) {
            return text;
        }
        return WHITESPACE.matcher(visible(text)).replaceAll(" ").strip();
    }

    /** The text in paragraphs: lines within a paragraph are joined, empty lines collapse to one. */
    public static String paragraphs(String text) {
        if (isPlainLine(text)) {
            return text;
        }
        String lines = visible(text).replace("\r\n", "\n").strip();
        return String.join(
                "\n\n",
                Arrays.stream(lines.split("\\n[\\s\\p{Z}]*\\n"))
                        .map(CleanText::line)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /**
     * The text without control characters (C0 but tab and line feed, DEL, C1) and without bidirectional controls. A
     * carriage return ends a line, and on a terminal would let what follows cover it.
     */
    public static String visible(String text) {
        if (isPlain(text)) {
            return text;
        }
        // What is invisible between the two characters of a line break goes first.
        String seen = filter(CleanText::isVisible, text);
        return seen.indexOf('\r') >= 0 ? seen.replace("\r\n", "\n").replace('\r', '\n') : seen;
    }

    /** The same for words within a line: what would break the line is a blank. */
    public static String withinLine(String text) {
        String seen = visible(text);
        return seen.indexOf('\n') < 0 && seen.indexOf('\t') < 0
                ? seen
                : LINE_BREAKS.matcher(seen).replaceAll(" ");
    }

    /** Whether a text consists of common characters only, none of them invisible. */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing of a text would change on one line: it is plain, with single spaces between words. */
    private static boolean isPlainLine(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPlain(c) || c == '\n' || c == '\u3000' || (c == ' ' && space)) {
                return false;
            }
            space = c == ' ';
        }
        return !space || text.isEmpty();
    }

    /** The code points of a text that match. */
    static String filter(IntPredicate wanted, String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (wanted.test(codePoint)) {
                kept.appendCodePoint(codePoint);
            }
        }
        return kept.toString();
    }

    /**
     * The text in a Unicode normalization form. ASCII is always normalized, and skipping it avoids loading Unicode's
     * tables.
     */
    public static String normalize(Normalizer.Form form, String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, form);
    }

    /** Whether a text is ASCII throughout. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character is common enough to need no closer look. */
    private static boolean isPlain(char c) {
        boolean dashOrQuote = c >= '\u2010' && c <= '\u2027';
        boolean fullWidth = c >= '！' && c <= '～';
        boolean eastern = (c >= '\u3000' && c < Character.MIN_SURROGATE) || fullWidth;
        return (c >= ' ' && c <= '~') || eastern || dashOrQuote || c == '\n';
    }

    /** Whether a code point is visible, or joins visible ones. */
    public static boolean isVisible(int codePoint) {
        boolean direction = codePoint == 0x061C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
        boolean nothing = codePoint == 0xFEFF || codePoint == 0x200B || codePoint == 0x2060 || codePoint == 0x00AD;
        boolean lone = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        boolean control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
        boolean lineEnd = codePoint == '\r';
        return !direction && !nothing && !lone && (!control || lineEnd);
    }
}
