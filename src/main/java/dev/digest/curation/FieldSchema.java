package dev.digest.curation;

import dev.digest.format.CamelCase;

/**
 * The definition of an editorial field, from which options, sheets, columns, JSON, CSV, templates, labels and
 * validation follow.
 *
 * @param key its name in sheets, options and settings: {@code title-zh}
 * @param label the key of its label in {@code digest.yaml}; empty when it is printed without one
 * @param jsonName its name in JSON and CSV, distinct from the source's own fields: {@code titleZh}
 * @param published whether issues print it; otherwise it is internal
 * @param language the only language of newsletters whose editors are offered it: {@code zh}; empty for all
 */
public record FieldSchema(
        String key, FieldKind kind, String label, String jsonName, boolean published, String language) {
    static FieldSchema of(String key, FieldKind kind) {
        return new FieldSchema(key, kind, "", CamelCase.join(key, '-'), true, "");
    }

    FieldSchema withLabel(String other) {
        return new FieldSchema(key, kind, other, jsonName, published, language);
    }

    FieldSchema withJsonName(String other) {
        return new FieldSchema(key, kind, label, other, published, language);
    }

    FieldSchema unpublished() {
        return new FieldSchema(key, kind, label, jsonName, false, language);
    }

    FieldSchema onlyIn(String newsletters) {
        return new FieldSchema(key, kind, label, jsonName, published, newsletters);
    }

    /** Whether editors of a newsletter in this language are offered it. */
    boolean isOfferedIn(String newsletters) {
        return language.isEmpty() || language.equals(newsletters);
    }

    /** Its column in the library: {@code title_zh}. */
    String column() {
        return key.replace('-', '_');
    }

    /** Its name in templates: {@code titleZh}. */
    String templateName() {
        return CamelCase.join(key, '-');
    }
}
