package dev.digest.format;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes text as YAML that {@link YamlReader} reads back unchanged. */
public final class YamlText {
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x7F-\\x9F\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF\\p{Cs}]");

    private YamlText() {}

    /**
     * A text as a YAML scalar on one line, double-quoted wherever it would otherwise be read as something else, also
     * within braces and brackets, where a comma ends it. Line breaks become {@code \n}.
     */
    public static String of(String text) {
        boolean plain = text.matches("[\\p{L}\\p{IsHan}][\\p{L}\\p{N} .()/+、，。（）-]*") && text.equals(text.strip());
        return plain && !text.matches("(?i)null|true|false|yes|no|on|off|y|n") ? text : quote(text);
    }

    /** A JSON string in which characters are escaped that YAML forbids or treats as line breaks. */
    static String quote(String text) {
        return UNPRINTABLE
                .matcher(Json.text(text))
                .replaceAll(sign -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) sign.group().charAt(0)));
    }
}
