package dev.digest.render;

import java.util.ArrayList;
import java.util.List;

/** Lists within lists, no deeper than so many levels: what lies deeper comes up to the last one, in its order. */
record FlatLists(int levels) {
    List<Block> of(List<Block> blocks) {
        return at(1, blocks);
    }

    private List<Block> at(int level, List<Block> blocks) {
        List<Block> flat = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            flat.add(at(level, block));
        }
        return flat;
    }

    private Block at(int level, Block block) {
        if (block instanceof Block.Items list) {
            return list(level, list);
        } else if (block instanceof Block.Entry entry) {
            return new Block.Entry(at(level, entry.blocks()));
        }
        return block instanceof Block.Quote quote ? new Block.Quote(at(level, quote.blocks())) : block;
    }

    private Block list(int level, Block.Items list) {
        List<List<Block>> items = new ArrayList<>();
        for (List<Block> item : list.items()) {
            if (level < levels) {
                items.add(at(level + 1, item));
            } else {
                raise(item, items);
            }
        }
        return new Block.Items(list.first(), items);
    }

    private static void raise(List<Block> item, List<List<Block>> items) {
        List<Block> own = new ArrayList<>();
        items.add(own);
        for (Block block : item) {
            if (block instanceof Block.Items deeper) {
                deeper.items().forEach(one -> raise(one, items));
            } else {
                items.get(items.size() - 1).add(block);
            }
        }
    }
}
