package dev.digest.tex;

import java.util.Optional;

/** Converts TeX to plain Unicode text. */
public final class TexToUnicode {
    private TexToUnicode() {}

    /**
     * Converts text that is known to be TeX, such as a BibTeX field: all commands, groups, dashes, quotation marks and
     * formulas. A formula without a Unicode form stays as it is.
     */
    public static String text(String tex) {
        return TexProse.certain(tex);
    }

    /**
     * Converts text of unknown origin that may contain TeX, such as a title or name on arXiv. Only unambiguous TeX is
     * converted: accents, letters, fonts, escaped characters, formulas, balanced groups.
     */
    public static String embedded(String text) {
        return TexProse.possible(text);
    }

    /** A formula without its dollar signs; empty when part of it has no Unicode form. */
    public static Optional<String> formula(String tex) {
        return TexFormula.readable(tex);
    }

    /** Text in Unicode superscript; prefixed with {@code ^} where a character is missing. */
    public static String superscript(String text) {
        return TexSymbols.raised(text);
    }

    /** Text in Unicode subscript; prefixed with {@code _} where a character is missing. */
    public static String subscript(String text) {
        return TexSymbols.lowered(text);
    }
}
