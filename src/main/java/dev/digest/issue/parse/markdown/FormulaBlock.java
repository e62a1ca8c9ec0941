package dev.digest.issue.parse.markdown;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/** A formula between two lines of {@code $$}, in which a line starting with + or # is not a list item or heading. */
final class FormulaBlock extends CustomBlock {
    private static final String FENCE = "$$";

    private final List<String> lines = new ArrayList<>();
    private boolean closed;

    /** Starts a block at a line with only {@code $$}, if another such line closes it. */
    static BlockParserFactory factory(String text) {
        BitSet openings = openings(text);
        return (state, matched) -> !openings.isEmpty()
                        && openings.get(state.getLine().getSourceSpan().getLineIndex())
                        && isSigns(state)
                ? BlockStart.of(new FormulaBlockParser())
                        .atIndex(state.getLine().getContent().length())
                : BlockStart.none();
    }

    /** The lines that open a formula which ends before an empty line. Without an end they are text. */
    private static BitSet openings(String text) {
        BitSet openings = new BitSet();
        if (!text.contains(FENCE)) {
            return openings;
        }
        List<String> all = text.lines().toList();
        int open = -1;
        for (int i = 0; i < all.size(); i++) {
            String line = withoutQuote(all.get(i));
            if (line.equals(FENCE)) {
                if (open >= 0) {
                    openings.set(open);
                }
                open = open >= 0 ? -1 : i;
            } else if (line.isEmpty() || line.startsWith("```") || line.startsWith("~~~")) {
                open = -1;
            }
        }
        return openings;
    }

    private static String withoutQuote(String line) {
        int from = 0;
        while (from < line.length() && "> \t".indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        return line.substring(from).strip();
    }

    private static boolean isSigns(ParserState state) {
        CharSequence line = state.getLine().getContent();
        int from = state.getNextNonSpaceIndex();
        return from < line.length()
                && line.charAt(from) == '$'
                && state.getIndent() < 4
                && line.subSequence(from, line.length()).toString().strip().equals(FENCE);
    }

    /** Whether the block has a closing {@code $$} before an empty line; otherwise its lines are text. */
    boolean isClosed() {
        return closed && !tex().isEmpty();
    }

    /** The LaTeX, on one line. */
    String tex() {
        return String.join(" ", lines).strip();
    }

    /** The source with its delimiters. */
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

        /** The first line is the rest of the opening line. */
        @Override
        public void addLine(SourceLine line) {
            if (begun) {
                block.lines.add(line.getContent().toString().strip());
            }
            begun = true;
        }
    }
}
