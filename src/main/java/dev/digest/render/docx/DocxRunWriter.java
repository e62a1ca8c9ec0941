package dev.digest.render.docx;

import dev.digest.issue.document.Inline;
import dev.digest.render.image.ImageData;
import dev.digest.render.image.ImageLoader;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes inline content as runs, with hyperlinks. */
final class DocxRunWriter {
    private final XmlWriter xml;
    private final DocxPackage parts;
    private final ImageLoader images;
    private final DocxPictures drawn;

    DocxRunWriter(XmlWriter xml, DocxPackage parts, ImageLoader pictures) {
        this.xml = xml;
        this.parts = parts;
        this.images = pictures;
        this.drawn = new DocxPictures(xml, parts);
    }

    /** The style of a run; {@code link} is a relationship id, or empty. */
    private record RunStyle(boolean strong, boolean emphasis, Set<Inline.Style> styles, String link) {
        static final RunStyle NONE = new RunStyle(false, false, Set.of(), "");

        RunStyle stressed(Inline by) {
            return new RunStyle(
                    strong || by instanceof Inline.StrongEmphasis,
                    emphasis || by instanceof Inline.Emphasis,
                    styles,
                    link);
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
        write(words, RunStyle.NONE);
    }

    private void write(List<Inline> words, RunStyle accent) {
        for (Inline word : words) {
            if (word instanceof Inline.StrongEmphasis strong) {
                write(strong.inlines(), accent.stressed(strong));
            } else if (word instanceof Inline.Emphasis emphasis) {
                write(emphasis.inlines(), accent.stressed(emphasis));
            } else if (word instanceof Inline.Styled styled) {
                write(styled.words(), accent.styled(styled.style()));
            } else if (word instanceof Inline.InlineLink link) {
                write(link.inlines(), accent.linked(parts.link(link.address())));
            } else if (word instanceof Inline.InlineImage image) {
                image(image);
            } else if (word instanceof Inline.LineBreak line && line.hard()) {
                xml.open("w:r").empty("w:br").close();
            } else {
                linked(word, accent);
            }
        }
    }

    private void linked(Inline word, RunStyle accent) {
        if (accent.link().isEmpty()) {
            run(word, accent);
        } else {
            xml.open("w:hyperlink", "r:id", accent.link());
            run(word, accent);
            xml.close();
        }
    }

    private void run(Inline word, RunStyle accent) {
        String style = style(word, accent);
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

    private static String style(Inline word, RunStyle accent) {
        if (word instanceof Inline.LabelText) {
            return "Label";
        } else if (word instanceof Inline.CodeSpan) {
            return "CodeWords";
        }
        return accent.link().isEmpty() ? "" : "Hyperlink";
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
    boolean image(Inline.InlineImage image) {
        Optional<ImageData> picture = images.load(image);
        if (picture.isPresent() && drawn.write(picture.get(), image.words())) {
            return true;
        }
        run(new Inline.TextRun("[" + image.words() + "]"), RunStyle.NONE);
        return false;
    }
}
