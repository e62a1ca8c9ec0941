package dev.digest.render.image;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * An image, identified by its first bytes.
 *
 * @param type the media type, such as {@code image/png}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ImageData(String type, byte[] bytes) {
    /** The image in these bytes: PNG, JPEG, GIF or WebP. */
    public static Optional<ImageData> of(byte[] bytes) {
        return type(bytes).map(type -> new ImageData(type, bytes));
    }

    private static Optional<String> type(byte[] bytes) {
        if (startsWith(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of("image/png");
        } else if (startsWith(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        } else if (startsWith(bytes, 0, 'G', 'I', 'F', '8')) {
            return Optional.of("image/gif");
        }
        boolean webp = startsWith(bytes, 0, 'R', 'I', 'F', 'F') && startsWith(bytes, 8, 'W', 'E', 'B', 'P');
        return webp ? Optional.of("image/webp") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int at, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** The file extension: {@code png}, {@code jpeg}, {@code gif}, {@code webp}. */
    public String extension() {
        return type.substring(type.indexOf('/') + 1);
    }

    /** The name of the format as people write it. */
    String format() {
        return extension().equals("webp") ? "WebP" : extension().toUpperCase(Locale.ROOT);
    }

    /** The image as a {@code data:} URL. */
    public String address() {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
