package dev.digest.render;

import java.util.Optional;

/** What a paragraph is. */
public enum Role {
    /** Any paragraph. */
    TEXT(Kind.P),
    /** One before the first section: the number, the publisher. */
    LEAD(Kind.LEAD),
    /** The title of an entry. */
    TITLE(Kind.TITLE),
    /** Its authors. */
    AUTHORS(Kind.AUTHORS),
    /** Its summary. */
    SUMMARY(Kind.SUMMARY),
    /** Why it is recommended. */
    RECOMMENDATION(Kind.RECOMMENDATION),
    /** Where it is to be had. */
    DOWNLOAD(Kind.ADDRESS),
    /** Where one reads more. */
    DETAIL(Kind.ADDRESS),
    /** Where its code is. */
    CODE(Kind.ADDRESS),
    /** When it is. */
    TIME(Kind.TIME);

    private final Kind kind;

    Role(Kind kind) {
        this.kind = kind;
    }

    /** How it looks. */
    Kind kind() {
        return kind;
    }

    /** The field of this name among the newsletter's labels in {@code digest.yaml}. */
    static Optional<Role> of(String name) {
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
