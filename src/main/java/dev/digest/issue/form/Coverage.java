package dev.digest.issue.form;

import dev.digest.issue.document.IssueDocument;
import dev.digest.issue.document.LineSpan;
import java.util.EnumMap;
import java.util.Map;

/** How much of an issue's text was parsed, in characters without whitespace. */
public final class Coverage {
    /** The parts of the text. */
    public enum Part {
        /** Fields of entries and events, and their labels. */
        FIELDS,
        /** The issue's heading, number and date, and the headings of its sections. */
        HEADINGS,
        OPENING,
        FOOTER,
        /** Text that was not parsed. */
        UNREAD
    }

    private final Map<Part, Integer> characters = new EnumMap<>(Part.class);

    /** The coverage of an issue that was parsed line by line. */
    public static Coverage of(IssueDocument read) {
        Coverage coverage = new Coverage();
        for (LineSpan span : read.lineSpans()) {
            coverage.add(part(span.kind()), span.text());
        }
        int opening = Math.min(count(read.issue().opening()), coverage.count(Part.HEADINGS));
        coverage.move(opening, Part.HEADINGS, Part.OPENING);
        return coverage;
    }

    private static Part part(LineSpan.LineSpanKind kind) {
        return switch (kind) {
            case PREAMBLE, SECTION, CATEGORY -> Part.HEADINGS;
            case FIELD -> Part.FIELDS;
            case FOOTER -> Part.FOOTER;
            case UNPARSED, IMAGE, THEMATIC_BREAK -> Part.UNREAD;
        };
    }

    void add(Part part, String text) {
        add(part, count(text));
    }

    void add(Part part, int count) {
        characters.merge(part, count, Integer::sum);
    }

    void move(int count, Part from, Part to) {
        add(from, -count);
        add(to, count);
    }

    /** The number of characters in a part. */
    public int count(Part part) {
        return characters.getOrDefault(part, 0);
    }

    /** The total number of characters. */
    public int total() {
        int total = 0;
        for (int count : characters.values()) {
            total += count;
        }
        return total;
    }

    /** The share of a part in percent, rounded. */
    public int percent(Part part) {
        return total() == 0 ? 0 : (int) Math.round(100.0 * count(part) / total());
    }

    static int count(String text) {
        return (int) text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
    }
}
