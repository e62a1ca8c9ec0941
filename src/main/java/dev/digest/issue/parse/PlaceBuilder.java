package dev.digest.issue.parse;

import dev.digest.issue.document.LinePlace;
import dev.digest.issue.document.LinePlace.InlineSpan;
import dev.digest.issue.document.LinePlace.InlineSpanKind;
import dev.digest.issue.document.LinePlace.LinkSpan;
import dev.digest.issue.document.LinePlace.TextPlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects what is found in a line. */
public final class PlaceBuilder {
    private final List<InlineSpan> spans = new ArrayList<>(4);
    private final List<LinkSpan> links = new ArrayList<>(2);
    private final List<TextPlace> runs = new ArrayList<>(4);

    /** A piece that is not text. */
    public void add(InlineSpanKind kind, int from, int to) {
        if (to > from) {
            spans.add(new InlineSpan(kind, from, to));
        }
    }

    /** A link within the line. */
    public void link(LinkSpan link) {
        links.add(link);
    }

    /** A run of text: its start in the visible text and in the source. */
    public void text(int text, int column, int length) {
        int last = runs.size() - 1;
        if (last >= 0) {
            TextPlace before = runs.get(last);
            if (before.text() + before.length() == text && before.column() + before.length() == column) {
                runs.set(last, new TextPlace(before.text(), before.column(), before.length() + length));
                return;
            }
        }
        if (length > 0) {
            runs.add(new TextPlace(text, column, length));
        }
    }

    /**
     * The finished line.
     *
     * @param from its offset in the file
     * @param source the line as written
     */
    public LinePlace at(int from, String source) {
        if (!spans.isEmpty() && spans.get(0).kind() == InlineSpanKind.CODE_BLOCK) {
            return place(from, source);
        }
        if (AddressText.mayHaveAddress(source)) {
            // What is left when all else is known to be no text.
            String left = place(from, source).textIn(source);
            if (AddressText.mayHaveAddress(left)) {
                AddressText.places(left, this);
            }
        }
        return place(from, source);
    }

    private LinePlace place(int from, String source) {
        Collections.sort(spans);
        return new LinePlace(from, from + source.length(), spans, links, runs, -1);
    }
}
