package dev.digest.issue.document;

/** Whitespace in text and pages, including the no-break space. */
public final class Whitespace {
    private Whitespace() {}

    /** Removes it from both ends. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Removes it from the start. */
    public static String stripStart(String text) {
        int from = 0;
        while (from < text.length() && isBlank(text.charAt(from))) {
            from++;
        }
        return text.substring(from);
    }

    /** All of them are in the BMP, so a char is enough. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u2007' || c == '\u202F';
    }

    /** Joins the parts of a broken line: with a space, unless it was broken within CJK text. */
    public static String join(String one, String next) {
        if (one.isEmpty() || next.isEmpty()) {
            return one + next;
        }
        boolean dense = isDense(one.codePointBefore(one.length()), next.codePointAt(0));
        return one + (dense ? "" : " ") + next;
    }

    /** Whether there is no space between two code points: both are CJK, or one is, and the other a mark beside it. */
    public static boolean isDense(int before, int after) {
        boolean one = isWithoutSpaces(before);
        boolean other = isWithoutSpaces(after);
        return (one && other) || (one && isShared(after)) || (other && isShared(before));
    }

    /** Marks that Chinese shares with other scripts. */
    private static boolean isShared(int c) {
        return "“”‘’—…·".indexOf(c) >= 0;
    }

    /** Whether a code point is of a script that has no spaces between words. */
    private static boolean isWithoutSpaces(int c) {
        return Character.isIdeographic(c) || (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFFEF);
    }
}
