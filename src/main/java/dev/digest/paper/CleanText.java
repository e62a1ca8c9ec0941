package dev.digest.paper;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Text as it may be kept and shown, whatever was sent: nothing in it acts on a terminal or turns the reading round. */
public final class CleanText {
    private static final Pattern WHITESPACE = Pattern.compile("[\\s\\p{Z}]+");

    private CleanText() {}

    /**
     * The text on one line: runs of white space become one blank, control characters and invisible marks of direction
     * go. Joiners that hold an emoji or a script together stay.
     */
    public static String line(String text) {
        return WHITESPACE.matcher(visible(text)).replaceAll(" ").strip();
    }

    /** The text with its paragraphs: lines within a paragraph are joined, an empty line stays one. */
    public static String paragraphs(String text) {
        String lines = visible(text).replace("\r\n", "\n").strip();
        return String.join(
                "\n\n",
                Arrays.stream(lines.split("\\n[\\s\\p{Z}]*\\n"))
                        .map(CleanText::line)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /** The text without control characters (C0 but tab and line feed, DEL, C1) and without marks of direction. */
    public static String visible(String text) {
        return isPlain(text) ? text : filter(CleanText::isVisible, text);
    }

    /** Whether a text has none but characters that most texts have: nothing in it is invisible. */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Of a text the code points that are wanted. */
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

    /** The text in a form of Unicode. ASCII has all of them, and for it Unicode's tables need not be read. */
    static String normalize(Normalizer.Form form, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return Normalizer.normalize(text, form);
            }
        }
        return text;
    }

    /** Whether it is one of the characters that most texts have and nothing else: these need no closer look. */
    private static boolean isPlain(char c) {
        boolean dashOrQuote = c >= '\u2010' && c <= '\u2027';
        boolean fullWidth = c >= '！' && c <= '～';
        boolean eastern = (c >= '\u3000' && c < Character.MIN_SURROGATE) || fullWidth;
        return (c >= ' ' && c <= '~') || eastern || dashOrQuote || c == '\n';
    }

    /** Whether a code point shows, or joins others that show. */
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
