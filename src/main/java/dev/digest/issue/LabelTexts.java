package dev.digest.issue;

import java.util.LinkedHashMap;
import java.util.Map;

/** The label texts of an issue by their keys in {@code digest.yaml}: {@code title} is 标题. */
public record LabelTexts(Map<String, String> texts) {
    public LabelTexts {
        texts = Map.copyOf(texts);
    }

    /** The text of a label; an unknown key is returned as it is. */
    public String text(String name) {
        return texts.getOrDefault(name, name);
    }

    /** These labels with some of them replaced. */
    LabelTexts withTexts(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.putAll(others);
        return new LabelTexts(all);
    }
}
