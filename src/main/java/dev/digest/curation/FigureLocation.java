package dev.digest.curation;

import java.util.regex.Pattern;

/**
 * The location of a paper's figure: a path at or below the folder of issues ({@code images/2210.11610-1a2b3c4d.png}),
 * or a URL. A valid path needs no further check before it is opened.
 */
public final class FigureLocation {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"]{1,4000}");
    /** No part begins with a dot, which excludes parent folders and hidden files. */
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}_~+@=,-][\\p{L}\\p{N}._~+@=,-]{0,200}");

    private FigureLocation() {}

    /** Whether a text is a valid location. */
    public static boolean isValid(String text) {
        return isWeb(text) || isFile(text);
    }

    /** Whether it is a URL. */
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
