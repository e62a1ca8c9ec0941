package dev.digest.issue.parse;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file and what it is in the issue. Lines that a reposting site added are no part of it.
 *
 * @param line where it stands in the file, from 1
 * @param label the field, of a {@link LineSpanKind#FIELD}
 * @param word the label's word as it is read, of a line that begins with it; else empty
 * @param begins whether the field begins here, with its label
 * @param owner whose field it is
 * @param text what a reader sees
 */
public record LineSpan(
        int line,
        LineSpanKind kind,
        Optional<FieldLabel> label,
        String word,
        boolean begins,
        LineOwner owner,
        String text) {
    /** What lines there are. */
    public enum LineSpanKind {
        /** Before the first section. */
        PREAMBLE,
        /** The heading of a section. */
        SECTION,
        /** The heading of a category. */
        CATEGORY,
        /** A line of a field. */
        FIELD,
        /** Closing words. */
        FOOTER,
        /** What was not understood. */
        UNPARSED
    }

    /**
     * Whose a line is: by its place in {@link ParsedIssue#entries} or {@link ParsedIssue#events}.
     *
     * @param index from 0; -1 for a line that is no entry's
     */
    public record LineOwner(boolean event, int index) {
        /** No entry. */
        public static final LineOwner NONE = new LineOwner(false, -1);

        /** Whether it is an entry. */
        public boolean isEntry() {
            return index >= 0;
        }

        // Written out: what a record brings is put together at run time, which takes longer than reading an issue.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof LineOwner owner && owner.event == event && owner.index == index;
        }

        @Override
        public int hashCode() {
            return event ? ~index : index;
        }
    }

    /** Whether it is a line of this field. */
    public boolean isField(FieldLabel field) {
        return label.filter(field::equals).isPresent();
    }
}
