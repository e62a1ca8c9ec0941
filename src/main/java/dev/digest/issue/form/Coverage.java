package dev.digest.issue.form;

import dev.digest.issue.parse.LineSpan;
import dev.digest.issue.parse.LocatedIssue;
import java.util.EnumMap;
import java.util.Map;

/** Where the characters of an issue's text went. Blanks are not counted. */
public final class Coverage {
    /** Where they can go. */
    public enum Part {
        /** Fields of entries and events, and the words by which they are known. */
        FIELDS,
        /** The issue's heading, number and date, and the headings of its sections. */
        HEADINGS,
        OPENING,
        FOOTER,
        /** Nowhere: they are listed as not understood. */
        UNREAD
    }

    private final Map<Part, Integer> characters = new EnumMap<>(Part.class);

    /** Where the characters of an issue went that was read line by line. */
    public static Coverage of(LocatedIssue read) {
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
            case UNPARSED -> Part.UNREAD;
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

    /** How many characters went there. */
    public int count(Part part) {
        return characters.getOrDefault(part, 0);
    }

    /** How many there are. */
    public int total() {
        int total = 0;
        for (int count : characters.values()) {
            total += count;
        }
        return total;
    }

    /** The share of a part in per cent, rounded to whole ones. */
    public int percent(Part part) {
        return total() == 0 ? 0 : (int) Math.round(100.0 * count(part) / total());
    }

    static int count(String text) {
        return (int) text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
    }
}
