package dev.digest.issue.parse.markdown;

import org.commonmark.node.CustomNode;

/** A reference to a footnote, {@code [^1]}, or the mark before its text. */
final class FootnoteMark extends CustomNode {
    private final String shown;

    FootnoteMark(String shown) {
        this.shown = shown;
    }

    /** What readers see: {@code 〔1〕}, which differs from the numbers of links. */
    String shown() {
        return shown;
    }
}
