package dev.digest.issue.parse.markdown;

import dev.digest.format.HtmlComments;
import dev.digest.issue.parse.IssueMarkup;
import dev.digest.issue.parse.MarkupLine;
import dev.digest.issue.parse.markdown.emphasis.CjkEmphasis;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses CommonMark. Lines keep their Markdown, so that an editor's text stays as written. */
public final class MarkdownMarkup implements IssueMarkup {
    /** Deeper than anyone writes, shallow enough to stay fast. */
    private static final int MAX_DEPTH = 50;

    private static final String FORMULA_FENCE = "$$";

    private final Parser parser = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_DEPTH)
            .maxInlineNesting(MAX_DEPTH)
            .extensions(List.of(CjkEmphasis.create()))
            .build();

    @Override
    public List<MarkupLine> lines(String text) {
        List<String> written = text.lines().toList();
        BitSet formulas = formulas(written);
        LineAnnotations notes = new LineAnnotations(written.size());
        // Comments are removed for parsing only; the lines keep them.
        Node document = parser.parse(HtmlComments.remove(String.join("\n", withoutFormulas(written, formulas))));
        for (Node node = document.getFirstChild(); node != null; node = next(node, document, notes)) {
            notes.enter(node);
        }
        List<MarkupLine> lines = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            boolean opens = i == 0 || written.get(i - 1).isBlank();
            if (formulas.get(i)) {
                MarkupLine.LineShape shape = new MarkupLine.LineShape(MarkupLine.MarkupLineKind.TEXT, 0, opens);
                lines.add(new MarkupLine(i + 1, shape, written.get(i), written.get(i), List.of()));
            } else {
                notes.line(i, opens, written.get(i)).ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** The lines between two {@code $$} without an empty line: LaTeX, not Markdown. */
    private static BitSet formulas(List<String> written) {
        BitSet formulas = new BitSet();
        boolean code = false;
        for (int i = 0; i < written.size(); i++) {
            String line = written.get(i).strip();
            code ^= line.startsWith("```") || line.startsWith("~~~");
            int end = line.equals(FORMULA_FENCE) && !code ? i + 1 : written.size();
            while (end < written.size()
                    && !written.get(end).isBlank()
                    && !written.get(end).strip().equals(FORMULA_FENCE)) {
                end++;
            }
            if (end < written.size() && !written.get(end).isBlank()) {
                formulas.set(i, end + 1);
                i = end;
            }
        }
        return formulas;
    }

    private static List<String> withoutFormulas(List<String> written, BitSet formulas) {
        if (formulas.isEmpty()) {
            return written;
        }
        List<String> lines = new ArrayList<>(written);
        formulas.stream().forEach(line -> lines.set(line, "x"));
        return lines;
    }

    /** The next node in document order, without recursion, which deep nesting would overflow. */
    private static @Nullable Node next(Node from, Node root, LineAnnotations notes) {
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
