package dev.digest.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a YAML document that knows its line, so that whoever reads it can say where a value is wrong. */
public sealed interface YamlNode {
    /** The line, from 1, on which the piece begins; for a value in a mapping, the line of its key. */
    int line();

    /** The piece without its lines: a text, or a list or map of such. */
    Object content();

    /** Keys and values, in the order of the document. */
    record YamlMapping(Map<String, YamlNode> entries, int line) implements YamlNode {
        @Override
        public Object content() {
            Map<String, Object> content = new LinkedHashMap<>();
            entries.forEach((key, node) -> content.put(key, node.content()));
            return content;
        }
    }

    /** A list of pieces. */
    record YamlSequence(List<YamlNode> items, int line) implements YamlNode {
        @Override
        public Object content() {
            return items.stream().map(YamlNode::content).toList();
        }
    }

    /**
     * A plain value as it was typed: {@code 2210.11610} stays text and keeps its last zero. An absent value is empty.
     */
    record YamlScalar(String text, int line) implements YamlNode {
        @Override
        public Object content() {
            return text;
        }
    }
}
