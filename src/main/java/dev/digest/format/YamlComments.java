package dev.digest.format;

/** The comments of YAML, of which settings have more than of anything else. */
final class YamlComments {
    private YamlComments() {}

    /**
     * Empties the comments that have a line of their own, since the parser goes through them twice, character by
     * character. Their signs stay, and so do all lines. Whatever may begin a text of several lines, in which such a
     * line is no comment, ends this, and so does a character that the parser is to reject.
     */
    static String shortened(String text) {
        StringBuilder shortened = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            int sign = at;
            while (sign < end && text.charAt(sign) == ' ') {
                sign++;
            }
            boolean isComment = sign < end && text.charAt(sign) == '#';
            if (isComment ? !isPrintable(text, sign, end) : mayContinue(text, sign, end)) {
                break;
            }
            shortened.append(text, at, isComment ? sign + 1 : end);
            at = end;
            if (newline >= 0) {
                shortened.append('\n');
                at++;
            }
        }
        return shortened.append(text, at, text.length()).toString();
    }

    /** Whether a line may begin a block or quoted text that goes on below. */
    private static boolean mayContinue(String text, int from, int end) {
        boolean single = false;
        boolean dual = false;
        for (int i = from; i < end; i++) {
            switch (text.charAt(i)) {
                case '|', '>', '\\', '\r' -> {
                    return true;
                }
                case '\'' -> single = !single;
                case '"' -> dual = !dual;
                default -> {}
            }
        }
        return single || dual;
    }

    private static boolean isPrintable(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            char sign = text.charAt(i);
            boolean isAscii = sign >= ' ' && sign < '\u007f';
            boolean isOther = (sign > '\u00a0' && sign < '\ud800') || (sign > '\uff00' && sign < '\ufff0');
            // The last two end a line.
            if ((!isAscii && !isOther) || sign == '\u2028' || sign == '\u2029') {
                return false;
            }
        }
        return true;
    }
}
