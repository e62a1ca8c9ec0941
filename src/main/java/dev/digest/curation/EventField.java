package dev.digest.curation;

import java.util.Arrays;
import java.util.Optional;

/** What can be said of an event, in the order of its options. */
public enum EventField implements EditorialField {
    /** What it is called. */
    TITLE(FieldSchema.of("title", FieldKind.TEXT).withLabel("title")),
    /** The Chinese title beside another one. */
    TITLE_ZH(FieldSchema.of("title-zh", FieldKind.TEXT)),
    /** Who speaks or invites. */
    HOST(FieldSchema.of("host", FieldKind.TEXT)),
    /** The day, {@code 2022-11-09}; its weekday is computed. Printed as the time. */
    DATE(FieldSchema.of("date", FieldKind.DAY).withLabel("time")),
    /** When it is, in words, where no day is known: that of an issue read back. */
    TIME(FieldSchema.of("time", FieldKind.TEXT).withLabel("time")),
    /** Where to read more or to take part. */
    LINK(FieldSchema.of("link", FieldKind.ADDRESS).withLabel("detail")),
    /** The 简介: Markdown. */
    SUMMARY(FieldSchema.of("summary", FieldKind.PROSE).withLabel("summary"));

    /** A record of texts and an enum, which the checker would know only by an annotation. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final FieldSchema schema;

    EventField(FieldSchema schema) {
        this.schema = schema;
    }

    @Override
    public FieldSchema schema() {
        return schema;
    }

    /** The field with this name. */
    public static Optional<EventField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
