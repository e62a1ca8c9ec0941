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
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Converts the blocks of a text. HTML is text, except for line breaks and the tags of {@link HtmlTags}. */
final class MarkdownBlocks {
    private MarkdownBlocks() {}

    /** What readers see of a node; nothing for the definition of a link. */
    static List<Block> of(Node node) {
        List<Block> blocks = new ArrayList<>();
        add(node, blocks);
        return blocks;
    }

    /** A paragraph; if it contains only an image, a figure. */
    static Block paragraph(List<Inline> words) {
        return words.size() == 1 && words.get(0) instanceof Inline.InlineImage image
                ? new Block.FigureBlock(image.withCaption())
                : new Block.Paragraph(FieldRole.TEXT, words);
    }

    private static List<Block> children(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, blocks);
        }
        return blocks;
    }

    private static void add(Node node, List<Block> blocks) {
        if (node instanceof Heading heading) {
            blocks.add(heading(heading));
        } else if (node instanceof Paragraph) {
            blocks.add(paragraph(InlineConverter.of(node)));
        } else if (node instanceof ListBlock list) {
            blocks.add(items(list));
        } else if (node instanceof BlockQuote) {
            blocks.add(new Block.BlockQuote(children(node)));
        } else if (node instanceof FormulaBlock formula) {
            blocks.add(new Block.Paragraph(FieldRole.TEXT, formula(formula)));
        } else if (node instanceof TableBlock) {
            blocks.add(table(node));
        } else if (node instanceof ThematicBreak) {
            blocks.add(new Block.ThematicBreak());
        } else if (node instanceof FencedCodeBlock code) {
            blocks.add(new Block.CodeBlock(CleanText.visible(code.getLiteral())));
        } else if (node instanceof IndentedCodeBlock code) {
            blocks.add(new Block.CodeBlock(CleanText.visible(code.getLiteral())));
        } else if (node instanceof HtmlBlock html) {
            String written = CleanText.visible(html.getLiteral()).strip();
            blocks.add(new Block.Paragraph(FieldRole.TEXT, InlineConverter.lines(written)));
        } else if (node instanceof LinkReferenceDefinition definition && FootnoteExtension.isFootnote(definition)) {
            blocks.add(new Block.Paragraph(FieldRole.TEXT, FootnoteExtension.words(definition)));
        }
    }

    /** A heading inside a quotation or list is not part of the issue's outline. */
    private static Block heading(Heading heading) {
        return heading.getParent() instanceof Document
                ? new Block.Heading(heading.getLevel(), InlineConverter.of(heading))
                : new Block.Paragraph(FieldRole.TEXT, List.of(new Inline.StrongEmphasis(InlineConverter.of(heading))));
    }

    private static Block items(ListBlock list) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(children(item));
        }
        int first = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : -1;
        return new Block.ListBlock(first, items);
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
