package dev.digest.curation;

import java.util.Optional;

/** The fields of an event, in the order of the options. */
public enum EventField implements EditorialField {
    TITLE(FieldSchema.of("title", FieldKind.TEXT).withLabel("title")),
    /** The Chinese title, in addition to the title. */
    TITLE_ZH(FieldSchema.of("title-zh", FieldKind.TEXT).onlyIn("zh")),
    /** The speaker or organiser. */
    HOST(FieldSchema.of("host", FieldKind.TEXT)),
    /** The day, {@code 2022-11-09}; its weekday is computed. Printed as the time. */
    DATE(FieldSchema.of("date", FieldKind.DAY).withLabel("time")),
    /** The time as text where no day is known, as in an imported issue. */
    TIME(FieldSchema.of("time", FieldKind.TEXT).withLabel("time")),
    /** Where to read more or to register. */
    LINK(FieldSchema.of("link", FieldKind.ADDRESS).withLabel("detail")),
    /** The 简介: Markdown. */
    SUMMARY(FieldSchema.of("summary", FieldKind.PROSE).withLabel("summary"));

    /** Immutable: a record of texts and an enum, which Error Prone would know only by an annotation. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final FieldSchema schema;

    EventField(FieldSchema schema) {
        this.schema = schema;
    }

    @Override
    public FieldSchema schema() {
        return schema;
    }

    public static Optional<EventField> ofKey(String key) {
        return EditorialField.ofKey(values(), key);
    }
}
