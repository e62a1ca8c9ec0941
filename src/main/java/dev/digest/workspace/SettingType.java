package dev.digest.workspace;

import dev.digest.format.YamlNode;

/** The type of a setting, derived from its built-in value. */
public enum SettingType {
    TEXT,
    NUMBER,
    FLAG,
    DURATION,
    /** A duration, or {@code off}. */
    DURATION_OR_OFF,
    ADDRESS,
    /** A list of texts. */
    LIST,
    /** A list of structured items. */
    STRUCTURE;

    static SettingType of(YamlNode builtIn) {
        if (builtIn instanceof YamlNode.YamlSequence items) {
            return items.items().stream().allMatch(item -> item instanceof YamlNode.YamlScalar) ? LIST : STRUCTURE;
        }
        String text = builtIn instanceof YamlNode.YamlScalar scalar ? scalar.text() : "";
        if (text.matches("\\d+")) {
            return NUMBER;
        }
        if (text.matches("true|false")) {
            return FLAG;
        }
        if (text.matches("\\d+(?:ms|s|m)")) {
            return DURATION;
        }
        if (text.matches("\\d+h")) {
            return DURATION_OR_OFF;
        }
        // A URL template with placeholders is text.
        return text.matches("https?://[^{}]+") ? ADDRESS : TEXT;
    }
}
