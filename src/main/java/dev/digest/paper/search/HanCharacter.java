package dev.digest.paper.search;

/** Chinese characters. Runs have no spaces between words, so they are indexed as overlapping bigrams. */
public final class HanCharacter {
    /** Code points below, nearly all of an abstract, need no lookup of their script. */
    private static final int FIRST = 0x2E80;

    private HanCharacter() {}

    /** Whether a code point is a Chinese character. */
    public static boolean isHan(int codePoint) {
        return codePoint >= FIRST && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
