package dev.digest.issue;

import java.util.Map;
import java.util.regex.Matcher;

/**
 * A line with places to fill: {@code 《{name}》第{number}期[:{theme}]}. A part in square brackets goes away when a place in
 * it has nothing to hold. A place of another name stays as it is.
 */
public record TitleTemplate(String text) {
    private static final java.util.regex.Pattern PLACEHOLDER = java.util.regex.Pattern.compile("\\{([a-z]+)}");
    private static final java.util.regex.Pattern OPTIONAL_OR_PLACE =
            java.util.regex.Pattern.compile("\\[([^\\[\\]]*)]|" + PLACEHOLDER);

    /** The line with its places filled. What fills one is not looked at again. */
    public String fill(Map<String, String> values) {
        return OPTIONAL_OR_PLACE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? places(found.group(), values) : part(found.group(1), values)));
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
