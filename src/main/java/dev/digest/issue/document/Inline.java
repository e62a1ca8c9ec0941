package dev.digest.issue.document;

import dev.digest.tex.TexToUnicode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Inline content. Its text is clean: without control characters and bidirectional controls. */
public sealed interface Inline {
    /** Calls the method for this kind of inline content. */
    void accept(InlineVisitor visitor);

    /** Appends its text content. */
    void appendPlain(StringBuilder plain);

    /** The inline content in it. */
    default List<Inline> children() {
        return List.of();
    }

    /** The same with other content in it; itself where it has none. */
    default Inline mapChildren(UnaryOperator<List<Inline>> change) {
        return this;
    }

    /** Plain text. */
    record TextRun(String text) implements Inline {
        @Override
        public void accept(InlineVisitor visitor) {
            visitor.text(this);
        }

        @Override
        public void appendPlain(StringBuilder plain) {
            plain.append(text);
        }
    }

    /** The label of a field with its colon: {@code 标题：}. */
    record LabelText(String text) implements Inline {
        @Override
        public void accept(InlineVisitor visitor) {
            visitor.label(this);
        }

        @Override
        public void appendPlain(StringBuilder plain) {
            plain.append(text);
        }
    }

    /** Strong emphasis. */
    record StrongEmphasis(List<Inline> inlines) implements Inline {
        @Override
        public void accept(InlineVisitor visitor) {
            visitor.strong(this);
        }

        @Override
        public void appendPlain(StringBuilder plain) {
            Inline.append(inlines, plain);
        }

        @Override
        public List<Inline> children() {
            return inlines;
        }

        @Override
        public Inline mapChildren(UnaryOperator<List<Inline>> change) {
            return new StrongEmphasis(change.apply(inlines));
        }
    }

    /** Emphasis. */
    record Emphasis(List<Inline> inlines) implements Inline {
        @Override
        public void accept(InlineVisitor visitor) {
            visitor.emphasis(this);
        }

        @Override
        public void appendPlain(StringBuilder plain) {
            Inline.append(inlines, plain);
        }

        @Override
        public List<Inline> children() {
            return inlines;
        }

        @Override
        public Inline mapChildren(UnaryOperator<List<Inline>> change) {
            return new Emphasis(change.apply(inlines));
        }
    }

    /** Text with another style than emphasis. */
    record Styled(Style style, List<Inline> words) implements Inline {
        @Override
        public void accept(InlineVisitor visitor) {
            visitor.styled(this);
        }

        @Override
        public void appendPlain(StringBuilder plain) {
            plain.append(style.plain(Inline.plain(words)));
        }

        @Override
        public List<Inline> children() {
            return words;
        }

        @Override
        public Inline mapChildren(UnaryOperator<List<Inline>> change) {
            return new Styled(style, change.apply(words));
        }
    }

    /** Text styles, each with its HTML element. */
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

        /** The HTML element. */
        public String element() {
            return element;
        }

        /** The text as plain text, in Unicode superscript or subscript letters where they exist. */
        String plain(String words) {
            return switch (this) {
                case STRIKETHROUGH -> words;
                case SUBSCRIPT -> TexToUnicode.subscript(words);
                case SUPERSCRIPT -> TexToUnicode.superscript(words);
            };
        }
    }

    /** Inline code. */
    record CodeSpan(String text) implements Inline {
        @Override
        public void accept(InlineVisitor visitor) {
            visitor.code(this);
        }

        @Override
        public void appendPlain(StringBuilder plain) {
            plain.append(text);
        }
    }

    /** A formula in LaTeX, without its dollar signs. */
    record InlineFormula(String tex) implements Inline {
        @Override
        public void accept(InlineVisitor visitor) {
            visitor.formula(this);
        }

        @Override
        public void appendPlain(StringBuilder plain) {
            plain.append(TexToUnicode.formula(tex).orElse(tex));
        }
    }

    /**
     * A link.
     *
     * @param address http, https or mailto, safe in a quoted attribute
     */
    record InlineLink(List<Inline> inlines, String address) implements Inline {
        /** Whether the link text is the URL itself. */
        public boolean isBare() {
            String shown = Inline.plain(inlines);
            return ("mailto:" + shown).equals(address)
                    || SafeUrl.of(shown).filter(address::equals).isPresent();
        }

        @Override
        public void accept(InlineVisitor visitor) {
            visitor.link(this);
        }

        @Override
        public void appendPlain(StringBuilder plain) {
            Inline.append(inlines, plain);
        }

        @Override
        public List<Inline> children() {
            return inlines;
        }

        @Override
        public Inline mapChildren(UnaryOperator<List<Inline>> change) {
            return new InlineLink(change.apply(inlines), address);
        }
    }

    /**
     * An image.
     *
     * @param alt the alternative text; may be empty
     * @param caption may be empty
     * @param path as written in the draft
     * @param line of the draft, from 1
     */
    record InlineImage(String alt, String caption, String path, int line) implements Inline {
        /** The same with its alternative text as caption, if it has no other. */
        public InlineImage withCaption() {
            return caption.isEmpty() ? new InlineImage(alt, alt, path, line) : this;
        }

        /** The path in the file system: spaces are often written as %20. */
        public String file() {
            return path.replace("%20", " ");
        }

        /** Whether its path is a URL rather than a file. */
        public boolean isExternal() {
            return path.matches("(?is)[a-z][a-z0-9+.-]*:.*|//.*");
        }

        /**
         * Whether to show the caption: not when the alternative text is shown in place of the image and is the same.
         */
        public boolean hasCaption(boolean shown) {
            return !caption.isEmpty() && (shown || !caption.equals(words()));
        }

        /** The text in place of an image that cannot be shown. */
        public String words() {
            return alt.isEmpty() ? caption.isEmpty() ? path : caption : alt;
        }

        @Override
        public void accept(InlineVisitor visitor) {
            visitor.image(this);
        }

        /** Nothing: an image within text is not text. */
        @Override
        public void appendPlain(StringBuilder plain) {}
    }

    /** A line break: hard, or only a line break in the draft's file. */
    record LineBreak(boolean hard) implements Inline {
        @Override
        public void accept(InlineVisitor visitor) {
            visitor.lineBreak(this);
        }

        @Override
        public void appendPlain(StringBuilder plain) {
            plain.append(' ');
        }
    }

    /** The text content: formulas as written, line breaks as spaces. */
    static String plain(List<Inline> words) {
        StringBuilder plain = new StringBuilder();
        append(words, plain);
        return plain.toString();
    }

    /** All images, in order. */
    static List<InlineImage> pictures(List<Inline> words) {
        List<InlineImage> pictures = new ArrayList<>();
        for (Inline one : words) {
            if (one instanceof InlineImage image) {
                pictures.add(image);
            }
            pictures.addAll(pictures(one.children()));
        }
        return pictures;
    }

    /** The targets of links, in order. */
    static List<String> addresses(List<Inline> words) {
        List<String> addresses = new ArrayList<>();
        for (Inline one : words) {
            if (one instanceof InlineLink link) {
                addresses.add(link.address());
            }
            addresses.addAll(addresses(one.children()));
        }
        return addresses;
    }

    private static void append(List<Inline> words, StringBuilder plain) {
        for (Inline one : words) {
            one.appendPlain(plain);
        }
    }
}
