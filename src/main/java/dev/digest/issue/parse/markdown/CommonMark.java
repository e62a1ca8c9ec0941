package dev.digest.issue.parse.markdown;

import dev.digest.issue.parse.markdown.emphasis.CjkEmphasis;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The one dialect of Markdown: CommonMark with formulas, footnotes, tables, and emphasis that works next to Chinese.
 */
final class CommonMark {
    /** Deeper than anyone writes, shallow enough to stay fast. */
    private static final int MAX_DEPTH = 50;

    /** In the order in which they are tried: what a heading's underline is, is no thematic break. */
    private static final List<Class<? extends Block>> BLOCKS = List.of(
            BlockQuote.class,
            Heading.class,
            FencedCodeBlock.class,
            HtmlBlock.class,
            ThematicBreak.class,
            ListBlock.class);

    private CommonMark() {}

    private static Set<Class<? extends Block>> blocks(boolean indentedCode) {
        Set<Class<? extends Block>> blocks = new LinkedHashSet<>(BLOCKS);
        if (indentedCode) {
            blocks.add(IndentedCodeBlock.class);
        }
        return blocks;
    }

    /**
     * The tree of a text, in time linear in its length.
     *
     * @param indentedCode whether four spaces at the start of a line make it code
     */
    static Node parse(String markdown, boolean indentedCode) {
        return Parser.builder()
                .enabledBlockTypes(blocks(indentedCode))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .customInlineContentParserFactory(new FormulaExtension())
                .customBlockParserFactory(FormulaBlock.factory(markdown))
                .linkProcessor(new FootnoteExtension())
                .extensions(List.of(TablesExtension.create(), CjkEmphasis.create()))
                .maxOpenBlockParsers(MAX_DEPTH)
                .maxInlineNesting(MAX_DEPTH)
                .build()
                .parse(markdown);
    }

    /** The line on which a node begins, from 1. */
    static int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
    }

    /** The last line of a node, from 1. */
    static int lastLine(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.get(spans.size() - 1).getLineIndex() + 1;
    }
}
