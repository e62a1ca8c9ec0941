package dev.digest.issue;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * A line with places to fill: {@code 《{name}》第{number}期[:{theme}]}. A part in square brackets goes away when a place in
 * it has nothing to hold. A place of another name stays as it is.
 */
public record Pattern(String text) {
    private static final java.util.regex.Pattern OPTIONAL = java.util.regex.Pattern.compile("\\[([^\\[\\]]*)]");
    private static final java.util.regex.Pattern PLACE = java.util.regex.Pattern.compile("\\{([a-z]+)}");

    /** The line with its places filled. */
    public String fill(Map<String, String> values) {
        String kept = OPTIONAL.matcher(text).replaceAll(part -> Matcher.quoteReplacement(part(part, values)));
        return places(kept, values);
    }

    private static String part(MatchResult part, Map<String, String> values) {
        boolean empty = PLACE.matcher(part.group(1))
                .results()
                .anyMatch(place -> values.getOrDefault(place.group(1), "").isEmpty());
        return empty ? "" : places(part.group(1), values);
    }

    private static String places(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
