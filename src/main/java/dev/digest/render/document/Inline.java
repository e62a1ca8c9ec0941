package dev.digest.render.document;

import dev.digest.tex.TexToUnicode;
import java.util.ArrayList;
import java.util.List;

/** A piece of a line. All text in it is clean: nothing acts on a terminal or turns the reading round. */
public sealed interface Inline {
    /** Words as they are read. */
    record TextRun(String text) implements Inline {}

    /** The fixed word that begins a field, with its colon: {@code 标题：}. */
    record LabelText(String text) implements Inline {}

    /** Words with weight. */
    record StrongEmphasis(List<Inline> inlines) implements Inline {}

    /** Words with stress. */
    record Emphasis(List<Inline> inlines) implements Inline {}

    /** Words set off from those around them in another way than by weight or stress. */
    record Styled(Style style, List<Inline> words) implements Inline {}

    /** Ways of setting words off, each with its element in HTML. */
    enum Style {
        /** Struck through. */
        STRIKETHROUGH("del"),
        /** Small and low. */
        SUBSCRIPT("sub"),
        /** Small and high. */
        SUPERSCRIPT("sup");

        private final String element;

        Style(String element) {
            this.element = element;
        }

        /** The element that shows it. */
        public String element() {
            return element;
        }

        /** The words in plain text, for which Unicode has small letters. */
        String plain(String words) {
            return switch (this) {
                case STRIKETHROUGH -> words;
                case SUBSCRIPT -> TexToUnicode.subscript(words);
                case SUPERSCRIPT -> TexToUnicode.superscript(words);
            };
        }
    }

    /** Words of a program. */
    record CodeSpan(String text) implements Inline {}

    /** A formula in LaTeX, without its dollar signs. */
    record InlineFormula(String tex) implements Inline {}

    /**
     * Words that lead somewhere.
     *
     * @param address http, https or mailto, fit for an attribute in quotes
     */
    record InlineLink(List<Inline> inlines, String address) implements Inline {
        /** Whether the words are the address itself. */
        public boolean isBare() {
            String shown = Inline.plain(inlines);
            return ("mailto:" + shown).equals(address)
                    || SafeUrl.of(shown).filter(address::equals).isPresent();
        }
    }

    /**
     * A picture.
     *
     * @param alt what it shows, in words; may be empty
     * @param caption the words under it; may be empty
     * @param path as written in the draft
     * @param line of the draft, from 1
     */
    record InlineImage(String alt, String caption, String path, int line) implements Inline {
        /** The same with its description under it, where it has no other caption. */
        public InlineImage withCaption() {
            return caption.isEmpty() ? new InlineImage(alt, alt, path, line) : this;
        }

        /** The path as file systems know it: a blank in it is often written as %20. */
        public String file() {
            return path.replace("%20", " ");
        }

        /** Whether its path leads out of the newsletter's folder, to an address of whatever kind. */
        public boolean isExternal() {
            return path.matches("(?is)[a-z][a-z0-9+.-]*:.*|//.*");
        }

        /** Whether there are words under it: under words that stand for it, not the same once more. */
        public boolean hasCaption(boolean shown) {
            return !caption.isEmpty() && (shown || !caption.equals(words()));
        }

        /** The words that stand for the picture where it cannot be shown. */
        public String words() {
            return alt.isEmpty() ? caption.isEmpty() ? path : caption : alt;
        }
    }

    /** The end of a line: one that is to stay, or merely that of the draft's file. */
    record LineBreak(boolean hard) implements Inline {}

    /** What is read of these words, formulas as written, breaks as blanks. */
    static String plain(List<Inline> words) {
        StringBuilder plain = new StringBuilder();
        append(words, plain);
        return plain.toString();
    }

    /** All pictures among words, in order. */
    static List<InlineImage> pictures(List<Inline> words) {
        List<InlineImage> pictures = new ArrayList<>();
        for (Inline one : words) {
            if (one instanceof InlineImage image) {
                pictures.add(image);
            } else if (one instanceof StrongEmphasis strong) {
                pictures.addAll(pictures(strong.inlines()));
            } else if (one instanceof Emphasis emphasis) {
                pictures.addAll(pictures(emphasis.inlines()));
            } else if (one instanceof Styled styled) {
                pictures.addAll(pictures(styled.words()));
            } else if (one instanceof InlineLink link) {
                pictures.addAll(pictures(link.inlines()));
            }
        }
        return pictures;
    }

    /** Where links among words lead, in order. */
    static List<String> addresses(List<Inline> words) {
        List<String> addresses = new ArrayList<>();
        for (Inline one : words) {
            if (one instanceof InlineLink link) {
                addresses.add(link.address());
            } else if (one instanceof StrongEmphasis strong) {
                addresses.addAll(addresses(strong.inlines()));
            } else if (one instanceof Emphasis emphasis) {
                addresses.addAll(addresses(emphasis.inlines()));
            }
        }
        return addresses;
    }

    private static void append(List<Inline> words, StringBuilder plain) {
        for (Inline one : words) {
            if (one instanceof TextRun text) {
                plain.append(text.text());
            } else if (one instanceof LabelText label) {
                plain.append(label.text());
            } else if (one instanceof StrongEmphasis strong) {
                append(strong.inlines(), plain);
            } else if (one instanceof Emphasis emphasis) {
                append(emphasis.inlines(), plain);
            } else if (one instanceof Styled styled) {
                plain.append(styled.style().plain(plain(styled.words())));
            } else if (one instanceof CodeSpan code) {
                plain.append(code.text());
            } else if (one instanceof InlineFormula formula) {
                plain.append(TexToUnicode.formula(formula.tex()).orElse(formula.tex()));
            } else if (one instanceof InlineLink link) {
                append(link.inlines(), plain);
            } else if (one instanceof LineBreak) {
                plain.append(' ');
            }
        }
    }
}
