package dev.digest.render.html;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Scans untrusted HTML tag by tag. */
public final class HtmlTagScanner {
    private final String html;
    private int position;
    private int begin;

    public HtmlTagScanner(String html) {
        this.html = html;
    }

    /**
     * A start tag, or a comment, which has no name.
     *
     * @param attributes by name in lower case; entities in values are not decoded
     */
    public record HtmlTag(String name, Map<String, String> attributes) {}

    /** The next tag that is not an end tag. */
    public Optional<HtmlTag> next() {
        while (find()) {
            if (html.startsWith("<!--", begin)) {
                int end = html.indexOf("-->", begin + 4);
                position = end < 0 ? html.length() : end + 3;
                return Optional.of(new HtmlTag("", Map.of()));
            }
            if (html.charAt(position) != '/') {
                String name = word("/>");
                return Optional.of(new HtmlTag(name, attributes()));
            }
            int end = html.indexOf('>', position);
            position = end < 0 ? html.length() : end + 1;
        }
        return Optional.empty();
    }

    /** Moves past the next {@code <} that begins a tag. */
    private boolean find() {
        for (begin = html.indexOf('<', position); begin >= 0; begin = html.indexOf('<', begin + 1)) {
            position = begin + 1;
            if (position < html.length()
                    && (Character.isLetter(html.charAt(position)) || "/!?".indexOf(html.charAt(position)) >= 0)) {
                return true;
            }
        }
        position = html.length();
        return false;
    }

    /** The start offset of the last tag. */
    public int tagStart() {
        return begin;
    }

    /** The end offset of the last tag. */
    public int tagEnd() {
        return position;
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        while (position < html.length() && html.charAt(position) != '>') {
            if (isBlank(html.charAt(position)) || html.charAt(position) == '/') {
                position++;
                continue;
            }
            int before = position;
            String name = word("=/>");
            attributes.putIfAbsent(name, value());
            position = Math.max(position, before + 1);
        }
        position = Math.min(html.length(), position + 1);
        return attributes;
    }

    private String value() {
        skipBlanks();
        if (position >= html.length() || html.charAt(position) != '=') {
            return "";
        }
        position++;
        skipBlanks();
        if (position < html.length() && (html.charAt(position) == '"' || html.charAt(position) == '\'')) {
            int end = html.indexOf(html.charAt(position), position + 1);
            String value = html.substring(position + 1, end < 0 ? html.length() : end);
            position = end < 0 ? html.length() : end + 1;
            return value;
        }
        int from = position;
        while (position < html.length() && !isBlank(html.charAt(position)) && html.charAt(position) != '>') {
            position++;
        }
        return html.substring(from, position);
    }

    private String word(String ends) {
        int from = position;
        while (position < html.length() && !isBlank(html.charAt(position)) && ends.indexOf(html.charAt(position)) < 0) {
            position++;
        }
        return html.substring(from, position).toLowerCase(Locale.ROOT);
    }

    private void skipBlanks() {
        while (position < html.length() && isBlank(html.charAt(position))) {
            position++;
        }
    }

    private static boolean isBlank(char c) {
        return c <= ' ';
    }
}
