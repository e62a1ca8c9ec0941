package dev.digest.render.document;

import java.util.ArrayList;
import java.util.List;

/** A piece of an article that stands for itself. */
public sealed interface Block {
    /** A heading of level 2 to 6. */
    record Heading(int level, List<Inline> inlines) implements Block {}

    /** A paragraph, and which field of an entry it is. */
    record Paragraph(FieldRole role, List<Inline> inlines) implements Block {}

    /** One entry of the issue: the paragraph with its title and all that belongs to it. */
    record EntryBlock(List<Block> blocks) implements Block {}

    /** A picture that stands by itself. */
    record FigureBlock(Inline.InlineImage image) implements Block {}

    /**
     * A list.
     *
     * @param first the number of its first item; of a list without numbers, -1
     */
    record ListBlock(int first, List<List<Block>> items) implements Block {
        /** Whether its items have numbers. */
        public boolean isNumbered() {
            return first >= 0;
        }
    }

    /** What somebody else said, or a mark of the editors. */
    record BlockQuote(List<Block> blocks) implements Block {}

    /** Lines of a program. */
    record CodeBlock(String text) implements Block {}

    /**
     * A table.
     *
     * @param sides of each column {@code left}, {@code center} or {@code right}, empty where nobody says
     * @param head the cells of its first row, over those of the others
     * @param rows each of as many cells
     */
    record TableBlock(List<String> sides, List<List<Inline>> head, List<List<List<Inline>>> rows) implements Block {
        /** The first row and the others. */
        public List<List<List<Inline>>> allRows() {
            List<List<List<Inline>>> all = new ArrayList<>(List.of(head));
            all.addAll(rows);
            return all;
        }
    }

    /** A line across the page. */
    record ThematicBreak() implements Block {}

    /** What editors wrote for themselves: {@code <!-- … -->}. It is not shown. */
    record CommentBlock(String text) implements Block {}

    /** All pictures in some blocks, in order. */
    static List<Inline.InlineImage> pictures(List<Block> blocks) {
        List<Inline.InlineImage> pictures = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof FigureBlock figure) {
                pictures.add(figure.image());
            } else if (block instanceof Paragraph paragraph) {
                pictures.addAll(Inline.pictures(paragraph.inlines()));
            } else if (block instanceof Heading heading) {
                pictures.addAll(Inline.pictures(heading.inlines()));
            } else if (block instanceof EntryBlock entry) {
                pictures.addAll(pictures(entry.blocks()));
            } else if (block instanceof BlockQuote quote) {
                pictures.addAll(pictures(quote.blocks()));
            } else if (block instanceof ListBlock list) {
                list.items().forEach(item -> pictures.addAll(pictures(item)));
            } else if (block instanceof TableBlock table) {
                table.allRows().forEach(row -> row.forEach(cell -> pictures.addAll(Inline.pictures(cell))));
            }
        }
        return pictures;
    }
}
