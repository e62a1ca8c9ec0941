package dev.digest.issue.parse;

import dev.digest.curation.CurationField;
import dev.digest.curation.EditorialField;
import dev.digest.curation.EventField;
import dev.digest.curation.FieldKind;

/** What a label such as 标题 says about the words after it. {@link Vocabulary} has the labels. */
public enum FieldLabel {
    /** The title, which begins an entry. */
    TITLE(CurationField.TITLE),
    /** The Chinese title, where it has a line of its own. */
    TITLE_ZH(CurationField.TITLE_ZH),
    /** Institutions, where they have a line of their own. */
    INSTITUTIONS(CurationField.INSTITUTIONS),
    /** Authors. */
    AUTHORS(CurationField.AUTHORS),
    /** Summary. */
    SUMMARY(CurationField.SUMMARY),
    /** Where the paper is to be had. */
    DOWNLOAD(CurationField.DOWNLOAD_URL),
    /** Where one reads more. */
    DETAIL(CurationField.DETAIL_URL),
    /** Code, data, and whatever else an entry links to. */
    RESOURCE(CurationField.CODE_URL),
    /** Why the entry is recommended. */
    RECOMMENDATION(CurationField.RECOMMENDATION),
    /** Who speaks at an event. */
    HOST(EventField.HOST),
    /** When an event is. */
    TIME(EventField.TIME),
    /** The picture, which has no word of its own. */
    FIGURE(CurationField.FIGURE),
    /** A label that is known and of which nothing is kept. */
    IGNORED;

    private final FieldKind kind;
    private final String key;

    FieldLabel() {
        this.kind = FieldKind.TEXT;
        this.key = "";
    }

    FieldLabel(EditorialField field) {
        this.kind = field.kind();
        this.key = kind.isLabelledParagraph() ? field.label() : "";
    }

    /** The key of the label in {@code digest.yaml}; empty when it has none there. */
    public String key() {
        return key;
    }

    /** Whether the words may go on for paragraphs. */
    public boolean isProse() {
        return kind == FieldKind.PROSE;
    }

    boolean isLink() {
        return kind == FieldKind.ADDRESS;
    }

    boolean isTitle() {
        return this == TITLE || this == TITLE_ZH;
    }
}
