package dev.digest.workspace;

import dev.digest.notation.Node;

/** What the value of a setting must be. A setting is of the kind of its built-in value. */
public enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    DURATION,
    ADDRESS,
    /** A list of texts. */
    LIST,
    /** A list of which the items have parts. */
    STRUCTURE;

    static Kind of(Node builtIn) {
        if (builtIn instanceof Node.Items items) {
            return items.items().stream().allMatch(item -> item instanceof Node.Scalar) ? LIST : STRUCTURE;
        }
        String text = builtIn instanceof Node.Scalar scalar ? scalar.text() : "";
        if (text.matches("\\d+")) {
            return NUMBER;
        }
        if (text.matches("true|false")) {
            return FLAG;
        }
        if (text.matches("\\d+(?:ms|s|m)")) {
            return DURATION;
        }
        // One with a place to fill in is no address yet.
        return text.matches("https?://[^{}]+") ? ADDRESS : TEXT;
    }
}
