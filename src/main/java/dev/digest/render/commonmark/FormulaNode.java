package dev.digest.render.commonmark;

import org.commonmark.node.CustomNode;

/** A formula in the middle of a line. */
final class FormulaNode extends CustomNode {
    private final String tex;

    FormulaNode(String tex) {
        this.tex = tex;
    }

    String tex() {
        return tex;
    }
}
