package dev.digest.issue.parse.markdown;

import dev.digest.issue.parse.markdown.emphasis.CjkEmphasis;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The one dialect of Markdown: CommonMark with formulas, footnotes, tables, and emphasis that works next to Chinese.
 */
final class CommonMark {
    /** Deeper than anyone writes, shallow enough to stay fast. */
    private static final int MAX_DEPTH = 50;

    private CommonMark() {}

    /** The tree of a text, in time linear in its length. */
    static Node parse(String markdown) {
        return Parser.builder()
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
