package dev.digest.render;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Goes through HTML tag by tag, whoever wrote it. */
final class Tags {
    private final String html;
    private int at;
    private int begin;

    Tags(String html) {
        this.html = html;
    }

    /**
     * A tag that begins an element, or a remark, which has no name.
     *
     * @param attributes by name, in small letters, with values in which entities are still written out
     */
    record Tag(String name, Map<String, String> attributes) {}

    /** The next tag that is none of an element's end. */
    Optional<Tag> next() {
        while (find()) {
            if (html.startsWith("<!--", begin)) {
                int end = html.indexOf("-->", begin + 4);
                at = end < 0 ? html.length() : end + 3;
                return Optional.of(new Tag("", Map.of()));
            }
            if (html.charAt(at) != '/') {
                String name = word("/>");
                return Optional.of(new Tag(name, attributes()));
            }
            int end = html.indexOf('>', at);
            at = end < 0 ? html.length() : end + 1;
        }
        return Optional.empty();
    }

    /** To behind the next {@code <} that begins a tag. */
    private boolean find() {
        for (begin = html.indexOf('<', at); begin >= 0; begin = html.indexOf('<', begin + 1)) {
            at = begin + 1;
            if (at < html.length() && (Character.isLetter(html.charAt(at)) || "/!?".indexOf(html.charAt(at)) >= 0)) {
                return true;
            }
        }
        at = html.length();
        return false;
    }

    /** Where the tag last found begins. */
    int begin() {
        return begin;
    }

    /** Where it ends. */
    int end() {
        return at;
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        while (at < html.length() && html.charAt(at) != '>') {
            if (isBlank(html.charAt(at)) || html.charAt(at) == '/') {
                at++;
                continue;
            }
            int before = at;
            String name = word("=/>");
            attributes.putIfAbsent(name, value());
            at = Math.max(at, before + 1);
        }
        at = Math.min(html.length(), at + 1);
        return attributes;
    }

    private String value() {
        blanks();
        if (at >= html.length() || html.charAt(at) != '=') {
            return "";
        }
        at++;
        blanks();
        if (at < html.length() && (html.charAt(at) == '"' || html.charAt(at) == '\'')) {
            int end = html.indexOf(html.charAt(at), at + 1);
            String value = html.substring(at + 1, end < 0 ? html.length() : end);
            at = end < 0 ? html.length() : end + 1;
            return value;
        }
        int from = at;
        while (at < html.length() && !isBlank(html.charAt(at)) && html.charAt(at) != '>') {
            at++;
        }
        return html.substring(from, at);
    }

    private String word(String ends) {
        int from = at;
        while (at < html.length() && !isBlank(html.charAt(at)) && ends.indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return html.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private void blanks() {
        while (at < html.length() && isBlank(html.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c <= ' ';
    }
}
