package dev.digest.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A field of a paper or event that editors fill in. */
public sealed interface EditorialField permits CurationField, EventField {
    /** The definition of this field. */
    FieldSchema schema();

    /** The name in sheets, options and settings. */
    default String key() {
        return schema().key();
    }

    /** The kind of value. */
    default FieldKind kind() {
        return schema().kind();
    }

    /** The key of its label in {@code digest.yaml}; empty when it is printed without one. */
    default String label() {
        return schema().label();
    }

    /** Whether issues print it. */
    default boolean isPublished() {
        return schema().published();
    }

    /** Its name in JSON and CSV. */
    default String jsonName() {
        return schema().jsonName();
    }

    /** Its name in templates. */
    default String templateName() {
        return schema().templateName();
    }

    /** The columns of fields in the library, in their order. */
    static List<String> columns(EditorialField... fields) {
        List<String> columns = new ArrayList<>();
        for (EditorialField field : fields) {
            columns.add(field.column());
        }
        return List.copyOf(columns);
    }

    /** The field with this name, if it is among them. */
    static <F extends EditorialField> Optional<F> ofKey(F[] fields, String key) {
        for (F field : fields) {
            if (field.key().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Its column in the library. */
    default String column() {
        return schema().column();
    }
}
