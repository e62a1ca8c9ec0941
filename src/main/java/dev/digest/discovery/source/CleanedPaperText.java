package dev.digest.discovery.source;

import dev.digest.paper.CleanText;
import dev.digest.tex.TexToUnicode;

/** Text of a source as it may be kept. Most of it is clean already, and to find that out is faster than to clean it. */
final class CleanedPaperText {
    /** What is longer is no abstract. */
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

    /** Whether there are only usual characters, none that TeX may begin with, and blanks one by one and within. */
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
