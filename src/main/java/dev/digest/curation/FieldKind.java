package dev.digest.curation;

/** The kind of value of an editorial field; determines how it is validated, entered and printed. */
public enum FieldKind {
    /** One line of Markdown. */
    TEXT("TEXT"),
    /** Markdown that may have several paragraphs. */
    PROSE("TEXT"),
    /** An http(s) URL. */
    ADDRESS("URL"),
    /** An image, by {@link FigureLocation}. */
    IMAGE("FILE|URL"),
    /** One line of plain text that describes an image. */
    CAPTION("TEXT"),
    /** One of the newsletter's categories. */
    CATEGORY("CATEGORY"),
    /** A day, {@code 2022-11-09}. */
    DAY("YYYY-MM-DD");

    private final String placeholder;

    FieldKind(String placeholder) {
        this.placeholder = placeholder;
    }

    /** The placeholder of the value in an option's help. */
    public String placeholder() {
        return placeholder;
    }

    /** Whether an issue prints it as a paragraph that begins with its label. */
    public boolean isLabelledParagraph() {
        return this == TEXT || this == PROSE || this == ADDRESS;
    }
}
