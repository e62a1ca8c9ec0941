package dev.digest.render.image;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The image paths in a piece of Markdown. */
public final class ImageReferences {
    private static final Pattern IMAGE =
            Pattern.compile("(!\\[[^\\]\\n]{0,500}]\\()([^()\\s]{1,1000})([^)\\n]{0,500}\\))");
    private static final Pattern EXTERNAL = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|/.*");

    private ImageReferences() {}

    /** The paths, relative to the location of the Markdown. */
    public static List<String> paths(String markdown) {
        return IMAGE.matcher(markdown)
                .results()
                .map(image -> image.group(2))
                .filter(path -> !EXTERNAL.matcher(path).matches())
                .toList();
    }

    /**
     * The Markdown with its paths relative to another folder; {@code toHere} is the path from there to the original
     * folder.
     */
    public static String from(String markdown, String toHere) {
        return IMAGE.matcher(markdown).replaceAll(image -> Matcher.quoteReplacement(relocate(image, toHere)));
    }

    private static String relocate(MatchResult image, String toHere) {
        boolean elsewhere = EXTERNAL.matcher(image.group(2)).matches();
        return elsewhere ? image.group() : image.group(1) + toHere + image.group(2) + image.group(3);
    }
}
