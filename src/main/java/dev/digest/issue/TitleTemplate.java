package dev.digest.issue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A line with placeholders: {@code 《{name}》第{number}期[:{theme}]}. A part in square brackets is omitted when a
 * placeholder in it is empty. Unknown placeholders stay.
 */
public record TitleTemplate(String text) {
    private static final java.util.regex.Pattern PLACEHOLDER = java.util.regex.Pattern.compile("\\{([a-z]+)}");
    private static final java.util.regex.Pattern OPTIONAL_OR_PLACE =
            java.util.regex.Pattern.compile("\\[([^\\[\\]]*)]|" + PLACEHOLDER);

    /** Replaces the placeholders, without expanding placeholders in values. */
    public String fill(Map<String, String> values) {
        return OPTIONAL_OR_PLACE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? places(found.group(), values) : part(found.group(1), values)));
    }

    /**
     * Parses a line made by this template into its values; empty for any other line. Full-width and half-width
     * punctuation are equivalent.
     */
    public Optional<Map<String, String>> read(String line) {
        List<String> names = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        int done = 0;
        Matcher found = OPTIONAL_OR_PLACE.matcher(text);
        while (found.find()) {
            pattern.append(literal(text.substring(done, found.start())));
            pattern.append(
                    found.group(1) == null
                            ? place(found.group(2), names)
                            : "(?:" + inside(found.group(1), names) + ")?");
            done = found.end();
        }
        pattern.append(literal(text.substring(done)));
        Matcher filled = java.util.regex.Pattern.compile(pattern.toString()).matcher(line.strip());
        if (names.isEmpty() || !filled.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String value = filled.group(i + 1);
            if (value != null) {
                values.putIfAbsent(names.get(i), value.strip());
            }
        }
        return Optional.of(values);
    }

    private static String inside(String part, List<String> names) {
        StringBuilder pattern = new StringBuilder();
        int done = 0;
        Matcher found = PLACEHOLDER.matcher(part);
        while (found.find()) {
            pattern.append(literal(part.substring(done, found.start()))).append(place(found.group(1), names));
            done = found.end();
        }
        return pattern.append(literal(part.substring(done))).toString();
    }

    private static String place(String name, List<String> names) {
        names.add(name);
        return name.equals("number") ? "\\s{0,3}([0-9０-９]{1,6})\\s{0,3}" : "(.{1,200}?)";
    }

    private static String literal(String words) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            pattern.append(
                    switch (c) {
                        case ':', '：' -> "\\s{0,3}[:：]\\s{0,3}";
                        case '(', '（' -> "[(（]";
                        case ')', '）' -> "[)）]";
                        case ' ' -> "\\s{0,3}";
                        default -> java.util.regex.Pattern.quote(String.valueOf(c));
                    });
        }
        return pattern.toString();
    }

    private static String part(String part, Map<String, String> values) {
        boolean empty = PLACEHOLDER
                .matcher(part)
                .results()
                .anyMatch(place -> values.getOrDefault(place.group(1), "").isEmpty());
        return empty ? "" : places(part, values);
    }

    private static String places(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
