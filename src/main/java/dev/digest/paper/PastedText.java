package dev.digest.paper;

/** Strips the punctuation of the surrounding sentence or message from pasted text. */
final class PastedText {
    private static final String OPENING = "<\"'“‘《「『【([（＜";
    private static final String CLOSING = ">\"'”’》」』】.。,;、）＞．，；";

    private PastedText() {}

    /**
     * The text without surrounding quotes, brackets and stops; a bracket whose opening one is inside the text stays.
     */
    static String trim(String text) {
        String seen = CleanText.visible(text);
        int from = 0;
        int to = seen.length();
        while (from < to && (isBlank(seen.charAt(from)) || OPENING.indexOf(seen.charAt(from)) >= 0)) {
            from++;
        }
        while (from < to && isAround(seen, from, to)) {
            to--;
        }
        return seen.substring(from, to);
    }

    private static boolean isAround(String text, int from, int to) {
        char last = text.charAt(to - 1);
        return isBlank(last)
                || CLOSING.indexOf(last) >= 0
                || (last == ')' && isUnopened(text.substring(from, to), '(', ')'))
                || (last == ']' && isUnopened(text.substring(from, to), '[', ']'));
    }

    private static boolean isUnopened(String text, char open, char close) {
        return text.chars().filter(c -> c == open).count()
                < text.chars().filter(c -> c == close).count();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
