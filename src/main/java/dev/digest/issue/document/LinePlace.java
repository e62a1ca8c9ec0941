package dev.digest.issue.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The place of a line in its file, and what the parser found in it.
 *
 * @param from its start offset in the file
 * @param to its end offset, without the line break; in a page the end of its text
 * @param spans what is not text, by columns in the source, in order; some may overlap
 * @param links its marked-up links
 * @param runs where its text is, in order
 * @param plainFrom where its visible text begins, if that is the source as written rather than the runs; otherwise -1
 */
public record LinePlace(
        int from, int to, List<InlineSpan> spans, List<LinkSpan> links, List<TextPlace> runs, int plainFrom) {
    /** Stands for a character that is not text: U+FFFC OBJECT REPLACEMENT CHARACTER. */
    public static final char OBJECT = '\uFFFC';

    /** A line that is not in the file. */
    public static final LinePlace NONE = LinePlace.of(0, 0);

    /**
     * A piece of the source that is not text.
     *
     * @param from its start column, from 0
     * @param to its end column
     */
    public record InlineSpan(InlineSpanKind kind, int from, int to) implements Comparable<InlineSpan> {
        /** By start; a comparator would be linked at run time, which takes longer than checking an issue's lines. */
        @Override
        public int compareTo(InlineSpan other) {
            return Integer.compare(from, other.from);
        }
    }

    /** What stands in the source instead of text. */
    public enum InlineSpanKind {
        /** A line of a code block or of a formula. */
        CODE_BLOCK,
        /** Code within text, with its backticks. */
        CODE,
        /** A formula within text, with its delimiters. */
        FORMULA,
        /** What follows the text of a link or image: {@code ](https://…)}. */
        LINK_TARGET,
        /** A URL or e-mail address, or the definition of a link. */
        ADDRESS,
        /** An HTML tag; in a page everything between two pieces of text. */
        TAG,
        /** A character reference, such as that of the ampersand. */
        CHARACTER_REFERENCE,
        /** An HTML comment. */
        COMMENT
    }

    /**
     * A marked-up link with a text, by columns in the source.
     *
     * @param from where its bracket opens
     * @param textEnd where its text ends and its target begins
     * @param to where it ends
     * @param address its URL as written
     */
    public record LinkSpan(int from, int textEnd, int to, String address) {}

    /**
     * A run of characters that are the same in the visible text and in the source.
     *
     * @param text its start in the visible text
     * @param column its start in the source
     */
    public record TextPlace(int text, int column, int length) {}

    public LinePlace {
        spans = List.copyOf(spans);
        links = List.copyOf(links);
        runs = List.copyOf(runs);
    }

    /** A line that is text throughout and whose text is not looked up. */
    public static LinePlace of(int from, int to) {
        return new LinePlace(from, to, List.of(), List.of(), List.of(), -1);
    }

    /** The same line elsewhere. */
    public LinePlace movedBy(int offset) {
        return offset == 0 ? this : new LinePlace(from + offset, to + offset, spans, links, runs, plainFrom);
    }

    /** The same line as plain text, whose visible text is its source from a column on. */
    public LinePlace ofPlainText(int column) {
        return new LinePlace(from, to, spans, links, runs, column);
    }

    /** The column of a character of the visible text; -1 for one that is not in the source or in code. */
    public int columnOf(int character) {
        if (plainFrom >= 0) {
            return Math.min(plainFrom + character, to - from - 1);
        }
        int low = 0;
        int high = runs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            TextPlace run = runs.get(middle);
            if (character < run.text()) {
                high = middle - 1;
            } else if (character >= run.text() + run.length()) {
                low = middle + 1;
            } else {
                return run.column() + character - run.text();
            }
        }
        return -1;
    }

    /** Whether a character of the source is text rather than markup or code. */
    public boolean isText(int column) {
        int low = 0;
        int high = runs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            TextPlace run = runs.get(middle);
            if (column < run.column()) {
                high = middle - 1;
            } else if (column >= run.column() + run.length()) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** What is at a column in place of text. */
    public Optional<InlineSpanKind> objectAt(int column) {
        Optional<InlineSpan> span = spanAt(column);
        return span.isPresent() ? Optional.of(span.get().kind()) : Optional.empty();
    }

    private Optional<InlineSpan> spanAt(int column) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).from() <= column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high >= 0 && column < spans.get(high).to() ? Optional.of(spans.get(high)) : Optional.empty();
    }

    /**
     * The URL at a column: a bare one, one in angle brackets, or the target of the link that begins there.
     *
     * @return its place, without brackets
     */
    public Optional<InlineSpan> addressAt(int column) {
        Optional<LinkSpan> link = linkAt(column);
        if (link.isPresent()) {
            int from = link.get().textEnd() + 2;
            int to = from + link.get().address().length();
            return to < link.get().to()
                    ? Optional.of(new InlineSpan(InlineSpanKind.ADDRESS, from, to))
                    : Optional.empty();
        }
        Optional<InlineSpan> span = spanAt(column);
        boolean begins = span.isPresent()
                && span.get().kind() == InlineSpanKind.ADDRESS
                && span.get().from() == column;
        if (!begins || isText(column)) {
            return begins ? span : Optional.empty();
        }
        return Optional.of(new InlineSpan(
                InlineSpanKind.ADDRESS, span.get().from() + 1, span.get().to() - 1));
    }

    /** Whether a column is in the text of a link. */
    public boolean isInLinkText(int column) {
        Optional<LinkSpan> link = lastLink(column);
        return link.isPresent() && column < link.get().textEnd();
    }

    /** The link whose bracket opens at a column. */
    public Optional<LinkSpan> linkAt(int column) {
        Optional<LinkSpan> link = lastLink(column);
        return link.isPresent() && link.get().from() == column ? link : Optional.empty();
    }

    /** The last link that begins at or before a column. */
    private Optional<LinkSpan> lastLink(int column) {
        int low = 0;
        int high = links.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (links.get(middle).from() <= column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high >= 0 ? Optional.of(links.get(high)) : Optional.empty();
    }

    /** The text of the source, with {@link #OBJECT} for each character that is not text. */
    public String textIn(String source) {
        if (spans.isEmpty()) {
            return source;
        }
        StringBuilder text = new StringBuilder(source);
        for (InlineSpan span : spans) {
            int end = Math.min(span.to(), source.length());
            for (int i = span.from(); i < end; i++) {
                text.setCharAt(i, OBJECT);
            }
        }
        return text.toString();
    }

    /** Whether the line is part of a code block or of a formula. */
    public boolean isCode() {
        return !spans.isEmpty() && spans.get(0).kind() == InlineSpanKind.CODE_BLOCK;
    }

    /**
     * The place of a line whose visible text was cleaned.
     *
     * @param cleaned the same text with some characters left out
     */
    public LinePlace withText(String text, String cleaned) {
        if (text.length() == cleaned.length()) {
            return this;
        }
        int start = text.indexOf(cleaned);
        if (plainFrom >= 0 && start >= 0) {
            return ofPlainText(plainFrom + start);
        }
        List<TextPlace> kept = start >= 0 ? cut(start, cleaned.length()) : matched(text, cleaned);
        return new LinePlace(from, to, spans, links, kept, -1);
    }

    private List<TextPlace> cut(int start, int length) {
        List<TextPlace> kept = new ArrayList<>(runs.size());
        for (TextPlace run : runs) {
            int begin = Math.max(run.text(), start);
            int end = Math.min(run.text() + run.length(), start + length);
            if (end > begin) {
                kept.add(new TextPlace(begin - start, run.column() + begin - run.text(), end - begin));
            }
        }
        return kept;
    }

    private List<TextPlace> matched(String text, String cleaned) {
        List<TextPlace> kept = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < text.length() && at < cleaned.length(); i++) {
            if (text.charAt(i) == cleaned.charAt(at)) {
                int column = columnOf(i);
                if (column >= 0) {
                    kept.add(new TextPlace(at, column, 1));
                }
                at++;
            }
        }
        return kept;
    }
}
