package dev.digest.discovery.source;

import dev.digest.paper.CleanText;
import dev.digest.tex.TexToUnicode;

/** Cleans text of a source. Most is clean already, and testing that is faster than cleaning. */
final class CleanedPaperText {
    /** A longer text is not an abstract. */
    private static final int LONGEST = 20_000;

    private static final String TEX = "\\${~`";

    private CleanedPaperText() {}

    static String line(String text) {
        String some = bounded(text);
        return isClean(some) ? some : TexToUnicode.embedded(CleanText.line(some));
    }

    static String paragraphs(String text) {
        String some = bounded(text);
        return isClean(some) ? some : TexToUnicode.embedded(CleanText.paragraphs(some));
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1));
    }

    /** Whether there are only common characters, no possible TeX, and single inner spaces. */
    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == ' ' && before == ' ') || TEX.indexOf(c) >= 0) {
                return false;
            }
            before = c;
        }
        return before != ' ' && CleanText.isPlain(text);
    }
}
