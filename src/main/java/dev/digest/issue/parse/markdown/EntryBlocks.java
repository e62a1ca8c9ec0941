package dev.digest.issue.parse.markdown;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.EntryGrouping;
import dev.digest.issue.document.FieldRole;
import dev.digest.issue.document.Inline;
import dev.digest.issue.document.LineIndex;
import dev.digest.issue.document.LineSpan.LineLabel;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.jspecify.annotations.Nullable;

/** Divides the blocks of a text into entries, and their paragraphs into fields, by the roles of its lines. */
final class EntryBlocks {
    private final LineIndex index;
    private final EntryGrouping grouping = new EntryGrouping();
    /** The number of the list item that is being read. */
    private String number = "";

    EntryBlocks(LineIndex index) {
        this.index = index;
    }

    List<Block> of(Node document) {
        children(document);
        return grouping.blocks();
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node);
        }
    }

    private void add(Node node) {
        boolean entries = index.hasEntry(CommonMark.line(node), CommonMark.lastLine(node));
        if (entries && node instanceof ListBlock list) {
            items(list);
        } else if (entries && node instanceof BlockQuote) {
            children(node);
        } else if (node instanceof Paragraph || (entries && node instanceof Heading)) {
            paragraph(node);
        } else {
            add(MarkdownBlocks.of(node), CommonMark.line(node));
        }
    }

    /** A list of entries; the numbers of its items are part of their labels. */
    private void items(ListBlock list) {
        @Nullable Integer first = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        int at = first == null ? 0 : first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            number = first == null ? "" : at++ + ". ";
            children(item);
        }
        number = "";
    }

    /** A paragraph, divided where its lines begin further fields. */
    private void paragraph(Node paragraph) {
        Node from = paragraph.getFirstChild();
        int line = CommonMark.line(paragraph);
        for (Node node = from; node != null; node = node.getNext()) {
            Node next = node.getNext();
            boolean ends = node instanceof SoftLineBreak || node instanceof HardLineBreak;
            if (ends && next != null && isApart(line, CommonMark.line(next))) {
                piece(from, node, line);
                from = next;
                line = CommonMark.line(next);
            }
        }
        piece(from, null, line);
    }

    /**
     * Whether a line of a paragraph belongs to something else than the lines before it, which begin at {@code from}.
     */
    private boolean isApart(int from, int line) {
        boolean inEntry = grouping.isInEntry() || index.beginsEntry(from);
        return index.labelAt(line).isPresent() || (inEntry && index.endsEntry(line));
    }

    private void piece(@Nullable Node from, @Nullable Node end, int line) {
        List<Inline> words = InlineConverter.between(from, end);
        while (end != null && words.size() > 1 && words.get(words.size() - 1) instanceof Inline.LineBreak) {
            words.remove(words.size() - 1);
        }
        Optional<LineLabel> label = index.labelAt(line);
        if (label.isEmpty()) {
            add(List.of(MarkdownBlocks.paragraph(words)), line);
            return;
        }
        List<Inline> labelled = LabelSplit.at(words, label.get().end(), number);
        number = "";
        add(List.of(new Block.Paragraph(FieldRole.of(label.get().field()), labelled)), line);
    }

    private void add(List<Block> some, int line) {
        if (index.beginsEntry(line)) {
            grouping.begin(line);
        } else if (index.endsEntry(line)) {
            grouping.end();
        }
        some.forEach(grouping::add);
    }
}
