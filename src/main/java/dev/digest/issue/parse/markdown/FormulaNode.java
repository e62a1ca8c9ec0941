package dev.digest.issue.parse.markdown;

import org.commonmark.node.CustomNode;

/** An inline formula. */
final class FormulaNode extends CustomNode {
    private final String tex;

    FormulaNode(String tex) {
        this.tex = tex;
    }

    String tex() {
        return tex;
    }
}
