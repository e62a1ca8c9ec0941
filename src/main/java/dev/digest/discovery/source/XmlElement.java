package dev.digest.discovery.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An XML element, by local names, since sources use different prefixes. */
final class XmlElement {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void attribute(String key, String value) {
        attributes.put(key, value);
    }

    Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void remove(XmlElement child) {
        children.remove(child);
    }

    void append(String more) {
        text.append(more);
    }

    String text() {
        return text.toString();
    }

    /** The children with a name. */
    List<XmlElement> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    Optional<XmlElement> first(String wanted) {
        return all(wanted).stream().findFirst();
    }

    /** The text of the first non-empty child with one of these names, in order of the names. */
    Optional<String> textOf(String... names) {
        for (String wanted : names) {
            for (XmlElement child : all(wanted)) {
                if (!child.text().isBlank()) {
                    return Optional.of(child.text());
                }
            }
        }
        return Optional.empty();
    }
}
