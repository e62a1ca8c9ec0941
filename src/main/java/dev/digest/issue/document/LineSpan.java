package dev.digest.issue.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file with its role in the issue. Empty lines and those added by a reposting site are not included.
 *
 * @param line the line in the file, from 1
 * @param label the field, for {@link LineSpanKind#FIELD}
 * @param word the label's text if the line begins with it; otherwise empty
 * @param begins whether the field begins here, with its label
 * @param owner the entry of the field
 * @param text the visible text
 * @param written the label on the line, whether it begins a field or not
 * @param place where it is in the file
 */
public record LineSpan(
        int line,
        LineSpanKind kind,
        Optional<FieldLabel> label,
        String word,
        boolean begins,
        LineOwner owner,
        String text,
        Optional<LineLabel> written,
        LinePlace place) {
    /** The kinds of lines. */
    public enum LineSpanKind {
        /** Before the first section. */
        PREAMBLE,
        /** The heading of a section. */
        SECTION,
        /** The heading of a category. */
        CATEGORY,
        /** A line of a field. */
        FIELD,
        /** The closing text. */
        FOOTER,
        /** An image that is no entry's; it has no text. */
        IMAGE,
        /** A thematic break between entries; it has no text. */
        THEMATIC_BREAK,
        /** A line that was not parsed. */
        UNPARSED
    }

    /**
     * The owner of a line, by its index in {@link ParsedIssue#entries} or {@link ParsedIssue#events}.
     *
     * @param index from 0; -1 for a line outside of entries
     */
    public record LineOwner(boolean event, int index) {
        /** No entry. */
        public static final LineOwner NONE = new LineOwner(false, -1);

        /** Whether it is an entry. */
        public boolean isEntry() {
            return index >= 0;
        }

        // Written by hand: a record's generated methods are linked at run time, which takes longer than parsing an
        // issue.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof LineOwner owner && owner.event == event && owner.index == index;
        }

        @Override
        public int hashCode() {
            return event ? ~index : index;
        }
    }

    /**
     * A label at the start of a line.
     *
     * @param end where it ends in the line's text, with its decoration and colon
     */
    public record LineLabel(FieldLabel field, int end) {}

    /** The same line elsewhere in the file. */
    public LineSpan at(LinePlace other) {
        return new LineSpan(line, kind, label, word, begins, owner, text, written, other);
    }

    /** The label at its start, unless its field is ignored. */
    public Optional<LineLabel> shownLabel() {
        return written.isPresent() && written.get().field() != FieldLabel.IGNORED ? written : Optional.empty();
    }

    /** Whether an entry begins here. */
    public boolean beginsEntry() {
        return begins && isField(FieldLabel.TITLE);
    }

    /** Whether the entry before it has ended: a section, a category or the closing text begins. */
    public boolean endsEntry() {
        return kind == LineSpanKind.SECTION || kind == LineSpanKind.CATEGORY || kind == LineSpanKind.FOOTER;
    }

    /** Whether it is a line of text, which an image or a thematic break is not. */
    public boolean isText() {
        return kind != LineSpanKind.IMAGE && kind != LineSpanKind.THEMATIC_BREAK;
    }

    /** Whether it is a line of this field. */
    public boolean isField(FieldLabel field) {
        return label.isPresent() && label.get() == field;
    }
}
