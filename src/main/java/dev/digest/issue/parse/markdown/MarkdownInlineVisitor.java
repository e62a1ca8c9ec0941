package dev.digest.issue.parse.markdown;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Handles each kind of inline content, in which there are no blocks. */
abstract class MarkdownInlineVisitor implements MarkdownVisitor {
    @Override
    public final void visit(Document document) {}

    @Override
    public final void visit(BlockQuote quote) {}

    @Override
    public final void visit(BulletList list) {}

    @Override
    public final void visit(OrderedList list) {}

    @Override
    public final void visit(ListItem item) {}

    @Override
    public final void visit(FencedCodeBlock code) {}

    @Override
    public final void visit(IndentedCodeBlock code) {}

    @Override
    public final void visit(FormulaBlock formula) {}

    @Override
    public final void visit(Heading heading) {}

    @Override
    public final void visit(HtmlBlock html) {}

    @Override
    public final void visit(LinkReferenceDefinition definition) {}

    @Override
    public final void visit(Paragraph paragraph) {}

    @Override
    public final void visit(ThematicBreak rule) {}

    @Override
    public final void visit(TableBlock table) {}

    @Override
    public final void visit(TableHead head) {}

    @Override
    public final void visit(TableBody body) {}

    @Override
    public final void visit(TableRow row) {}

    @Override
    public final void visit(TableCell cell) {}
}
