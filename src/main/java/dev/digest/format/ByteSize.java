package dev.digest.format;

import java.util.Locale;

/** A number of bytes as people read it: 950 bytes, 12 KB, 4.3 MB. A KB is 1000 bytes. */
public record ByteSize(long bytes) {
    private static final long KILOBYTE = 1000;
    private static final long MEGABYTE = 1000 * KILOBYTE;
    private static final long EXACT = 10;

    @Override
    public String toString() {
        if (bytes < KILOBYTE) {
            return bytes + " B";
        }
        boolean small = bytes < MEGABYTE;
        double number = bytes / (double) (small ? KILOBYTE : MEGABYTE);
        String text = number < EXACT && !small
                ? String.format(Locale.ROOT, "%.1f", number).replaceFirst("\\.0$", "")
                : Long.toString(Math.round(number));
        return text + (small ? " KB" : " MB");
    }
}
