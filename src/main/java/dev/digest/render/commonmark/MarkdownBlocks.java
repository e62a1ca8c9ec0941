package dev.digest.render.commonmark;

import dev.digest.paper.CleanText;
import dev.digest.render.Block;
import dev.digest.render.Markup;
import dev.digest.render.Role;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** CommonMark with formulas. HTML is text. */
public final class MarkdownBlocks implements Markup {
    /** Deeper than anybody writes, and not so deep as to be slow. */
    private static final int DEEPEST = 50;

    @Override
    public List<Block> blocks(String markdown) {
        // Not kept: this is made for every command, and few have anything to parse.
        Parser parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .customInlineContentParserFactory(new Formulas())
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .build();
        return children(parser.parse(markdown));
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
            blocks.add(new Block.Heading(heading.getLevel(), Words.of(node)));
        } else if (node instanceof Paragraph) {
            blocks.add(Words.paragraph(node));
        } else if (node instanceof ListBlock list) {
            blocks.add(items(list));
        } else if (node instanceof BlockQuote) {
            blocks.add(new Block.Quote(children(node)));
        } else if (node instanceof ThematicBreak) {
            blocks.add(new Block.Rule());
        } else if (node instanceof FencedCodeBlock code) {
            blocks.add(new Block.Code(CleanText.visible(code.getLiteral())));
        } else if (node instanceof IndentedCodeBlock code) {
            blocks.add(new Block.Code(CleanText.visible(code.getLiteral())));
        } else if (node instanceof HtmlBlock html) {
            blocks.add(html(html.getLiteral()));
        }
    }

    private static Block items(ListBlock list) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(children(item));
        }
        int first = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : -1;
        return new Block.Items(first, items);
    }

    private static Block html(String literal) {
        String written = CleanText.visible(literal).strip();
        boolean remark = written.startsWith("<!--") && written.indexOf("-->") == written.length() - 3;
        return remark
                ? new Block.Remark(written.substring(4, Math.max(4, written.length() - 3)))
                : new Block.Paragraph(Role.TEXT, Words.lines(written));
    }
}
