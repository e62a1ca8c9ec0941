package dev.digest.issue.reading.markdown;

import dev.digest.issue.reading.Line;
import dev.digest.issue.reading.Markup;
import dev.digest.notation.Remarks;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads CommonMark. The lines keep their Markdown, so that what a curator wrote stays as it was written. */
public final class MarkdownMarkup implements Markup {
    /** Deeper than anybody writes, and not so deep as to be slow. */
    private static final int DEEPEST = 50;

    private final Parser parser = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    @Override
    public List<Line> lines(String text) {
        List<String> written = text.lines().toList();
        LineNotes notes = new LineNotes(written.size());
        // Remarks stay in the lines as they are written, and nobody reads them.
        Node document = parser.parse(Remarks.without(String.join("\n", written)));
        for (Node node = document.getFirstChild(); node != null; node = next(node, document, notes)) {
            notes.enter(node);
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            boolean opens = i == 0 || written.get(i - 1).isBlank();
            notes.line(i, opens, written.get(i)).ifPresent(lines::add);
        }
        return lines;
    }

    /** The next node in order. A stack of its own would end where nesting is deep. */
    private static @Nullable Node next(Node from, Node root, LineNotes notes) {
        if (from.getFirstChild() != null) {
            return from.getFirstChild();
        }
        Node node = from;
        while (!node.equals(root)) {
            notes.leave(node);
            if (node.getNext() != null) {
                return node.getNext();
            }
            node = node.getParent();
        }
        return null;
    }
}
