package dev.digest.issue.parse.markdown;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.EntryGrouping;
import dev.digest.issue.document.FieldRole;
import dev.digest.issue.document.Inline;
import dev.digest.issue.document.LineIndex;
import dev.digest.issue.document.LineSpan.LineLabel;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Divides the blocks of a text into entries, and their paragraphs into fields, by the roles of its lines. */
final class EntryBlocks extends MarkdownBlockVisitor {
    private final LineIndex index;
    private final EntryGrouping grouping = new EntryGrouping();
    /** The number of the list item that is being read. */
    private String number = "";

    EntryBlocks(LineIndex index) {
        this.index = index;
    }

    List<Block> of(Node document) {
        visitChildren(document);
        return grouping.blocks();
    }

    private boolean hasEntry(Node node) {
        return index.hasEntry(CommonMark.line(node), CommonMark.lastLine(node));
    }

    @Override
    public void visit(BulletList list) {
        list(list, null);
    }

    @Override
    public void visit(OrderedList list) {
        list(list, list.getMarkerStartNumber());
    }

    /** A list of entries is divided; the numbers of its items are part of their labels. */
    private void list(Node list, @Nullable Integer first) {
        if (!hasEntry(list)) {
            whole(list);
            return;
        }
        int at = first == null ? 0 : first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            number = first == null ? "" : at++ + ". ";
            visitChildren(item);
        }
        number = "";
    }

    @Override
    public void visit(BlockQuote quote) {
        if (hasEntry(quote)) {
            visitChildren(quote);
        } else {
            whole(quote);
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        paragraph(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        if (hasEntry(heading)) {
            paragraph(heading);
        } else {
            whole(heading);
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        whole(code);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        whole(code);
    }

    @Override
    public void visit(FormulaBlock formula) {
        whole(formula);
    }

    @Override
    public void visit(HtmlBlock html) {
        whole(html);
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        whole(definition);
    }

    @Override
    public void visit(TableBlock table) {
        whole(table);
    }

    @Override
    public void visit(ThematicBreak rule) {
        whole(rule);
    }

    private void whole(Node block) {
        add(MarkdownBlocks.of(block), CommonMark.line(block));
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
