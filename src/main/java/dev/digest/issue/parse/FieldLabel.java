package dev.digest.issue.parse;

/** What a label such as 标题 says about the words after it. {@link Vocabulary} has the labels. */
public enum FieldLabel {
    /** The title, which begins an entry. */
    TITLE,
    /** The Chinese title, where it has a line of its own. */
    TITLE_ZH,
    /** Institutions, where they have a line of their own. */
    INSTITUTIONS,
    /** Authors. */
    AUTHORS,
    /** Summary. */
    SUMMARY,
    /** Why the entry is recommended. */
    RECOMMENDATION,
    /** Where the paper is to be had. */
    DOWNLOAD,
    /** Where one reads more. */
    DETAIL,
    /** Code, data, and whatever else an entry links to. */
    RESOURCE,
    /** Who speaks at an event. */
    HOST,
    /** When an event is. */
    TIME,
    /** The picture, which has no word of its own. */
    FIGURE,
    /** A label that is known and of which nothing is kept. */
    NOTE;

    boolean isLink() {
        return this == DOWNLOAD || this == DETAIL || this == RESOURCE;
    }

    /** Whether the words may go on for paragraphs. */
    boolean isProse() {
        return this == SUMMARY || this == RECOMMENDATION;
    }

    boolean isTitle() {
        return this == TITLE || this == TITLE_ZH;
    }
}
