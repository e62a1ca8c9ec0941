package dev.digest.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures of any size, every pixel of another colour than the one beside it, so that they do not pack well. */
public final class NoiseImages {
    private NoiseImages() {}

    /** A PNG. */
    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    /** A JPEG. */
    public static byte[] jpeg(int width, int height) {
        return picture("jpg", width, height);
    }

    /** A GIF. */
    public static byte[] gif(int width, int height) {
        return picture("gif", width, height);
    }

    /** The beginning of a WebP, which no part of the program decodes. */
    public static byte[] webp() {
        return "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PNG of which the second half is missing. */
    public static byte[] damaged() {
        byte[] whole = png(40, 30);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x * 31 + y * 17) * 2_654_435 & 0xFFFFFF);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
