package dev.digest.issue.parse.markdown;

import dev.digest.format.HtmlComments;
import dev.digest.issue.document.Block;
import dev.digest.issue.document.LineIndex;
import dev.digest.issue.parse.MarkupLine;
import dev.digest.issue.parse.MarkupTree;
import dev.digest.paper.CleanText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** A parsed Markdown text. */
final class MarkdownTree implements MarkupTree {
    private final List<String> written;
    private final List<String> comments;
    private final String shown;
    private final Node document;

    private MarkdownTree(List<String> written, HtmlComments comments) {
        this.written = written;
        this.comments = comments.contents();
        this.shown = comments.rest();
        this.document = CommonMark.parse(shown);
    }

    static MarkdownTree parse(String text) {
        List<String> written = text.lines().toList();
        // Comments are removed for parsing only; the lines keep them.
        return new MarkdownTree(written, HtmlComments.of(String.join("\n", written)));
    }

    @Override
    public List<MarkupLine> lines() {
        LineAnnotations notes = new LineAnnotations(written.size(), shown);
        for (Node node = document.getFirstChild(); node != null; node = next(node, document, notes)) {
            notes.enter(node);
        }
        List<MarkupLine> lines = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            boolean opens = i == 0 || written.get(i - 1).isBlank();
            notes.line(i, opens, written.get(i)).ifPresent(lines::add);
        }
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

    @Override
    public List<Block> blocks(LineIndex index) {
        List<Block> blocks = new ArrayList<>();
        for (String comment : comments) {
            blocks.add(new Block.CommentBlock(CleanText.visible(comment)));
        }
        blocks.addAll(new EntryBlocks(index).of(document));
        return blocks;
    }
}
