package dev.digest.render.docx;

import dev.digest.render.image.ImageData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Writes images in their natural size, scaled down to the page width. */
final class DocxPictures {
    private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    /** The text width of an A4 page, in English Metric Units. */
    private static final double WIDEST = 415 * 12_700d;

    private static final double PIXEL = 9_525;

    private final XmlWriter xml;
    private final DocxPackage parts;
    private int written;

    DocxPictures(XmlWriter xml, DocxPackage parts) {
        this.xml = xml;
        this.parts = parts;
    }

    private record Size(long width, long height) {
        String wide() {
            return String.valueOf(width);
        }

        String high() {
            return String.valueOf(height);
        }
    }

    /** Writes an image as a run; returns false, writing nothing, if its size cannot be read. */
    boolean write(ImageData picture, String words) {
        Optional<Size> size = size(picture);
        size.ifPresent(one -> write(parts.picture(picture), one, words));
        return size.isPresent();
    }

    private void write(String relation, Size size, String words) {
        String id = String.valueOf(++written);
        xml.open("w:r").open("w:drawing");
        xml.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", size.wide(), "cy", size.high());
        xml.empty("wp:docPr", "id", id, "name", "Picture " + id, "descr", words);
        xml.open("a:graphic", "xmlns:a", MAIN).open("a:graphicData", "uri", PICTURE);
        xml.open("pic:pic", "xmlns:pic", PICTURE);
        xml.open("pic:nvPicPr").empty("pic:cNvPr", "id", id, "name", "Picture " + id, "descr", words);
        xml.open("pic:cNvPicPr")
                .empty("a:picLocks", "noChangeAspect", "1")
                .close()
                .close();
        xml.open("pic:blipFill").empty("a:blip", "r:embed", relation);
        xml.open("a:stretch").empty("a:fillRect").close().close();
        shape(size);
        xml.close().close().close().close().close().close();
    }

    private void shape(Size size) {
        xml.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
        xml.empty("a:ext", "cx", size.wide(), "cy", size.high()).close();
        xml.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
    }

    /** Width and height from the image's header. */
    private static Optional<Size> size(ImageData picture) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            Size size = fitted(reader.getWidth(0) * PIXEL, reader.getHeight(0) * PIXEL);
            reader.dispose();
            return size.width() > 0 && size.height() > 0 ? Optional.of(size) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Size fitted(double width, double height) {
        double scale = Math.min(1, WIDEST / width);
        return new Size(Math.round(width * scale), Math.round(height * scale));
    }
}
