package dev.digest.render.commonmark;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/** A formula between two lines of {@code $$}: a line of it that begins with + or # is no item and no heading. */
final class FormulaBlock extends CustomBlock {
    private static final String FENCE = "$$";

    private final List<String> lines = new ArrayList<>();
    private boolean closed;

    /** Begins one at a line of {@code $$} alone. */
    static BlockParserFactory factory() {
        return (state, matched) -> isSigns(state)
                ? BlockStart.of(new FormulaBlockParser())
                        .atIndex(state.getLine().getContent().length())
                : BlockStart.none();
    }

    private static boolean isSigns(ParserState state) {
        CharSequence line = state.getLine().getContent();
        int from = state.getNextNonSpaceIndex();
        return from < line.length()
                && line.charAt(from) == '$'
                && state.getIndent() < 4
                && line.subSequence(from, line.length()).toString().strip().equals(FENCE);
    }

    /** Whether it is one: lines that no {@code $$} follows before an empty one are lines of text. */
    boolean isClosed() {
        return closed && !tex().isEmpty();
    }

    /** The LaTeX, on one line. */
    String tex() {
        return String.join(" ", lines).strip();
    }

    /** What is written, signs among it. */
    String source() {
        return FENCE + "\n" + String.join("\n", lines) + (closed ? "\n" + FENCE : "");
    }

    private static final class FormulaBlockParser extends AbstractBlockParser {
        private final FormulaBlock block = new FormulaBlock();
        private boolean begun;

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            block.closed = isSigns(state);
            if (block.closed) {
                return BlockContinue.finished();
            }
            return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        /** The first is the rest of the line of signs. */
        @Override
        public void addLine(SourceLine line) {
            if (begun) {
                block.lines.add(line.getContent().toString().strip());
            }
            begun = true;
        }
    }
}
