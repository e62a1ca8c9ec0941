package dev.digest.check;

/** The kinds of characters in a line, as bits. Computed once, so that each rule skips lines that do not concern it. */
public final class LineTraits {
    /** A Latin letter. */
    public static final int LATIN = 1;
    /** A digit. */
    public static final int DIGIT = 1 << 1;
    /** A space, including the ideographic one. */
    public static final int BLANK = 1 << 2;
    /** Half-width punctuation: comma, colon, full stop and the like. */
    public static final int HALF_MARK = 1 << 3;
    /** A full-width letter or digit. */
    public static final int WIDE = 1 << 4;
    /** A full-width round bracket. */
    public static final int FULL_BRACKET = 1 << 5;
    /** A half-width round bracket. */
    public static final int HALF_BRACKET = 1 << 6;
    /** A character with a meaning in Markdown or HTML. */
    public static final int MARKUP = 1 << 7;

    /** The line is part of a code block or formula. */
    public static final int CODE = 1 << 8;

    private static final int[] ASCII = ascii();

    private LineTraits() {}

    private static int[] ascii() {
        int[] traits = new int[128];
        for (char c = 0; c < 128; c++) {
            traits[c] = Character.isLetter(c) ? LATIN : Character.isDigit(c) ? DIGIT : 0;
        }
        put(traits, " \t", BLANK);
        put(traits, ",;:!?.", HALF_MARK);
        put(traits, "()", HALF_BRACKET);
        put(traits, "*~<#[]&=", MARKUP);
        return traits;
    }

    private static void put(int[] traits, String characters, int trait) {
        for (int i = 0; i < characters.length(); i++) {
            traits[characters.charAt(i)] |= trait;
        }
    }

    static int of(String text) {
        int traits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                traits |= ASCII[c];
            } else if (c == '\u3000') {
                traits |= BLANK;
            } else if (c == '（' || c == '）') {
                traits |= FULL_BRACKET;
            } else if (c >= '．' && c <= 'ｚ' && (Character.isLetterOrDigit(c) || c == '．')) {
                traits |= WIDE;
            }
        }
        return traits;
    }
}
