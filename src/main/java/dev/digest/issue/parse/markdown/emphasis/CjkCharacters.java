package dev.digest.issue.parse.markdown.emphasis;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Characters of Chinese, Japanese and Korean text, which has no spaces between words. */
final class CjkCharacters {
    /** Quotation marks, dash, ellipsis and middle dot, which Unicode encodes once for Chinese and Western text. */
    private static final String SHARED = "‘’“”—…·\u2027";

    private CjkCharacters() {}

    /**
     * Whether a code point is a CJK letter or punctuation mark. A variation selector counts as part of the letter
     * before it.
     */
    static boolean contain(int c) {
        return c >= 0x80 && (SHARED.indexOf(c) >= 0 || isCommon(c) || Rare.contain(c));
    }

    /** Whether it is one of the Chinese characters and punctuation marks that are most used. */
    private static boolean isCommon(int c) {
        return (c >= 0x4E00 && c <= 0x9FA5) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
    }

    /** All others: most texts have none, and it takes a while to load the tables of Unicode. */
    private static final class Rare {
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

        static boolean contain(int c) {
            @Nullable UnicodeBlock block = UnicodeBlock.of(c);
            return SCRIPTS.contains(UnicodeScript.of(c))
                    || (block != null && BLOCKS.contains(block))
                    || (c >= 0xFE00 && c <= 0xFE0E);
        }
    }
}
