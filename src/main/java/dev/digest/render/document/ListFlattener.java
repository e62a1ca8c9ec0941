package dev.digest.render.document;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.FieldRole;
import dev.digest.issue.document.Inline;
import java.util.ArrayList;
import java.util.List;

/**
 * Limits the nesting of lists: deeper items become lines of the item above, with literal bullets and numbers, so that
 * every number stays the same.
 */
public record ListFlattener(int levels) {
    public List<Block> flatten(List<Block> blocks) {
        return flattenAt(1, blocks);
    }

    private List<Block> flattenAt(int level, List<Block> blocks) {
        List<Block> flat = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            flat.add(flattenAt(level, block));
        }
        return flat;
    }

    private Block flattenAt(int level, Block block) {
        return block instanceof Block.ListBlock list
                ? list(level, list)
                : block.mapBlocks(blocks -> flattenAt(level, blocks));
    }

    private Block list(int level, Block.ListBlock list) {
        List<List<Block>> items = new ArrayList<>();
        for (List<Block> item : list.items()) {
            items.add(level < levels ? flattenAt(level + 1, item) : flattenItem(item));
        }
        return new Block.ListBlock(list.first(), items);
    }

    private static List<Block> flattenItem(List<Block> item) {
        List<Block> flat = new ArrayList<>();
        for (Block block : item) {
            if (block instanceof Block.ListBlock deeper) {
                for (int i = 0; i < deeper.items().size(); i++) {
                    flat.addAll(prependMark(
                            deeper.isNumbered() ? deeper.first() + i + ". " : "– ",
                            deeper.items().get(i)));
                }
            } else {
                flat.add(block);
            }
        }
        return flat;
    }

    /** Adds the literal bullet or number. */
    private static List<Block> prependMark(String mark, List<Block> item) {
        List<Block> flat = new ArrayList<>(flattenItem(item));
        List<Inline> words = new ArrayList<>(List.of(new Inline.TextRun(mark)));
        FieldRole role = FieldRole.TEXT;
        if (!flat.isEmpty() && flat.get(0) instanceof Block.Paragraph first) {
            role = first.role();
            words.addAll(first.inlines());
            flat.remove(0);
        }
        flat.add(0, new Block.Paragraph(role, words));
        return flat;
    }
}
