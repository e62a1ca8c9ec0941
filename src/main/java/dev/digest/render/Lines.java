package dev.digest.render;

import java.util.ArrayList;
import java.util.List;

/** Makes lines end only where they must: a line's end in the file is a blank, between Chinese words nothing. */
final class Lines {
    private Lines() {}

    static List<Inline> joined(List<Inline> words) {
        List<Inline> joined = new ArrayList<>(words.size() + 1);
        for (int i = 0; i < words.size(); i++) {
            Inline word = words.get(i);
            if (word instanceof Inline.Break line && !line.hard()) {
                if (!isDense(words, i)) {
                    joined.add(new Inline.Text(" "));
                }
            } else {
                joined.add(joined(word));
            }
        }
        return joined;
    }

    private static Inline joined(Inline word) {
        if (word instanceof Inline.Strong strong) {
            return new Inline.Strong(joined(strong.words()));
        } else if (word instanceof Inline.Emphasis emphasis) {
            return new Inline.Emphasis(joined(emphasis.words()));
        }
        return word instanceof Inline.Link link ? new Inline.Link(joined(link.words()), link.address()) : word;
    }

    static Block joined(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(paragraph.role(), joined(paragraph.words()));
        } else if (block instanceof Block.Heading heading) {
            return new Block.Heading(heading.level(), joined(heading.words()));
        } else if (block instanceof Block.Quote quote) {
            return new Block.Quote(all(quote.blocks()));
        } else if (block instanceof Block.Items list) {
            return new Block.Items(
                    list.first(), list.items().stream().map(Lines::all).toList());
        }
        return block;
    }

    private static List<Block> all(List<Block> blocks) {
        return blocks.stream().map(Lines::joined).toList();
    }

    private static boolean isDense(List<Inline> words, int at) {
        if (at == 0 || at + 1 == words.size()) {
            return false;
        }
        String before = Inline.plain(words.subList(at - 1, at));
        String after = Inline.plain(words.subList(at + 1, at + 2));
        return !before.isEmpty()
                && !after.isEmpty()
                && isDense(before.codePointBefore(before.length()))
                && isDense(after.codePointAt(0));
    }

    private static boolean isDense(int c) {
        return Character.isIdeographic(c) || (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFFEF);
    }
}
