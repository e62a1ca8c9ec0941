package dev.digest.issue.document;

/** The role of a paragraph in an issue. */
public enum FieldRole {
    /** Any other paragraph. */
    TEXT,
    /** A paragraph before the first section: the number, the publisher. */
    LEAD,
    /** The title of an entry. */
    TITLE,
    /** Its authors. */
    AUTHORS,
    /** Its summary. */
    SUMMARY,
    /** The reason for its recommendation. */
    RECOMMENDATION,
    /** A link to download, details or code. */
    ADDRESS,
    /** The time of an event. */
    TIME,
    /** A field without a style of its own. */
    FIELD;

    /** The role of a paragraph that begins with a label. */
    public static FieldRole of(FieldLabel label) {
        return switch (label) {
            case TITLE -> TITLE;
            case AUTHORS -> AUTHORS;
            case SUMMARY -> SUMMARY;
            case RECOMMENDATION -> RECOMMENDATION;
            case DOWNLOAD, DETAIL, RESOURCE -> ADDRESS;
            case TIME -> TIME;
            case TITLE_ZH, INSTITUTIONS, HOST, FIGURE, IGNORED -> FIELD;
        };
    }
}
