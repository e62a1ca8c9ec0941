package dev.digest.issue.form;

import dev.digest.issue.document.MarkupLink;
import dev.digest.paper.CleanText;
import java.util.Optional;

/**
 * A run of text of one line with the same style.
 *
 * @param text the visible text
 * @param source the same as Markdown, without the markup of {@code style} and of the link
 * @param address the link's URL; empty when it is not a link
 */
public record TextRun(String text, String source, Style style, String address) {
    /** The style of a run. */
    public enum Style {
        PLAIN,
        ITALIC,
        BOLD
    }

    /** Removes invisible characters. */
    public TextRun {
        text = CleanText.visible(text);
        source = CleanText.visible(source);
        address = address.strip();
    }

    /** Text that is not a link. */
    public static TextRun plain(String text) {
        return new TextRun(text, text, Style.PLAIN, "");
    }

    boolean isBold() {
        return style == Style.BOLD;
    }

    /** Whether it links to a web page, not to a place in this one. */
    boolean isLink() {
        return !address.isEmpty() && link().isWeb();
    }

    MarkupLink link() {
        return new MarkupLink(text, address);
    }

    TextRun part(int from, int to) {
        return part(from, to, new WrittenText(text, source));
    }

    /**
     * A part of this run.
     *
     * @param written how all of it is written
     */
    TextRun part(int from, int to, WrittenText written) {
        if (from == 0 && to == text.length()) {
            return this;
        }
        String words = text.substring(from, to);
        return new TextRun(words, source(from, to, written).orElse(words), style, address);
    }

    /** The Markdown of a part of the text, unless that ends within code or is written in a way that is not known. */
    private Optional<String> source(int from, int to, WrittenText written) {
        int first = written.offsetOf(from);
        int last = to == text.length() ? source.length() : written.offsetOf(to);
        return first < 0 || last < first ? Optional.empty() : Optional.of(source.substring(first, last));
    }

    String markdown() {
        String mark = text.isBlank() ? "" : style == Style.BOLD ? "**" : style == Style.ITALIC ? "*" : "";
        String words = source;
        int from = 0;
        int to = words.length();
        while (from < to && Character.isWhitespace(words.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(words.charAt(to - 1))) {
            to--;
        }
        String inner = mark + words.substring(from, to) + mark;
        boolean written = address.isEmpty() || text.strip().equals(address);
        String linked = written ? inner : "[" + inner + "](" + target() + ")";
        return words.substring(0, from) + linked + words.substring(to);
    }

    private String target() {
        return address.replace("(", "%28")
                .replace(")", "%29")
                .replace(" ", "%20")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }
}
