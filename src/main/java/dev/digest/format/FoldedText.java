package dev.digest.format;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text without differences that searches and comparisons of names ignore: in lower case, without accents, full-width
 * forms as plain ones. Each character is folded by itself, so that a part of a text is folded to the same part of the
 * folded text.
 */
public final class FoldedText {
    private FoldedText() {}

    public static String of(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); ) {
            int character = apart.codePointAt(i);
            if (!isMark(character)) {
                // As a whole, a text would be folded by its context: a Greek sigma depends on its place in the word.
                folded.appendCodePoint(Character.toLowerCase(character));
            }
            i += Character.charCount(character);
        }
        return folded.toString();
    }

    /** ASCII needs no tables of Unicode, which take time to load. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
