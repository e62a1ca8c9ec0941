package dev.digest.render.docx;

import dev.digest.render.ImageData;
import dev.digest.render.ImageLoader;
import dev.digest.render.Inline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Writes the words of a paragraph as runs, with links that are links. */
final class DocxRunWriter {
    /** The width between the margins of an A4 page, in points. */
    private static final double MAX_WIDTH = 415;

    private static final double POINTS_A_PIXEL = 0.75;

    private final ImageLoader images;

    DocxRunWriter(ImageLoader pictures) {
        this.images = pictures;
    }

    /** How words stand out. */
    private record RunStyle(boolean strong, boolean emphasis, String link) {
        static final RunStyle NONE = new RunStyle(false, false, "");
    }

    void write(XWPFParagraph paragraph, List<Inline> words) {
        write(paragraph, words, RunStyle.NONE);
    }

    private void write(XWPFParagraph paragraph, List<Inline> words, RunStyle accent) {
        for (Inline word : words) {
            if (word instanceof Inline.StrongEmphasis strong) {
                write(paragraph, strong.inlines(), new RunStyle(true, accent.emphasis(), accent.link()));
            } else if (word instanceof Inline.Emphasis emphasis) {
                write(paragraph, emphasis.inlines(), new RunStyle(accent.strong(), true, accent.link()));
            } else if (word instanceof Inline.InlineLink link) {
                write(paragraph, link.inlines(), new RunStyle(accent.strong(), accent.emphasis(), link.address()));
            } else if (word instanceof Inline.InlineImage image) {
                image(paragraph, image);
            } else if (word instanceof Inline.LineBreak line && line.hard()) {
                paragraph.createRun().addBreak();
            } else {
                plain(paragraph, word, accent);
            }
        }
    }

    private static void plain(XWPFParagraph paragraph, Inline word, RunStyle accent) {
        XWPFRun run = accent.link().isEmpty() ? paragraph.createRun() : link(paragraph, accent.link());
        run.setText(xml(Inline.plain(List.of(word))));
        if (accent.strong()) {
            run.setBold(true);
        }
        if (accent.emphasis()) {
            run.setItalic(true);
        }
        if (word instanceof Inline.LabelText) {
            run.setStyle("Label");
        } else if (word instanceof Inline.CodeSpan) {
            run.setStyle("CodeWords");
        }
    }

    private static XWPFRun link(XWPFParagraph paragraph, String address) {
        XWPFHyperlinkRun run = paragraph.createHyperlinkRun(address);
        run.setStyle("Hyperlink");
        return run;
    }

    /** What XML 1.0 cannot hold is left out. */
    private static String xml(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= ' ' || c == '\t' || c == '\n')
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Writes the picture, or its words where there is none to show, and says which. */
    boolean image(XWPFParagraph paragraph, Inline.InlineImage image) {
        Optional<ImageData> picture = images.load(image);
        Optional<PictureType> type = picture.flatMap(DocxRunWriter::type);
        Optional<double[]> size = picture.flatMap(DocxRunWriter::size);
        XWPFRun run = paragraph.createRun();
        if (type.isEmpty() || size.isEmpty()) {
            run.setText(xml("[" + image.words() + "]"));
            return false;
        }
        double scale = Math.min(1, MAX_WIDTH / size.get()[0]);
        try {
            run.addPicture(
                            new ByteArrayInputStream(picture.orElseThrow().bytes()),
                            type.get(),
                            "image",
                            Units.toEMU(size.get()[0] * scale),
                            Units.toEMU(size.get()[1] * scale))
                    .getCTPicture()
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(xml(image.words()));
            return true;
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("a picture in memory can be added", e);
        }
    }

    private static Optional<PictureType> type(ImageData picture) {
        return switch (picture.type()) {
            case "image/png" -> Optional.of(PictureType.PNG);
            case "image/jpeg" -> Optional.of(PictureType.JPEG);
            case "image/gif" -> Optional.of(PictureType.GIF);
            default -> Optional.empty();
        };
    }

    /** Width and height in points, by what its head says. */
    private static Optional<double[]> size(ImageData picture) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            double[] size = {reader.getWidth(0) * POINTS_A_PIXEL, reader.getHeight(0) * POINTS_A_PIXEL};
            reader.dispose();
            return size[0] > 0 && size[1] > 0 ? Optional.of(size) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
