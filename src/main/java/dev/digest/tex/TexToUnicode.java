package dev.digest.tex;

import java.util.Optional;

/** TeX as the text that it prints. */
public final class TexToUnicode {
    private TexToUnicode() {}

    /**
     * Text that is certainly TeX, such as a field of BibTeX: all its commands, groups, dashes, quotation marks and
     * formulas are read. A formula that Unicode cannot say stays as it is.
     */
    public static String text(String tex) {
        return TexProse.certain(tex);
    }

    /**
     * Text of unknown origin that may have some TeX in it, such as a title or a name on arXiv. Only what cannot be
     * anything else is read: accents, letters, fonts, escaped signs, formulas, balanced groups. The rest stays.
     */
    public static String embedded(String text) {
        return TexProse.possible(text);
    }

    /** A formula without its dollar signs, or nothing when Unicode cannot say some of it. */
    public static Optional<String> formula(String tex) {
        return TexFormula.readable(tex);
    }

    /** Text with the small high characters that Unicode has; marked with {@code ^} where one is lacking. */
    public static String superscript(String text) {
        return TexSymbols.raised(text);
    }

    /** Text with the small low characters that Unicode has; marked with {@code _} where one is lacking. */
    public static String subscript(String text) {
        return TexSymbols.lowered(text);
    }
}
