package dev.digest.issue.parse.markdown;

import dev.digest.issue.parse.markdown.emphasis.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Visitor;

/**
 * Handles each kind of node, those of the library, of its extensions and our own, so that the compiler finds who does
 * not know a new one. It does not visit what is in a node.
 */
interface MarkdownVisitor extends Visitor {
    void visit(FormulaBlock formula);

    void visit(FormulaNode formula);

    void visit(FootnoteMark mark);

    void visit(Strikethrough struck);

    void visit(TableBlock table);

    void visit(TableHead head);

    void visit(TableBody body);

    void visit(TableRow row);

    void visit(TableCell cell);

    @Override
    default void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            visit(table);
        } else {
            visit((FormulaBlock) block);
        }
    }

    @Override
    default void visit(CustomNode node) {
        if (node instanceof FormulaNode formula) {
            visit(formula);
        } else if (node instanceof FootnoteMark mark) {
            visit(mark);
        } else if (node instanceof Strikethrough struck) {
            visit(struck);
        } else if (node instanceof TableCell cell) {
            visit(cell);
        } else if (node instanceof TableRow row) {
            visit(row);
        } else if (node instanceof TableHead head) {
            visit(head);
        } else {
            visit((TableBody) node);
        }
    }
}
