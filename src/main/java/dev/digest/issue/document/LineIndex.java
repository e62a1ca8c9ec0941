package dev.digest.issue.document;

import dev.digest.issue.document.LineSpan.LineLabel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of an issue by their numbers. */
public final class LineIndex {
    /** No lines: a text that is not an issue. */
    public static final LineIndex NONE = new LineIndex(List.of());

    private final List<LineSpan> spans;
    private final @Nullable LineSpan[] lines;

    LineIndex(List<LineSpan> spans) {
        this.spans = spans;
        int last = 0;
        for (LineSpan span : spans) {
            last = Math.max(last, span.line());
        }
        this.lines = new LineSpan[last + 1];
        for (LineSpan span : spans) {
            if (lines[span.line()] == null) {
                lines[span.line()] = span;
            }
        }
    }

    /** The line with this place. In a page, many lines of text may be in one line of its source. */
    public Optional<LineSpan> at(LinePlace place) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int from = spans.get(middle).place().from();
            if (from == place.from()) {
                return Optional.of(spans.get(middle));
            }
            if (from < place.from()) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    private @Nullable LineSpan at(int line) {
        return line > 0 && line < lines.length ? lines[line] : null;
    }

    /** The label at the start of a line, unless its field is ignored. */
    public Optional<LineLabel> labelAt(int line) {
        LineSpan span = at(line);
        return span == null ? Optional.empty() : span.shownLabel();
    }

    /** Whether an entry begins in a range of lines. */
    public boolean hasEntry(int from, int to) {
        for (int line = from; line <= to; line++) {
            if (beginsEntry(line)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an entry begins on a line. */
    public boolean beginsEntry(int line) {
        LineSpan span = at(line);
        return span != null && span.beginsEntry();
    }

    /** Whether a line ends the entry before it: a section, a category or the closing text begins. */
    public boolean endsEntry(int line) {
        LineSpan span = at(line);
        return span != null && span.endsEntry();
    }
}
