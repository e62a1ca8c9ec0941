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
 * An image file that has been decoded successfully: its format, size and bytes.
 *
 * @param width in pixels, like the height
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ImageFile(ImageFormat format, int width, int height, byte[] bytes) {
    /** Larger images take too much memory. */
    private static final long MOST_PIXELS = 40_000_000;

    /** Decoding a sample of the pixels is enough to validate the whole image. */
    private static final int SAMPLES = 64;

    /** The formats that all browsers and mail programs support. */
    public enum ImageFormat {
        PNG("png", "\u0089PNG"),
        JPEG("jpg", "\u00FF\u00D8\u00FF"),
        GIF("gif", "GIF8");

        private final String ending;
        private final String magic;

        ImageFormat(String ending, String magic) {
            this.ending = ending;
            this.magic = magic;
        }

        /** The file extension. */
        public String extension() {
            return ending;
        }

        private boolean matches(byte[] bytes) {
            int length = Math.min(bytes.length, magic.length());
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).equals(magic);
        }

        /** The format by the first bytes: neither a file extension nor a Content-Type header is reliable. */
        static Optional<ImageFormat> of(byte[] bytes) {
            return Arrays.stream(values())
                    .filter(format -> format.matches(bytes))
                    .findFirst();
        }
    }

    /**
     * Decodes an image.
     *
     * @param name the name of the image in messages
     * @throws Problem {@code picture.none} when it is not a PNG, JPEG or GIF or cannot be decoded;
     *     {@code picture.pixels} when it has too many pixels
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
            // The JDK's decoders throw exceptions of all kinds for broken images.
            throw e instanceof Problem problem
                    ? problem
                    : Problem.of("picture.none", name).causedBy(e);
        } finally {
            reader.dispose();
        }
    }

    /** Whether an image can be decoded. */
    static boolean isWhole(byte[] bytes) {
        try {
            of(bytes, "");
            return true;
        } catch (Problem problem) {
            return false;
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
