package dev.digest.issue.parse.markdown;

import dev.digest.format.HtmlComments;
import dev.digest.issue.document.Block;
import dev.digest.issue.document.IssueDocument.CommentSpan;
import dev.digest.issue.document.LineIndex;
import dev.digest.issue.document.LinePlace;
import dev.digest.issue.parse.MarkupLine;
import dev.digest.issue.parse.MarkupTree;
import dev.digest.paper.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** A parsed Markdown text. */
final class MarkdownTree implements MarkupTree {
    private final List<String> written;
    private final HtmlComments comments;
    private final SourceLineStarts starts;
    private final String shown;
    private final Node document;
    private @Nullable LineAnnotations notes;

    private MarkdownTree(List<String> written, HtmlComments comments, SourceLineStarts starts, Node document) {
        this.written = written;
        this.comments = comments;
        this.starts = starts;
        this.shown = comments.rest();
        this.document = document;
    }

    static MarkdownTree parse(String text, boolean indentedCode) {
        List<String> written = text.lines().toList();
        // Comments are removed for parsing only; the lines keep them.
        HtmlComments comments = HtmlComments.of(String.join("\n", written));
        Node document = CommonMark.parse(comments.rest(), indentedCode);
        return new MarkdownTree(written, comments, SourceLineStarts.of(text, written), document);
    }

    @Override
    public List<CommentSpan> comments() {
        List<CommentSpan> spans = new ArrayList<>();
        for (HtmlComments.Comment comment : comments.comments()) {
            int from = starts.fileOffset(comment.from());
            spans.add(new CommentSpan(from, starts.fileOffset(comment.to() - 1) + 1, comment.content()));
        }
        return spans;
    }

    @Override
    public List<MarkupLine> lines() {
        LineAnnotations annotations = annotations();
        List<MarkupLine> lines = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            boolean opens = i == 0 || written.get(i - 1).isBlank();
            Optional<MarkupLine> line = annotations.line(i, opens, written.get(i));
            if (line.isPresent()) {
                lines.add(line.get());
            }
        }
        return lines;
    }

    @Override
    public List<LinePlace> places() {
        LineAnnotations annotations = annotations();
        List<LinePlace> places = new ArrayList<>(written.size());
        for (int i = 0; i < written.size(); i++) {
            places.add(annotations.place(i));
        }
        return places;
    }

    private LineAnnotations annotations() {
        if (notes == null) {
            NodePlaces places = new NodePlaces(written, comments, starts);
            notes = new LineAnnotations(written.size(), places);
            LineAnnotator annotator = new LineAnnotator(shown, places, notes);
            for (Node node = document.getFirstChild(); node != null; node = next(node, document, annotator)) {
                annotator.enter(node);
            }
        }
        return notes;
    }

    /** The next node in document order, without recursion, which deep nesting would overflow. */
    private static @Nullable Node next(Node from, Node root, LineAnnotator annotator) {
        if (from.getFirstChild() != null) {
            return from.getFirstChild();
        }
        Node node = from;
        while (!node.equals(root)) {
            annotator.leave(node);
            if (node.getNext() != null) {
                return node.getNext();
            }
            node = node.getParent();
        }
        return null;
    }

    @Override
    public List<Block> blocks(LineIndex index) {
        List<Block> blocks = new ArrayList<>();
        for (HtmlComments.Comment comment : comments.comments()) {
            blocks.add(new Block.CommentBlock(CleanText.visible(comment.content()), starts.lineAt(comment.from()) + 1));
        }
        blocks.addAll(new EntryBlocks(index).of(document));
        return blocks;
    }
}
