package dev.digest.check.text;

import dev.digest.check.SourceLine;
import dev.digest.issue.document.LinePlace;
import dev.digest.issue.document.LinePlace.InlineSpanKind;
import java.util.Optional;

/** Classifies characters for the rules about spacing and punctuation. */
public final class Script {
    /** Replaces what is masked from text rules. */
    public static final char HIDDEN = LinePlace.OBJECT;

    private static final int LONGEST_HANDLE = 12;

    private Script() {}

    /** Rare characters outside the BMP are never next to a Latin word. */
    public static boolean isHan(char c) {
        return Character.isIdeographic(c);
    }

    public static boolean isHan(String text, int at) {
        return at >= 0 && at < text.length() && isHan(text.charAt(at));
    }

    public static boolean isLatin(char c) {
        return (c < 128 || (c >= '\u00C0' && c < '\u0250')) && Character.isLetter(c);
    }

    public static boolean isLatin(String text, int at) {
        return at >= 0 && at < text.length() && isLatin(text.charAt(at));
    }

    public static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    public static boolean isOneOf(String text, int at, String characters) {
        return at >= 0 && at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether a character is part of the name of an account, such as {@code @邦Ben}. */
    public static boolean isInHandle(String text, int at) {
        int from = at;
        while (at - from < LONGEST_HANDLE && (isHan(text, from) || isLatin(text, from) || isDigit(text, from))) {
            from--;
        }
        return isOneOf(text, from, "@");
    }

    /** The start of the spaces before a position. */
    public static int beforeBlanks(String text, int at) {
        int from = at;
        while (from > 0 && text.charAt(from - 1) == ' ') {
            from--;
        }
        return from;
    }

    /** The end of the spaces at a position. */
    public static int afterBlanks(String text, int at) {
        int to = at;
        while (to < text.length() && text.charAt(to) == ' ') {
            to++;
        }
        return to;
    }

    /** Whether a link or code ends before a position. A bare URL needs the space after it. */
    public static boolean isBehindLinkOrCode(SourceLine passage, int at) {
        if (at == 0 || passage.text().charAt(at - 1) != HIDDEN) {
            return false;
        }
        Optional<InlineSpanKind> object = passage.objectAt(at - 1);
        return object.equals(Optional.of(InlineSpanKind.CODE))
                || object.equals(Optional.of(InlineSpanKind.LINK_TARGET));
    }
}
