package dev.digest.issue;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fixed words of an issue by their names in {@code digest.yaml}: {@code title} is 标题. */
public record Labels(Map<String, String> words) {
    /** Copies the map. */
    public Labels {
        words = Map.copyOf(words);
    }

    /** One of them; a name that there is not gives itself. */
    public String of(String name) {
        return words.getOrDefault(name, name);
    }

    /** These words with some of them replaced. */
    Labels with(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(words);
        all.putAll(others);
        return new Labels(all);
    }
}
