package dev.digest.render;

import dev.digest.issue.Words;
import dev.digest.paper.CleanText;
import java.util.Locale;

/** Text as Markdown (CommonMark with GitHub's extensions and {@code $…$} formulas). */
public final class Markdown {
    /** What begins something in the middle of a line. */
    private static final String MARKS = "\\`*_[]<>|~$&{}^";

    private Markdown() {}

    /** Words as they go into an issue: a curator's as written, fetched ones so that they read as they were sent. */
    public static String of(Words words) {
        return words.fetched() ? escape(words.text()) : CleanText.visible(words.text());
    }

    /** A text that reads as it is wherever in a line it stands. It is put on one line. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        CleanText.line(text).codePoints().forEach(c -> {
            if (MARKS.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }

    /** An address that ends neither a {@code (…)} nor a {@code <…>}. */
    public static String address(String address) {
        StringBuilder escaped = new StringBuilder(address.length());
        address.codePoints().forEach(c -> {
            if (c <= ' ' || "()<>\\\"`|".indexOf(c) >= 0) {
                escaped.append(String.format(Locale.ROOT, "%%%02X", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
