package dev.digest.issue.document;

import java.util.ArrayList;
import java.util.List;

/** A block of an article. */
public sealed interface Block {
    /** A heading of level 2 to 6. */
    record Heading(int level, List<Inline> inlines) implements Block {}

    /** A paragraph with the field of an entry that it is. */
    record Paragraph(FieldRole role, List<Inline> inlines) implements Block {}

    /**
     * An entry of the issue: the paragraph with its title and everything that belongs to it.
     *
     * @param line where it begins in the source, from 1
     */
    record EntryBlock(int line, List<Block> blocks) implements Block {}

    /** An image that is a block of its own. */
    record FigureBlock(Inline.InlineImage image) implements Block {}

    /**
     * A list.
     *
     * @param first the number of the first item; -1 for a bullet list
     */
    record ListBlock(int first, List<List<Block>> items) implements Block {
        /** Whether its items are numbered. */
        public boolean isNumbered() {
            return first >= 0;
        }
    }

    /** A block quotation. */
    record BlockQuote(List<Block> blocks) implements Block {}

    /** A code block. */
    record CodeBlock(String text) implements Block {}

    /**
     * A table.
     *
     * @param sides the alignment of each column: {@code left}, {@code center} or {@code right}, empty if unspecified
     * @param head the cells of the header row
     * @param rows the other rows, each with the same number of cells
     */
    record TableBlock(List<String> sides, List<List<Inline>> head, List<List<List<Inline>>> rows) implements Block {
        /** The header row and the others. */
        public List<List<List<Inline>>> allRows() {
            List<List<List<Inline>>> all = new ArrayList<>(List.of(head));
            all.addAll(rows);
            return all;
        }
    }

    /** A thematic break. */
    record ThematicBreak() implements Block {}

    /** An HTML comment, a note of the editors: {@code <!-- … -->}. It is not shown. */
    record CommentBlock(String text) implements Block {}

    /** All images in some blocks, in order. */
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
