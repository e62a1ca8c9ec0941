package dev.digest.render.image;

import dev.digest.format.ByteSize;
import dev.digest.problem.Problem;
import dev.digest.render.image.ImageFile.ImageFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Scales images down until they fit. An animated GIF becomes a PNG of its first frame.
 *
 * @param maxBytes of the file; 0 for no limit
 * @param maxWidth in pixels; 0 for no limit
 */
public record ImageScaler(int maxBytes, int maxWidth) {
    private static final float QUALITY = 0.88f;
    /** Each step keeps a bit more than half of the pixels. */
    private static final double STEP = 0.75;

    private static final int MIN_WIDTH = 32;

    /** Whether an image is within the limits. */
    public boolean fits(ImageFile picture) {
        return (maxBytes == 0 || picture.bytes().length <= maxBytes) && (maxWidth == 0 || picture.width() <= maxWidth);
    }

    /**
     * The image, scaled down if necessary.
     *
     * @param name the name of the image in messages
     * @throws Problem {@code picture.none} when it cannot be decoded, {@code picture.bytes} when no size fits
     */
    public ImageFile scale(ImageFile picture, String name) {
        if (fits(picture)) {
            return picture;
        }
        BufferedImage whole = decode(picture, name);
        int width = maxWidth == 0 ? picture.width() : Math.min(maxWidth, picture.width());
        while (width >= MIN_WIDTH) {
            ImageFile smaller = scaleTo(whole, width, picture.format(), name);
            if (fits(smaller)) {
                return smaller;
            }
            width = (int) (width * STEP);
        }
        throw Problem.of("picture.bytes", name, new ByteSize(picture.bytes().length), new ByteSize(maxBytes));
    }

    private static BufferedImage decode(ImageFile picture, String name) {
        try {
            // ImageIO closes the stream itself.
            BufferedImage image =
                    ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes())));
            if (image == null) {
                throw Problem.of("picture.none", name);
            }
            return image;
        } catch (IOException e) {
            throw Problem.of("picture.none", name).causedBy(e);
        }
    }

    /** Scales by halves first: in one large step, most pixels would be ignored. */
    private static ImageFile scaleTo(BufferedImage whole, int width, ImageFormat format, String name) {
        boolean photo = format == ImageFormat.JPEG;
        BufferedImage image = whole;
        while (image.getWidth() > 2 * width) {
            image = draw(image, image.getWidth() / 2, photo);
        }
        try {
            BufferedImage last = draw(image, width, photo);
            byte[] bytes = photo ? jpeg(last) : png(last);
            return new ImageFile(photo ? ImageFormat.JPEG : ImageFormat.PNG, last.getWidth(), last.getHeight(), bytes);
        } catch (IOException e) {
            throw Problem.of("picture.none", name).causedBy(e);
        }
    }

    private static BufferedImage draw(BufferedImage image, int width, boolean opaque) {
        int height = Math.max(1, (int) Math.round((double) image.getHeight() * width / image.getWidth()));
        BufferedImage small =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        if (opaque) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
        }
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, ImageFormat.PNG.extension(), stream);
        }
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(ImageFormat.JPEG.extension())
                .next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
