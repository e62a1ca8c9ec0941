package dev.digest.render;

import dev.digest.issue.PrintedText;
import dev.digest.paper.CleanText;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as Markdown (CommonMark with GitHub's extensions and {@code $…$} formulas). */
public final class MarkdownText {
    /** What begins something in the middle of a line. */
    private static final String MARKS = "\\`*_[]<>|~$&{}^";

    /** What begins a heading, a list or a rule at the start of a line. */
    private static final Pattern LINE_START = Pattern.compile("\\d*([#+=.)-])");

    /** One that is not escaped: behind no backslash, or behind escaped ones alone. */
    private static final Pattern BARE_BANG = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+!$");

    private MarkdownText() {}

    /** Words as they go into an issue: a curator's as written, fetched ones so that they read as they were sent. */
    public static String of(PrintedText words) {
        return words.fetched() ? escape(words.text()) : CleanText.visible(words.text());
    }

    /** Markdown that a link follows: a "!" right before it would make an image of the link. */
    public static String beforeLink(String markdown) {
        return BARE_BANG.matcher(markdown).find() ? markdown.substring(0, markdown.length() - 1) + "\\!" : markdown;
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
        Matcher start = LINE_START.matcher(escaped);
        if (start.lookingAt()) {
            escaped.insert(start.start(1), '\\');
        }
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
