package dev.digest.issue;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fixed words of an issue by their names in {@code digest.yaml}: {@code title} is 标题. */
public record LabelTexts(Map<String, String> texts) {
    /** Copies the map. */
    public LabelTexts {
        texts = Map.copyOf(texts);
    }

    /** One of them; a name that there is not gives itself. */
    public String text(String name) {
        return texts.getOrDefault(name, name);
    }

    /** These words with some of them replaced. */
    LabelTexts withTexts(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.putAll(others);
        return new LabelTexts(all);
    }
}
