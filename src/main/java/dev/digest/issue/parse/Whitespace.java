package dev.digest.issue.parse;

/** White space as editors and pages use it, the no-break blank among it. */
final class Whitespace {
    private Whitespace() {}

    static String strip(String text) {
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

    /** All of them are in the basic plane: a char is enough. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u2007' || c == '\u202F';
    }

    /**
     * Two parts of what was one line before it was broken: with a blank between them, unless both sides are characters
     * that have none around them.
     */
    static String join(String one, String next) {
        if (one.isEmpty() || next.isEmpty()) {
            return one + next;
        }
        boolean dense = isWithoutSpaces(one.codePointBefore(one.length())) && isWithoutSpaces(next.codePointAt(0));
        return one + (dense ? "" : " ") + next;
    }

    private static boolean isWithoutSpaces(int c) {
        return Character.isIdeographic(c) || (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFFEF);
    }
}
