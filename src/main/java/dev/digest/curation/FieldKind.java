package dev.digest.curation;

/** What an editorial field holds, and so how it is checked, asked for and printed. */
public enum FieldKind {
    /** One line of Markdown. */
    TEXT("TEXT"),
    /** Markdown that may have several paragraphs. */
    PROSE("TEXT"),
    /** An address on the web. */
    ADDRESS("URL"),
    /** A picture, by {@link FigureLocation}. */
    IMAGE("FILE|URL"),
    /** One line of plain text that describes a picture. */
    CAPTION("TEXT"),
    /** One of the newsletter's categories. */
    CATEGORY("CATEGORY"),
    /** A day, {@code 2022-11-09}. */
    DAY("YYYY-MM-DD");

    private final String placeholder;

    FieldKind(String placeholder) {
        this.placeholder = placeholder;
    }

    /** What stands for its value in the help of an option. */
    public String placeholder() {
        return placeholder;
    }

    /** Whether an issue prints it as a paragraph that begins with its label. */
    public boolean isLabelledParagraph() {
        return this == TEXT || this == PROSE || this == ADDRESS;
    }
}
