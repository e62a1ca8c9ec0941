package dev.digest.curation;

/** A field that editors fill in, of a paper or of an event. */
public sealed interface EditorialField permits CurationField, EventField {
    /** All that the program knows of it. */
    FieldSchema schema();

    /** The name in sheets, options and settings. */
    default String key() {
        return schema().key();
    }

    /** What it holds. */
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

    /** Its column in the library. */
    default String column() {
        return schema().column();
    }
}
