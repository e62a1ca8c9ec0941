package dev.digest.issue.parse.markdown;

import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Where emphasis begins and ends, with its delimiters: the parser knows the places of what is between them.
 *
 * @param line of its first delimiter, from 0
 * @param from where that begins in the parsed text
 * @param lastLine of its second delimiter
 * @param to where that ends
 * @param length of each delimiter
 */
record StyleEnds(int line, int from, int lastLine, int to, int length) {
    /**
     * The ends of a node.
     *
     * @param length of its delimiters
     * @param inner the ends of emphasis within it
     */
    static Optional<StyleEnds> of(Node node, int length, Map<Node, StyleEnds> inner) {
        Node first = node.getFirstChild();
        Node last = node.getLastChild();
        if (first == null || last == null) {
            return Optional.empty();
        }
        Optional<StyleEnds> start = ends(first, inner);
        Optional<StyleEnds> end = ends(last, inner);
        return start.isEmpty() || end.isEmpty()
                ? Optional.empty()
                : Optional.of(new StyleEnds(
                        start.get().line,
                        start.get().from - length,
                        end.get().lastLine,
                        end.get().to + length,
                        length));
    }

    private static Optional<StyleEnds> ends(Node node, Map<Node, StyleEnds> inner) {
        StyleEnds known = inner.get(node);
        if (known != null || node.getSourceSpans().isEmpty()) {
            return Optional.ofNullable(known);
        }
        SourceSpan first = node.getSourceSpans().get(0);
        SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
        return Optional.of(new StyleEnds(
                first.getLineIndex(),
                first.getInputIndex(),
                last.getLineIndex(),
                last.getInputIndex() + last.getLength(),
                0));
    }
}
