package dev.digest.issue.document;

import dev.digest.curation.CurationField;
import dev.digest.curation.EditorialField;
import dev.digest.curation.EventField;
import dev.digest.curation.FieldKind;
import dev.digest.issue.parse.Vocabulary;

/** The meaning of a label such as 标题. {@link Vocabulary} has the labels. */
public enum FieldLabel {
    /** The title, which begins an entry. */
    TITLE(CurationField.TITLE),
    /** The Chinese title on a line of its own. */
    TITLE_ZH(CurationField.TITLE_ZH),
    /** The institutions on a line of their own. */
    INSTITUTIONS(CurationField.INSTITUTIONS),
    /** Authors. */
    AUTHORS(CurationField.AUTHORS),
    /** Summary. */
    SUMMARY(CurationField.SUMMARY),
    /** The download link. */
    DOWNLOAD(CurationField.DOWNLOAD_URL),
    /** The details link. */
    DETAIL(CurationField.DETAIL_URL),
    /** Code, data and other links. */
    RESOURCE(CurationField.CODE_URL),
    /** The recommendation. */
    RECOMMENDATION(CurationField.RECOMMENDATION),
    /** The speaker or organiser of an event. */
    HOST(EventField.HOST),
    /** The time of an event. */
    TIME(EventField.TIME),
    /** The figure, which has no label. */
    FIGURE(CurationField.FIGURE),
    /** A known label whose text is ignored. */
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

    /** Whether the text may have several paragraphs. */
    public boolean isProse() {
        return kind == FieldKind.PROSE;
    }

    /** Whether it is a link. */
    public boolean isLink() {
        return kind == FieldKind.ADDRESS;
    }

    /** Whether it is a title in either language. */
    public boolean isTitle() {
        return this == TITLE || this == TITLE_ZH;
    }
}
