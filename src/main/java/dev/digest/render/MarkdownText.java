package dev.digest.render;

import dev.digest.issue.PrintedText;
import dev.digest.paper.CleanText;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes text for Markdown (CommonMark with GitHub's extensions and {@code $…$} formulas). */
public final class MarkdownText {
    /** Characters with a meaning within a line. */
    private static final String MARKS = "\\`*_[]<>|~$&{}^";

    /** What begins a heading, a list or a thematic break at the start of a line. */
    private static final Pattern LINE_START = Pattern.compile("\\d*([#+=.)-])");

    /** An unescaped "!" at the end: preceded by an even number of backslashes. */
    private static final Pattern BARE_BANG = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+!$");

    private MarkdownText() {}

    /** Text for an issue: Markdown of editors as written, fetched text escaped. */
    public static String of(PrintedText words) {
        return words.fetched() ? escape(words.text()) : CleanText.visible(words.text());
    }

    /** Markdown before a link: a "!" right before it would turn the link into an image. */
    public static String beforeLink(String markdown) {
        return BARE_BANG.matcher(markdown).find() ? markdown.substring(0, markdown.length() - 1) + "\\!" : markdown;
    }

    /** A text, put on one line and escaped for any position in a line. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        CleanText.line(text).codePoints().forEach(c -> {
            if (MARKS.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        Matcher start = LINE_START.matcher(escaped);
        if (start.lookingAt()) {
            escaped.insert(start.start(1), '\\');
        }
        return escaped.toString();
    }

    /** A URL escaped for both {@code (…)} and {@code <…>}. */
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
