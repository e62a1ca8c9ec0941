package dev.digest.issue.parse.markdown;

import dev.digest.format.HtmlComments;
import dev.digest.issue.document.LinePlace;
import dev.digest.issue.document.LinePlace.InlineSpanKind;
import dev.digest.issue.document.LinePlace.LinkSpan;
import dev.digest.issue.parse.PlaceBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Where the nodes of a document are in the lines of its file. */
final class NodePlaces {
    private static final Pattern TAG_OR_REFERENCE =
            Pattern.compile("</?[A-Za-z][^<>]{0,1000}>|&[A-Za-z#][A-Za-z0-9]{0,9};");

    private final List<String> written;
    private final HtmlComments comments;
    private final String shown;
    private final SourceLineStarts starts;
    private final @Nullable PlaceBuilder[] places;
    private final @Nullable LineStyles[] styles;

    /** What a line has besides text and links. */
    private static final class LineStyles {
        private final List<WrittenLine.Unit> units = new ArrayList<>(1);
        private final List<WrittenLine.Styled> styled = new ArrayList<>(2);
        private final List<WrittenLine.Range> images = new ArrayList<>(1);
    }

    /**
     * The places in a file.
     *
     * @param written its lines, with the comments that were removed before the parse
     */
    NodePlaces(List<String> written, HtmlComments comments, SourceLineStarts starts) {
        this.written = written;
        this.comments = comments;
        this.shown = comments.rest();
        this.starts = starts;
        this.places = new PlaceBuilder[written.size()];
        this.styles = new LineStyles[written.size()];
        for (HtmlComments.Comment comment : comments.comments()) {
            for (int line = starts.lineAt(comment.from()); line <= starts.lineAt(comment.to() - 1); line++) {
                int from = Math.max(comment.from() - starts.parsed(line), 0);
                int to = Math.min(
                        comment.to() - starts.parsed(line), written.get(line).length());
                at(line).add(InlineSpanKind.COMMENT, from, to);
            }
        }
    }

    private PlaceBuilder at(int line) {
        PlaceBuilder place = places[line];
        if (place == null) {
            place = new PlaceBuilder();
            places[line] = place;
        }
        return place;
    }

    /** The place of a line. */
    LinePlace of(int line) {
        String source = written.get(line);
        return at(line).at(starts.file(line), source);
    }

    /** The Markdown of a line. */
    WrittenLine markup(int line, LinePlace place) {
        LineStyles its = styles[line];
        return its == null
                ? new WrittenLine(written.get(line), place, List.of(), List.of(), List.of())
                : new WrittenLine(written.get(line), place, its.units, its.styled, its.images);
    }

    private LineStyles stylesOf(int line) {
        LineStyles its = styles[line];
        if (its == null) {
            its = new LineStyles();
            styles[line] = its;
        }
        return its;
    }

    private WrittenLine.Range range(int line, int from, int to) {
        return new WrittenLine.Range(column(line, from), column(line, to - 1) + 1);
    }

