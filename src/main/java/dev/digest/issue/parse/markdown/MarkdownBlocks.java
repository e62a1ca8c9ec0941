package dev.digest.issue.parse.markdown;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.FieldRole;
import dev.digest.issue.document.Inline;
import dev.digest.paper.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Converts the blocks of a text. HTML is text, except for line breaks and the tags of {@link HtmlTags}. */
final class MarkdownBlocks extends MarkdownBlockVisitor {
    private final List<Block> blocks = new ArrayList<>();

    private MarkdownBlocks() {}

    /** What readers see of a node; nothing for the definition of a link. */
    static List<Block> of(Node node) {
        MarkdownBlocks converter = new MarkdownBlocks();
        node.accept(converter);
        return converter.blocks;
    }

    private static List<Block> children(Node parent) {
        MarkdownBlocks converter = new MarkdownBlocks();
        converter.visitChildren(parent);
        return converter.blocks;
    }

    /** A paragraph; if it contains only an image, a figure. */
    static Block paragraph(List<Inline> words) {
        return words.size() == 1 && words.get(0) instanceof Inline.InlineImage image
                ? new Block.FigureBlock(image.withCaption())
                : new Block.Paragraph(FieldRole.TEXT, words);
    }

    /** A heading inside a quotation or list is not part of the issue's outline. */
    @Override
    public void visit(Heading heading) {
        List<Inline> words = InlineConverter.of(heading);
        blocks.add(
                heading.getParent() instanceof Document
                        ? new Block.Heading(heading.getLevel(), words)
                        : new Block.Paragraph(FieldRole.TEXT, List.of(new Inline.StrongEmphasis(words))));
    }

    @Override
    public void visit(Paragraph paragraph) {
        blocks.add(paragraph(InlineConverter.of(paragraph)));
    }

    @Override
    public void visit(BulletList list) {
        blocks.add(new Block.ListBlock(-1, items(list)));
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        blocks.add(new Block.ListBlock(first == null ? -1 : first, items(list)));
    }

    @Override
    public void visit(BlockQuote quote) {
        blocks.add(new Block.BlockQuote(children(quote)));
    }

    @Override
    public void visit(FormulaBlock formula) {
        blocks.add(new Block.Paragraph(FieldRole.TEXT, formula(formula)));
    }

    @Override
    public void visit(TableBlock table) {
        blocks.add(table(table));
    }

    @Override
    public void visit(ThematicBreak rule) {
        blocks.add(new Block.ThematicBreak());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        blocks.add(new Block.CodeBlock(CleanText.visible(code.getLiteral())));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        blocks.add(new Block.CodeBlock(CleanText.visible(code.getLiteral())));
    }

    @Override
    public void visit(HtmlBlock html) {
        String written = CleanText.visible(html.getLiteral()).strip();
        blocks.add(new Block.Paragraph(FieldRole.TEXT, InlineConverter.lines(written)));
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        if (FootnoteExtension.isFootnote(definition)) {
            blocks.add(new Block.Paragraph(FieldRole.TEXT, FootnoteExtension.words(definition)));
        }
    }

    private static List<List<Block>> items(Node list) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(children(item));
        }
        return items;
    }

    private static List<Inline> formula(FormulaBlock formula) {
        return formula.isClosed()
                ? List.of(new Inline.InlineFormula(CleanText.visible(formula.tex())))
                : InlineConverter.lines(CleanText.visible(formula.source()));
    }

    private static Block table(Node table) {
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(cells(row));
            }
        }
        return new Block.TableBlock(
                sides(table.getFirstChild().getFirstChild()), rows.get(0), rows.subList(1, rows.size()));
    }

    private static List<String> sides(Node row) {
        List<String> sides = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            TableCell.Alignment side = ((TableCell) cell).getAlignment();
            sides.add(side == null ? "" : side.name().toLowerCase(Locale.ROOT));
        }
        return sides;
    }

    private static List<List<Inline>> cells(Node row) {
        List<List<Inline>> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(InlineConverter.of(cell));
        }
        return cells;
    }
}
