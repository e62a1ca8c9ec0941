package dev.digest.cli.output;

import dev.digest.paper.CleanText;
import java.util.Locale;

/** Text from elsewhere as a terminal may get it. */
public final class SafeText {
    private SafeText() {}

    /** The text with what would act on a terminal, or turn its reading round, written out: {@code <U+001B>}. */
    public static String of(String text) {
        if (text.codePoints().allMatch(SafeText::isHarmless)) {
            return text;
        }
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isHarmless(c)) {
                safe.appendCodePoint(c);
            } else {
                safe.append(String.format(Locale.ROOT, "<U+%04X>", c));
            }
        });
        return safe.toString();
    }

    /** The text on one line, safe. */
    public static String line(String text) {
        return of(text.replaceAll("[\\r\\n\\t]+", " "));
    }

    private static boolean isHarmless(int codePoint) {
        return codePoint != '\r' && CleanText.isVisible(codePoint);
    }
}
