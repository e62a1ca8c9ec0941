package dev.digest.issue.document;

import java.util.ArrayList;
import java.util.List;

/** Puts the blocks of each entry into a {@link Block.EntryBlock}. */
public final class EntryGrouping {
    private final List<Block> blocks = new ArrayList<>();
    private List<Block> entry = new ArrayList<>();
    private int entryLine;

    /** Whether blocks belong to an entry now. */
    public boolean isInEntry() {
        return entryLine > 0;
    }

    /**
     * An entry begins.
     *
     * @param line where, from 1
     */
    public void begin(int line) {
        end();
        entryLine = line;
    }

    /** A block; a heading or thematic break ends the entry before it. */
    public void add(Block block) {
        if (block.endsEntry()) {
            end();
        }
        (isInEntry() ? entry : blocks).add(block);
    }

    /** The entry, if there is one, has ended. */
    public void end() {
        if (isInEntry()) {
            blocks.add(new Block.EntryBlock(entryLine, entry));
            entry = new ArrayList<>();
            entryLine = 0;
        }
    }

    /** All blocks. */
    public List<Block> blocks() {
        end();
        return blocks;
    }
}
