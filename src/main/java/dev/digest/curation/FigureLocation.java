package dev.digest.curation;

import java.util.regex.Pattern;

/**
 * Where a paper's picture may lie: in the folder of issues or below it ({@code images/2210.11610-1a2b3c4d.png}), or on
 * the web. Whoever shows it can then read the file that it names without looking further.
 */
public final class FigureLocation {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"]{1,4000}");
    /** No part begins with a dot, so that none leads upward or to what is hidden. */
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}_~+@=,-][\\p{L}\\p{N}._~+@=,-]{0,200}");

    private FigureLocation() {}

    /** Whether a text is such a place. */
    public static boolean isValid(String text) {
        return isWeb(text) || isFile(text);
    }

    /** Whether it is on the web. */
    public static boolean isWeb(String text) {
        return WEB.matcher(text).matches();
    }

    private static boolean isFile(String text) {
        String[] parts = text.split("/", -1);
        for (String part : parts) {
            if (!PART.matcher(part).matches()) {
                return false;
            }
        }
        return parts.length <= 10;
    }
}
