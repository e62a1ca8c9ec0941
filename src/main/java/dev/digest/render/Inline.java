package dev.digest.render;

import java.util.ArrayList;
import java.util.List;

/** A piece of a line. All text in it is clean: nothing acts on a terminal or turns the reading round. */
public sealed interface Inline {
    /** Words as they are read. */
    record Text(String text) implements Inline {}

    /** The fixed word that begins a field, with its colon: {@code 标题：}. */
    record Label(String text) implements Inline {}

    /** Words with weight. */
    record Strong(List<Inline> words) implements Inline {}

    /** Words with stress. */
    record Emphasis(List<Inline> words) implements Inline {}

    /** Words of a program. */
    record Code(String text) implements Inline {}

    /** A formula in LaTeX, without its dollar signs. */
    record Formula(String tex) implements Inline {}

    /**
     * Words that lead somewhere.
     *
     * @param address http, https or mailto, fit for an attribute in quotes
     */
    record Link(List<Inline> words, String address) implements Inline {
        /** Whether the words are the address itself. */
        public boolean isBare() {
            String shown = Inline.plain(words);
            return ("mailto:" + shown).equals(address)
                    || SafeAddress.of(shown).filter(address::equals).isPresent();
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
    record Image(String alt, String caption, String path, int line) implements Inline {
        /** The same with its description under it, where it has no other caption. */
        public Image captioned() {
            return caption.isEmpty() ? new Image(alt, alt, path, line) : this;
        }

        /** The path as file systems know it: a blank in it is often written as %20. */
        public String file() {
            return path.replace("%20", " ");
        }

        /** Whether its path leads out of the newsletter's folder, to an address of whatever kind. */
        public boolean isElsewhere() {
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
    record Break(boolean hard) implements Inline {}

    /** What is read of these words, formulas as written, breaks as blanks. */
    static String plain(List<Inline> words) {
        StringBuilder plain = new StringBuilder();
        append(words, plain);
        return plain.toString();
    }

    /** All pictures among words, in order. */
    static List<Image> pictures(List<Inline> words) {
        List<Image> pictures = new ArrayList<>();
        for (Inline one : words) {
            if (one instanceof Image image) {
                pictures.add(image);
            } else if (one instanceof Strong strong) {
                pictures.addAll(pictures(strong.words()));
            } else if (one instanceof Emphasis emphasis) {
                pictures.addAll(pictures(emphasis.words()));
            } else if (one instanceof Link link) {
                pictures.addAll(pictures(link.words()));
            }
        }
        return pictures;
    }

    private static void append(List<Inline> words, StringBuilder plain) {
        for (Inline one : words) {
            if (one instanceof Text text) {
                plain.append(text.text());
            } else if (one instanceof Label label) {
                plain.append(label.text());
            } else if (one instanceof Strong strong) {
                append(strong.words(), plain);
            } else if (one instanceof Emphasis emphasis) {
                append(emphasis.words(), plain);
            } else if (one instanceof Code code) {
                plain.append(code.text());
            } else if (one instanceof Formula formula) {
                plain.append(Tex.readable(formula.tex()).orElse(formula.tex()));
            } else if (one instanceof Link link) {
                append(link.words(), plain);
            } else if (one instanceof Break) {
                plain.append(' ');
            }
        }
    }
}
