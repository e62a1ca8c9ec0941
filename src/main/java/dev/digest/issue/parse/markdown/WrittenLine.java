package dev.digest.issue.parse.markdown;

import dev.digest.issue.document.LineMarkup;
import dev.digest.issue.document.LinePlace;
import dev.digest.issue.document.LinePlace.InlineSpan;
import dev.digest.issue.document.LinePlace.InlineSpanKind;
import dev.digest.issue.document.LinePlace.LinkSpan;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A line of a Markdown file.
 *
 * @param source the line as written
 * @param place where its text and links are
 * @param units code and formulas, which cannot be divided
 * @param styles emphasis and strikethrough
 * @param images its images
 */
record WrittenLine(String source, LinePlace place, List<Unit> units, List<Styled> styles, List<Range> images)
        implements LineMarkup {
    /**
     * A piece of the visible text that cannot be divided.
     *
     * @param text its start in the visible text
     * @param length of its visible text
     * @param from its start column in the source
     * @param to its end column
     */
    record Unit(int text, int length, int from, int to) {}

    /** Columns of the source, the last one excluded. */
    record Range(int from, int to) {
        private void addTo(BitSet columns) {
            if (from >= 0 && from < Integer.MAX_VALUE) {
                columns.set(from, to);
            }
        }
    }

    /**
     * Text with delimiters around it. One of them may be on another line.
     *
     * @param open the delimiter before it
     * @param close the delimiter after it
     */
    record Styled(Range open, Range close) {
        /** On an earlier line. */
        static final Range EARLIER = new Range(-1, -1);
        /** On a later line. */
        static final Range LATER = new Range(Integer.MAX_VALUE, Integer.MAX_VALUE);

        private boolean isWithin(int from, int to) {
            return open.from >= from && close.to <= to;
        }

        private void addTo(BitSet columns) {
            open.addTo(columns);
            close.addTo(columns);
        }
    }

    @Override
    public Optional<String> between(int from, int to, Kept kept) {
        int first = from == 0 ? 0 : endOf(from - 1);
        boolean last = to >= textLength();
        int end = last ? source.length() : startOf(to);
        if (first < 0 || end < first) {
            return Optional.empty();
        }
        // Prose goes on in the lines below.
        int closed = last && kept == Kept.ALL ? Integer.MAX_VALUE : end;
        BitSet leftOut = leftOut(first, closed, kept);
        if (leftOut.isEmpty()) {
            return Optional.of(source.substring(first, end));
        }
        StringBuilder markdown = new StringBuilder(end - first);
        for (int column = leftOut.nextClearBit(first); column < end; column = leftOut.nextClearBit(column + 1)) {
            markdown.append(source.charAt(column));
        }
        return Optional.of(markdown.toString());
    }

    /** The columns of markup that is not kept. */
    private BitSet leftOut(int first, int end, Kept kept) {
        BitSet columns = new BitSet();
        for (Styled style : styles) {
            leaveOut(style, first, end, columns);
        }
        for (LinkSpan link : place.links()) {
            Styled linked = new Styled(new Range(link.from(), link.from() + 1), new Range(link.textEnd(), link.to()));
            if (kept == Kept.STYLES) {
                linked.addTo(columns);
            } else {
                leaveOut(linked, first, end, columns);
            }
        }
        if (kept != Kept.ALL) {
            for (Range image : images) {
                image.addTo(columns);
            }
            for (InlineSpan span : place.spans()) {
                if (span.kind() == InlineSpanKind.COMMENT) {
                    columns.set(span.from(), span.to());
                }
            }
        }
        return columns;
    }

    private static void leaveOut(Styled style, int first, int end, BitSet columns) {
        if (!style.isWithin(first, end)) {
            style.addTo(columns);
        }
    }

    @Override
    public boolean isBare(int offset) {
        int column = place.columnOf(offset);
        return column >= 0 && !isEscape(column - 1);
    }

    /** Whether there is a backslash that makes the character after it text. */
    private boolean isEscape(int column) {
        return column >= 0 && source.charAt(column) == '\\' && !place.isText(column);
    }

    private Optional<Unit> unitAt(int offset) {
        for (Unit unit : units) {
            if (unit.text <= offset && offset < unit.text + unit.length) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private int textLength() {
        int length = 0;
        for (Unit unit : units) {
            length = Math.max(length, unit.text + unit.length);
        }
        List<LinePlace.TextPlace> runs = place.runs();
        return runs.isEmpty()
                ? length
                : Math.max(
                        length,
                        runs.get(runs.size() - 1).text()
                                + runs.get(runs.size() - 1).length());
    }

    /** Where a character begins in the source, with the backslash before it; -1 within code. */
    private int startOf(int offset) {
        Optional<Unit> unit = unitAt(offset);
        if (unit.isPresent()) {
            return unit.get().text == offset ? unit.get().from : -1;
        }
        int column = place.columnOf(offset);
        return isEscape(column - 1) ? column - 1 : column;
    }

    /** Where a character ends in the source; -1 within code. */
    private int endOf(int offset) {
        Optional<Unit> unit = unitAt(offset);
        if (unit.isPresent()) {
            return unit.get().text + unit.get().length - 1 == offset ? unit.get().to : -1;
        }
        int column = place.columnOf(offset);
        for (InlineSpan span : place.spans()) {
            if (span.kind() == InlineSpanKind.CHARACTER_REFERENCE && span.from() == column) {
                return span.to();
            }
        }
        return column < 0 ? -1 : column + 1;
    }
}
