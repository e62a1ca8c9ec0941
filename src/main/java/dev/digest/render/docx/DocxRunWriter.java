package dev.digest.render.docx;

import dev.digest.issue.document.Inline;
import dev.digest.issue.document.InlineVisitor;
import dev.digest.render.image.ImageData;
import dev.digest.render.image.ImageLoader;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes inline content as runs, with hyperlinks. */
final class DocxRunWriter implements InlineVisitor {
    private final XmlWriter xml;
    private final DocxPackage parts;
    private final ImageLoader images;
    private final DocxPictures drawn;
    private RunStyle current = RunStyle.NONE;

    DocxRunWriter(XmlWriter xml, DocxPackage parts, ImageLoader pictures) {
        this.xml = xml;
        this.parts = parts;
        this.images = pictures;
        this.drawn = new DocxPictures(xml, parts);
    }

    /** The style of a run; {@code link} is a relationship id, or empty. */
    private record RunStyle(boolean strong, boolean emphasis, Set<Inline.Style> styles, String link) {
        static final RunStyle NONE = new RunStyle(false, false, Set.of(), "");

        RunStyle strengthened() {
            return new RunStyle(true, emphasis, styles, link);
        }

        RunStyle emphasized() {
            return new RunStyle(strong, true, styles, link);
        }

        RunStyle styled(Inline.Style style) {
            Set<Inline.Style> all = EnumSet.of(style);
            all.addAll(styles);
            return new RunStyle(strong, emphasis, all, link);
        }

        RunStyle linked(String to) {
            return new RunStyle(strong, emphasis, styles, to);
        }
    }

    void write(List<Inline> words) {
        words.forEach(word -> word.accept(this));
    }

    private void write(List<Inline> words, RunStyle style) {
        RunStyle before = current;
        current = style;
        write(words);
        current = before;
    }

    @Override
    public void strong(Inline.StrongEmphasis strong) {
        write(strong.inlines(), current.strengthened());
    }

    @Override
    public void emphasis(Inline.Emphasis emphasis) {
        write(emphasis.inlines(), current.emphasized());
    }

    @Override
    public void styled(Inline.Styled styled) {
        write(styled.words(), current.styled(styled.style()));
    }

    @Override
    public void link(Inline.InlineLink link) {
        write(link.inlines(), current.linked(parts.link(link.address())));
    }

    @Override
    public void image(Inline.InlineImage image) {
        picture(image);
    }

    @Override
    public void lineBreak(Inline.LineBreak line) {
        if (line.hard()) {
            xml.open("w:r").empty("w:br").close();
        } else {
            linked(line, "");
        }
    }

    @Override
    public void text(Inline.TextRun text) {
        linked(text, "");
    }

    @Override
    public void label(Inline.LabelText label) {
        linked(label, "Label");
    }

    @Override
    public void code(Inline.CodeSpan code) {
        linked(code, "CodeWords");
    }

    @Override
    public void formula(Inline.InlineFormula formula) {
        linked(formula, "");
    }

    /**
     * Writes a run, as a link if it is in one.
     *
     * @param own its own named style; may be empty
     */
    private void linked(Inline word, String own) {
        if (current.link().isEmpty()) {
            run(word, own, current);
        } else {
            xml.open("w:hyperlink", "r:id", current.link());
            run(word, own.isEmpty() ? "Hyperlink" : own, current);
            xml.close();
        }
    }

    private void run(Inline word, String style, RunStyle accent) {
        xml.open("w:r").open("w:rPr");
        if (!style.isEmpty()) {
            xml.empty("w:rStyle", "w:val", style);
        }
        if (accent.strong()) {
            xml.empty("w:b");
        }
        if (accent.emphasis()) {
            xml.empty("w:i");
        }
        if (accent.styles().contains(Inline.Style.STRIKETHROUGH)) {
            xml.empty("w:strike");
        }
        if (accent.styles().contains(Inline.Style.SUPERSCRIPT)) {
            xml.empty("w:vertAlign", "w:val", "superscript");
        } else if (accent.styles().contains(Inline.Style.SUBSCRIPT)) {
            xml.empty("w:vertAlign", "w:val", "subscript");
        }
        xml.close();
        text(Inline.plain(List.of(word)));
        xml.close();
    }

    /** Tabs are elements: in text they would be read as spaces. */
    private void text(String text) {
        String[] pieces = text.split("\t", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                xml.empty("w:tab");
            }
            if (!pieces[i].isEmpty()) {
                xml.open("w:t", "xml:space", "preserve").text(pieces[i]).close();
            }
        }
    }

    /** Writes the image, or its alternative text if it cannot be shown; returns whether the image was written. */
    boolean picture(Inline.InlineImage image) {
        Optional<ImageData> picture = images.load(image);
        if (picture.isPresent()) {
            if (drawn.write(picture.get(), image.words())) {
                return true;
            }
            images.reportDamaged(image);
        }
        run(new Inline.TextRun("[" + image.words() + "]"), "", RunStyle.NONE);
        return false;
    }
}
