package dev.digest.discovery;

/** Chinese characters, of which a run has no blanks between its words: it is indexed as overlapping pairs. */
public final class HanCharacter {
    /** Below it, and that is nearly all of an abstract, the table of scripts need not be asked. */
    private static final int FIRST = 0x2E80;

    private HanCharacter() {}

    /** Whether a code point is a Chinese character. */
    public static boolean isHan(int codePoint) {
        return codePoint >= FIRST && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
