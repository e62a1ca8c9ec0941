package dev.digest.render;

import java.util.Optional;

/** What a paragraph is. */
public enum FieldRole {
    /** Any paragraph. */
    TEXT(StyleTarget.P),
    /** One before the first section: the number, the publisher. */
    LEAD(StyleTarget.LEAD),
    /** The title of an entry. */
    TITLE(StyleTarget.TITLE),
    /** Its authors. */
    AUTHORS(StyleTarget.AUTHORS),
    /** Its summary. */
    SUMMARY(StyleTarget.SUMMARY),
    /** Why it is recommended. */
    RECOMMENDATION(StyleTarget.RECOMMENDATION),
    /** Where it is to be had. */
    DOWNLOAD(StyleTarget.ADDRESS),
    /** Where one reads more. */
    DETAIL(StyleTarget.ADDRESS),
    /** Where its code is. */
    CODE(StyleTarget.ADDRESS),
    /** When it is. */
    TIME(StyleTarget.TIME);

    private final StyleTarget kind;

    FieldRole(StyleTarget kind) {
        this.kind = kind;
    }

    /** How it looks. */
    StyleTarget styleTarget() {
        return kind;
    }

    /** The field of this name among the newsletter's labels in {@code digest.yaml}. */
    static Optional<FieldRole> of(String name) {
        return switch (name) {
            case "title" -> Optional.of(TITLE);
            case "authors" -> Optional.of(AUTHORS);
            case "summary" -> Optional.of(SUMMARY);
            case "recommendation" -> Optional.of(RECOMMENDATION);
            case "download" -> Optional.of(DOWNLOAD);
            case "detail" -> Optional.of(DETAIL);
            case "code" -> Optional.of(CODE);
            case "time" -> Optional.of(TIME);
            default -> Optional.empty();
        };
    }
}
