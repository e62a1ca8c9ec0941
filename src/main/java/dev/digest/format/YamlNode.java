package dev.digest.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node of a YAML document with its line, so that a wrong value can be reported with its place. */
public sealed interface YamlNode {
    /** The line, from 1, on which the node begins; for a value in a mapping, the line of its key. */
    int line();

    /** The value without line numbers: a text, or a list or map of values. */
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

    /** A list of nodes. */
    record YamlSequence(List<YamlNode> items, int line) implements YamlNode {
        @Override
        public Object content() {
            return items.stream().map(YamlNode::content).toList();
        }
    }

    /** A scalar as typed: {@code 2210.11610} stays text and keeps its trailing zero. A missing value is empty. */
    record YamlScalar(String text, int line) implements YamlNode {
        @Override
        public Object content() {
            return text;
        }
    }
}
