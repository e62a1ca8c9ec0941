package dev.digest.issue.form;

/**
 * Markdown without emphasis and links, beside its text: tells where a character of the text is written. To ask for one
 * behind the last takes the time of what lies between them.
 */
final class WrittenText {
    private static final int LONGEST_REFERENCE = 33;
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final String text;
    private final String source;
    /** The next character, and where it is written; -1 where that is not known. */
    private int character;

    private int at;
    private boolean code;

    WrittenText(String text, String source) {
        this.text = text;
        this.source = source;
    }

    /** Where a character of the text begins, with its backslash; -1 within code, or where it is not found. */
    int offsetOf(int wanted) {
        if (wanted < character) {
            character = 0;
            at = 0;
            code = false;
        }
        while (character < wanted && at >= 0) {
            step();
        }
        boolean closes = code && at >= 0 && at < source.length() && source.charAt(at) == '`';
        return at >= 0 && closes ? at + 1 : code ? -1 : at;
    }

    /** Steps over a delimiter of code, or over a character or what stands for one. */
    private void step() {
        if (at >= source.length()) {
            at = -1;
            return;
        }
        char written = source.charAt(at);
        char c = text.charAt(character);
        if (written == '`' && c != '`') {
            code ^= true;
            at++;
        } else if (!code && written == '\\' && isNext(c) && ESCAPABLE.indexOf(c) >= 0) {
            at += 2;
            character++;
        } else if (!code && written == '&' && referenceEnd() > 0) {
            at = referenceEnd();
            character += Character.charCount(text.codePointAt(character));
        } else {
            at = written == c ? at + 1 : -1;
            character++;
        }
    }

    private boolean isNext(char c) {
        return at + 1 < source.length() && source.charAt(at + 1) == c;
    }

    /** Where a character reference ends that begins here and that the text does not have as it is; otherwise -1. */
    private int referenceEnd() {
        int end = at + 1;
        int longest = Math.min(source.length(), at + LONGEST_REFERENCE);
        while (end < longest && isOfReference(source.charAt(end))) {
            end++;
        }
        boolean isReference = end > at + 1 && end < longest && source.charAt(end) == ';';
        return isReference && !text.regionMatches(character, source, at, end + 1 - at) ? end + 1 : -1;
    }

    private static boolean isOfReference(char c) {
        return c == '#' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
