package dev.digest.issue.parse.markdown.emphasis;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Characters of Chinese, Japanese and Korean text, which has no spaces between words. */
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
    /** Quotation marks, dash, ellipsis and middle dot, which Unicode encodes once for Chinese and Western text. */
    private static final String SHARED = "‘’“”—…·\u2027";

    private CjkCharacters() {}

    /**
     * Whether a code point is a CJK letter or punctuation mark. A variation selector counts as part of the letter
     * before it.
     */
    static boolean contain(int c) {
        @Nullable UnicodeBlock block = UnicodeBlock.of(c);
        return SHARED.indexOf(c) >= 0
                || SCRIPTS.contains(UnicodeScript.of(c))
                || (block != null && BLOCKS.contains(block))
                || (c >= 0xFE00 && c <= 0xFE0E);
    }
}
