package dev.digest.format.markdown;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Characters of Chinese, Japanese and Korean text, which is written without blanks between words. */
final class CjkCharacters {
    private static final Set<UnicodeScript> SCRIPTS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI);
    private static final Set<UnicodeBlock> BLOCKS = Set.of(
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
            UnicodeBlock.CJK_COMPATIBILITY_FORMS,
            UnicodeBlock.SMALL_FORM_VARIANTS,
            UnicodeBlock.VERTICAL_FORMS,
            UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS,
            UnicodeBlock.CJK_COMPATIBILITY,
            UnicodeBlock.VARIATION_SELECTORS_SUPPLEMENT);
    /** Unicode has one character for the Chinese and the Western quotation mark, dash, ellipsis and middle dot. */
    private static final String SHARED = "‘’“”—…·\u2027";

    private CjkCharacters() {}

    /** Whether it is a letter or mark of such text. A selector of a variant counts as the letter before it. */
    static boolean contain(int c) {
        return SHARED.indexOf(c) >= 0
                || SCRIPTS.contains(UnicodeScript.of(c))
                || BLOCKS.contains(UnicodeBlock.of(c))
                || (c >= 0xFE00 && c <= 0xFE0E);
    }
}
