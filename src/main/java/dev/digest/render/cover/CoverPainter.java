package dev.digest.render.cover;

import dev.digest.problem.Problem;
import dev.digest.render.cover.CoverTemplate.CoverShape;
import dev.digest.workspace.Workspace.NamedText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws covers as PNG with the fonts of this machine; no display is needed. */
public final class CoverPainter {
    private static final String CHINESE = "周刊";
    private static final double SMALLEST = 0.55;
    private static final double STEP = 0.95;
    private static final double LINE_HEIGHT = 1.25;

    static {
        // Where there is a display, Java would otherwise connect to it.
        System.setProperty("java.awt.headless", "true");
    }

    private CoverPainter() {}

    /**
     * Draws a cover.
     *
     * @param values what to fill in, by name
     * @throws Problem {@code cover.*}
     */
    public static byte[] paint(NamedText template, Map<String, String> values) {
        CoverTemplate cover = CoverTemplate.read(template);
        BufferedImage image = new BufferedImage(cover.width(), cover.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = graphics(image);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, cover.width(), cover.height());
        String family = CoverFont.family(CHINESE);
        cover.shapes().forEach(shape -> paint(shape, values, family, graphics));
        graphics.dispose();
        return png(image);
    }

    /**
     * Crops the middle of a picture.
     *
     * @param name the picture in messages
     * @param ratio width through height
     * @throws Problem {@code picture.none} when it is none
     */
    public static byte[] crop(byte[] picture, String name, double ratio, int width) {
        BufferedImage whole = decode(picture, name);
        int cutWidth = (int) Math.round(Math.min(whole.getWidth(), whole.getHeight() * ratio));
        int cutHeight = (int) Math.round(Math.min(whole.getHeight(), whole.getWidth() / ratio));
        int x = (whole.getWidth() - cutWidth) / 2;
        int y = (whole.getHeight() - cutHeight) / 2;
        int height = (int) Math.round(width / ratio);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = graphics(image);
        graphics.drawImage(whole, 0, 0, width, height, x, y, x + cutWidth, y + cutHeight, Color.WHITE, null);
        graphics.dispose();
        return png(image);
    }

    private static BufferedImage decode(byte[] picture, String name) {
        try {
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(picture)));
            if (image != null) {
                return image;
            }
        } catch (IOException e) {
            throw Problem.of("picture.none", name).causedBy(e);
        }
        throw Problem.of("picture.none", name);
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            // Not through a temporary file, as ImageIO would otherwise.
            try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
                ImageIO.write(image, "png", out);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paint(CoverShape shape, Map<String, String> values, String family, Graphics2D graphics) {
        switch (shape.name()) {
            case "rect" -> {
                graphics.setColor(shape.colour("fill", "#000000"));
                double corner = 2 * shape.size("rx", 0);
                graphics.fill(new RoundRectangle2D.Double(
                        shape.number("x", 0),
                        shape.number("y", 0),
                        shape.size("width", 0),
                        shape.size("height", 0),
                        corner,
                        corner));
            }
            case "circle" -> {
                graphics.setColor(shape.colour("fill", "#000000"));
                double radius = shape.size("r", 0);
                graphics.fill(new Ellipse2D.Double(
                        shape.number("cx", 0) - radius, shape.number("cy", 0) - radius, 2 * radius, 2 * radius));
            }
            case "line" -> {
                graphics.setColor(shape.colour("stroke", "#000000"));
                graphics.setStroke(new BasicStroke((float) shape.size("stroke-width", 1)));
                graphics.draw(new Line2D.Double(
                        shape.number("x1", 0), shape.number("y1", 0), shape.number("x2", 0), shape.number("y2", 0)));
            }
            default -> text(shape, values, family, graphics);
        }
    }

    /** A text that is too long gets smaller, and ends with an ellipsis when that is not enough. */
    private static void text(CoverShape shape, Map<String, String> values, String family, Graphics2D graphics) {
        String text = filled(shape.text().strip(), values);
        double width = shape.size("data-width", Double.MAX_VALUE);
        int most = (int) shape.size("data-lines", 1);
        double size = shape.size("font-size", 16);
        int style = shape.attributes().getOrDefault("font-weight", "").equals("bold") ? Font.BOLD : Font.PLAIN;
        double smallest = size * SMALLEST;
        List<String> lines = List.of();
        for (; size > 0 && size >= smallest; size *= STEP) {
            graphics.setFont(new Font(family, style, 1).deriveFont((float) size));
            FontMetrics metrics = graphics.getFontMetrics();
            lines = CoverLines.of(text, width, metrics::stringWidth);
            if (lines.size() <= most && lines.stream().allMatch(line -> metrics.stringWidth(line) <= width)) {
                break;
            }
        }
        graphics.setColor(shape.colour("fill", "#000000"));
        double y = shape.number("y", 0);
        FontMetrics metrics = graphics.getFontMetrics();
        for (int i = 0; i < Math.min(most, lines.size()); i++) {
            String line = i == most - 1 && lines.size() > most ? lines.get(i) + "…" : lines.get(i);
            graphics.drawString(line, (float) x(shape, metrics.stringWidth(line)), (float) y);
            y += metrics.getFont().getSize2D() * LINE_HEIGHT;
        }
    }

    private static double x(CoverShape shape, double width) {
        double x = shape.number("x", 0);
        return switch (shape.attributes().getOrDefault("text-anchor", "start")) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
        };
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