    /**
     * Code or a formula on one line.
     *
     * @param offset of its text in the visible text of the line
     */
    void unit(Node node, int offset, int length) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.size() == 1 && length > 0) {
            SourceSpan span = spans.get(0);
            WrittenLine.Range range =
                    range(span.getLineIndex(), span.getInputIndex(), span.getInputIndex() + span.getLength());
            stylesOf(span.getLineIndex()).units.add(new WrittenLine.Unit(offset, length, range.from(), range.to()));
        }
    }

    /** An image on one line. */
    void image(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.size() == 1) {
            SourceSpan span = spans.get(0);
            stylesOf(span.getLineIndex())
                    .images
                    .add(range(span.getLineIndex(), span.getInputIndex(), span.getInputIndex() + span.getLength()));
        }
    }

    /** The delimiters of emphasis. */
    void style(StyleEnds ends) {
        WrittenLine.Range open = range(ends.line(), ends.from(), ends.from() + ends.length());
        WrittenLine.Range close = range(ends.lastLine(), ends.to() - ends.length(), ends.to());
        boolean oneLine = ends.line() == ends.lastLine();
        stylesOf(ends.line()).styled.add(new WrittenLine.Styled(open, oneLine ? close : WrittenLine.Styled.LATER));
        if (!oneLine) {
            stylesOf(ends.lastLine()).styled.add(new WrittenLine.Styled(WrittenLine.Styled.EARLIER, close));
        }
    }

    private int column(int line, int inputIndex) {
        return comments.offset(inputIndex) - starts.parsed(line);
    }

    /** All of a line is code. */
    void codeBlock(int line) {
        at(line).add(InlineSpanKind.CODE_BLOCK, 0, written.get(line).length());
    }

    /** All of a line is text, except the tags in it. */
    void html(int line) {
        String source = written.get(line);
        at(line).text(0, 0, source.length());
        Matcher markup = TAG_OR_REFERENCE.matcher(source);
        while (markup.find()) {
            boolean tag = source.charAt(markup.start()) == '<';
            at(line).add(tag ? InlineSpanKind.TAG : InlineSpanKind.CHARACTER_REFERENCE, markup.start(), markup.end());
        }
    }

    /** A node that is not text. */
    void add(InlineSpanKind kind, Node node) {
        for (SourceSpan span : node.getSourceSpans()) {
            add(kind, span, span.getInputIndex());
        }
    }

    /** The part of a node behind an index. */
    private void add(InlineSpanKind kind, SourceSpan span, int from) {
        int end = span.getInputIndex() + span.getLength();
        if (from < end) {
            int line = span.getLineIndex();
            at(line).add(kind, column(line, Math.max(from, span.getInputIndex())), column(line, end - 1) + 1);
        }
    }

    /** A link without its text, or the target of an image. */
    void target(Node link) {
        List<SourceSpan> spans = link.getSourceSpans();
        if (spans.isEmpty()) {
            return;
        }
        int from = spans.get(0).getInputIndex();
        if (shown.charAt(from) == '<') {
            add(InlineSpanKind.ADDRESS, link);
            return;
        }
        SourceSpan last = spans.get(spans.size() - 1);
        int end = last.getInputIndex() + last.getLength();
        int close = shown.indexOf(']', Math.max(endOfText(link), from + 1));
        if (close < from || close >= end - 1) {
            return;
        }
        for (SourceSpan span : spans) {
            add(InlineSpanKind.LINK_TARGET, span, close);
        }
        if (spans.size() == 1 && link instanceof Link target) {
            int line = last.getLineIndex();
            at(line).link(new LinkSpan(
                    column(line, from), column(line, close), column(line, end - 1) + 1, target.getDestination()));
        }
    }

    /** The end of the last node in a link; only emphasis may end between it and the bracket. */
    private static int endOfText(Node link) {
        Node last = link;
        while (last.getLastChild() != null && (last == link || !(last instanceof Image))) {
            last = last.getLastChild();
        }
        List<SourceSpan> spans = last.getSourceSpans();
        if (last == link || spans.isEmpty()) {
            return -1;
        }
        SourceSpan span = spans.get(spans.size() - 1);
        return span.getInputIndex() + span.getLength();
    }

    /**
     * A node of text.
     *
     * @param offset of its text in the visible text of the line
     * @param literal its text, without backslashes and with character references replaced
     */
    void text(Node node, int offset, String literal) {
        for (SourceSpan span : node.getSourceSpans()) {
            int from = span.getInputIndex();
            int to = from + span.getLength();
            boolean same = literal.length() == span.getLength() && shown.startsWith(literal, from);
            if (same && comments.comments().isEmpty()) {
                at(span.getLineIndex()).text(offset, column(span.getLineIndex(), from), literal.length());
            } else {
                align(span.getLineIndex(), offset, literal, from, to);
            }
            return;
        }
    }

    /** Character by character: a backslash is left out, a character reference is one character. */
    private void align(int line, int offset, String literal, int from, int to) {
        int at = from;
        for (int i = 0; i < literal.length() && at < to; i++) {
            char c = literal.charAt(i);
            int next = at + 1;
            if (shown.charAt(at) == '&' && isReference(literal, i, at, to)) {
                next = shown.indexOf(';', at) + 1;
                at(line).add(InlineSpanKind.CHARACTER_REFERENCE, column(line, at), column(line, next - 1) + 1);
                i += Character.isHighSurrogate(c) ? 1 : 0;
            } else if (shown.charAt(at) == '\\' && c != '\\' && next < to) {
                at = next++;
            } else if (shown.charAt(at) == '\\'
                    && next < to
                    && shown.charAt(next) == '\\'
                    && isPair(literal, i, to - at)) {
                at = next++;
            }
            at(line).text(offset + i, column(line, at), 1);
            at = next;
        }
    }

    /** Whether two backslashes stand for one: the literal is shorter than the source. */
    private static boolean isPair(String literal, int at, int left) {
        return literal.length() - at < left;
    }

    private boolean isReference(String literal, int at, int from, int to) {
        int end = shown.indexOf(';', from);
        return end > 0 && end < to && !literal.startsWith(shown.substring(from, end + 1), at);
    }
}
