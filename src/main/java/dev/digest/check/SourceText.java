package dev.digest.check;

import java.util.Arrays;

/**
 * The text of a file by lines. Lines end with LF, CRLF or CR; a byte order mark has been removed. Columns count code
 * points from 1, as in SARIF, so that a full-width character or an emoji is one column.
 */
public final class SourceText {
    private final String name;
    private final String text;
    private final int[] starts;
    private LastLookup last = new LastLookup(0, new SourcePosition(1, 1));

    /** Line and column, both from 1. */
    public record SourcePosition(int line, int column) {}

    /** The last lookup. Findings come in order, so the next one on a long line continues from there. */
    private record LastLookup(int offset, SourcePosition position) {}

    /** A file by the name that the user knows. */
    public SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.starts = starts(text);
    }

    private static int[] starts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends && i + 1 < text.length()) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** The name of the file in messages. */
    public String name() {
        return name;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The number of lines, at least 1. */
    public int lineCount() {
        return starts.length;
    }

    /** The start offset of a line. */
    public int start(int line) {
        return starts[line - 1];
    }

    /** A line without its line break. */
    public String line(int line) {
        int end = line == starts.length ? text.length() : starts[line];
        while (end > start(line) && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start(line), end);
    }

    /** The line of an offset. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The line and column of an offset. */
    public SourcePosition positionAt(int offset) {
        int line = lineAt(offset);
        // Read once: another thread may replace it meanwhile, and any value is a valid start.
        LastLookup known = last;
        LastLookup near =
                known.position().line() == line ? known : new LastLookup(start(line), new SourcePosition(line, 1));
        int column = near.position().column()
                + (offset < near.offset()
                        ? -text.codePointCount(offset, near.offset())
                        : text.codePointCount(near.offset(), offset));
        SourcePosition place = new SourcePosition(line, column);
        last = new LastLookup(offset, place);
        return place;
    }
}
