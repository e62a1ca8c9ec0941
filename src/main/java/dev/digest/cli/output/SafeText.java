package dev.digest.cli.output;

import dev.digest.paper.CleanText;
import java.util.Locale;

/** Sanitizes untrusted text for terminals. */
public final class SafeText {
    private SafeText() {}

    /** The text with control characters and bidirectional controls written out: {@code <U+001B>}. */
    public static String of(String text) {
        if (isHarmless(text)) {
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

    /** The text on one line, sanitized. */
    public static String line(String text) {
        if (isPlain(text)) {
            return text;
        }
        boolean oneLine = text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf('\t') < 0;
        return of(oneLine ? text : text.replaceAll("[\\r\\n\\t]+", " "));
    }

    /** A fast test for ASCII letters, digits and punctuation, as in most cells of a list. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Called for every cell of a list, so no stream. */
    private static boolean isHarmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                int codePoint = text.codePointAt(i);
                if (!isHarmless(codePoint)) {
                    return false;
                }
                i += Character.charCount(codePoint) - 1;
            }
        }
        return true;
    }

    private static boolean isHarmless(int codePoint) {
        return codePoint != '\r' && CleanText.isVisible(codePoint);
    }
}
