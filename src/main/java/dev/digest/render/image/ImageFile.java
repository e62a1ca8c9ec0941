package dev.digest.render.image;

import dev.digest.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture as it lies in a file: what it is, how big, and its bytes. Nothing becomes one that does not decode.
 *
 * @param width in pixels, as is the height
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record ImageFile(ImageFormat format, int width, int height, byte[] bytes) {
    /** More pixels than this take more memory than a figure is worth. */
    private static final long MOST_PIXELS = 40_000_000;

    /** To see that all of a picture decodes, few of its pixels are enough. */
    private static final int SAMPLES = 64;

    /** The formats that every browser shows and every mail program. */
    public enum ImageFormat {
        /** PNG. */
        PNG("png", "\u0089PNG"),
        /** JPEG. */
        JPEG("jpg", "\u00FF\u00D8\u00FF"),
        /** GIF. */
        GIF("gif", "GIF8");

        private final String ending;
        private final String magic;

        ImageFormat(String ending, String magic) {
            this.ending = ending;
            this.magic = magic;
        }

        /** The ending of a file's name. */
        public String extension() {
            return ending;
        }

        private boolean matches(byte[] bytes) {
            int length = Math.min(bytes.length, magic.length());
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).equals(magic);
        }

        /** By how the bytes begin: neither a name's ending nor what a server says of it proves anything. */
        static Optional<ImageFormat> of(byte[] bytes) {
            return Arrays.stream(values())
                    .filter(format -> format.matches(bytes))
                    .findFirst();
        }
    }

    /**
     * The picture in these bytes.
     *
     * @param name what to call it in messages
     * @throws Problem {@code picture.none} for what is no PNG, JPEG or GIF, or does not decode, {@code picture.pixels}
     *     for one that has too many
     */
    public static ImageFile of(byte[] bytes, String name) {
        ImageFormat format = ImageFormat.of(bytes).orElseThrow(() -> Problem.of("picture.none", name));
        ImageReader reader = reader(format);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw Problem.of("picture.pixels", name, width, height);
            }
            ImageReadParam some = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / SAMPLES);
            some.setSourceSubsampling(step, step, 0, 0);
            reader.read(0, some);
            return new ImageFile(format, width, height, bytes);
        } catch (IOException | RuntimeException e) {
            // The decoders of the JDK meet broken pictures with exceptions of all kinds.
            throw e instanceof Problem problem
                    ? problem
                    : Problem.of("picture.none", name).causedBy(e);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(ImageFormat format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.extension());
        if (!readers.hasNext()) {
            throw new IllegalStateException("every JDK reads " + format);
        }
        return readers.next();
    }
}
