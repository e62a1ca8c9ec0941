package dev.digest.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists within lists, no deeper than so many levels: what lies deeper are lines of the item above, with their marks
 * written out, so that every number stays what it is.
 */
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
            items.add(level < levels ? at(level + 1, item) : flat(item));
        }
        return new Block.Items(list.first(), items);
    }

    private static List<Block> flat(List<Block> item) {
        List<Block> flat = new ArrayList<>();
        for (Block block : item) {
            if (block instanceof Block.Items deeper) {
                for (int i = 0; i < deeper.items().size(); i++) {
                    flat.addAll(marked(
                            deeper.isNumbered() ? deeper.first() + i + ". " : "\u2013 ",
                            deeper.items().get(i)));
                }
            } else {
                flat.add(block);
            }
        }
        return flat;
    }

    /** The mark is written out. */
    private static List<Block> marked(String mark, List<Block> item) {
        List<Block> flat = new ArrayList<>(flat(item));
        List<Inline> words = new ArrayList<>(List.of(new Inline.Text(mark)));
        Role role = Role.TEXT;
        if (!flat.isEmpty() && flat.get(0) instanceof Block.Paragraph first) {
            role = first.role();
            words.addAll(first.words());
            flat.remove(0);
        }
        flat.add(0, new Block.Paragraph(role, words));
        return flat;
    }
}
