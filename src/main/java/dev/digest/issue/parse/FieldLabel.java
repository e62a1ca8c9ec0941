package dev.digest.issue.parse;

import dev.digest.curation.CurationField;
import dev.digest.curation.EditorialField;
import dev.digest.curation.EventField;
import dev.digest.curation.FieldKind;
import java.util.List;

/** What a label such as 标题 says about the words after it. {@link Vocabulary} has the labels. */
public enum FieldLabel {
    /** The title, which begins an entry. */
    TITLE(CurationField.TITLE, EventField.TITLE),
    /** The Chinese title, where it has a line of its own. */
    TITLE_ZH(CurationField.TITLE_ZH, EventField.TITLE_ZH),
    /** Institutions, where they have a line of their own. */
    INSTITUTIONS(CurationField.INSTITUTIONS),
    /** Authors. */
    AUTHORS(CurationField.AUTHORS),
    /** Summary. */
    SUMMARY(CurationField.SUMMARY, EventField.SUMMARY),
    /** Where the paper is to be had. */
    DOWNLOAD(CurationField.DOWNLOAD_URL),
    /** Where one reads more. */
    DETAIL(CurationField.DETAIL_URL, EventField.LINK),
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

    private final List<EditorialField> fields;

    FieldLabel(EditorialField... fields) {
        this.fields = List.of(fields);
    }

    /** The key of the label in {@code digest.yaml}; empty when it has none there. */
    public String key() {
        return fields.isEmpty() || !fields.get(0).kind().isLabelledParagraph()
                ? ""
                : fields.get(0).label();
    }

    /** Whether the words may go on for paragraphs. */
    public boolean isProse() {
        return holds(FieldKind.PROSE);
    }

    boolean isLink() {
        return holds(FieldKind.ADDRESS);
    }

    boolean isTitle() {
        return this == TITLE || this == TITLE_ZH;
    }

    private boolean holds(FieldKind kind) {
        return !fields.isEmpty() && fields.get(0).kind() == kind;
    }
}
