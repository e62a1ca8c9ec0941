package dev.digest.issue.parse.markdown;

import dev.digest.issue.parse.markdown.emphasis.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Handles each kind of block. Inline content and the parts of lists and tables are looked up in their block. */
abstract class MarkdownBlockVisitor implements MarkdownVisitor {
    /** Visits the blocks in a node. */
    final void visitChildren(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            node.accept(this);
        }
    }

    @Override
    public final void visit(Document document) {}

    @Override
    public final void visit(ListItem item) {}

    @Override
    public final void visit(TableHead head) {}

    @Override
    public final void visit(TableBody body) {}

    @Override
    public final void visit(TableRow row) {}

    @Override
    public final void visit(TableCell cell) {}

    @Override
    public final void visit(Text text) {}

    @Override
    public final void visit(Code code) {}

    @Override
    public final void visit(Emphasis emphasis) {}

    @Override
    public final void visit(StrongEmphasis emphasis) {}

    @Override
    public final void visit(Strikethrough struck) {}

    @Override
    public final void visit(FormulaNode formula) {}

    @Override
    public final void visit(FootnoteMark mark) {}

    @Override
    public final void visit(Link link) {}

    @Override
    public final void visit(Image image) {}

    @Override
    public final void visit(HtmlInline html) {}

    @Override
    public final void visit(SoftLineBreak line) {}

    @Override
    public final void visit(HardLineBreak line) {}
}
