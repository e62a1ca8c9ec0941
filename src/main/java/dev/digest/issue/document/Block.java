package dev.digest.issue.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A block of an article. */
public sealed interface Block {
    /** Calls the method for this kind of block. */
    void accept(BlockVisitor visitor);

    /** Whether it ends the entry before it. */
    default boolean endsEntry() {
        return false;
    }

    /** The same with other blocks in it; itself where it has none. */
    default Block mapBlocks(UnaryOperator<List<Block>> change) {
        return this;
    }

    /** The same with other inline content, also in the blocks in it; itself where it has none. */
    default Block mapInlines(UnaryOperator<List<Inline>> change) {
        return mapBlocks(
                blocks -> blocks.stream().map(block -> block.mapInlines(change)).toList());
    }

    /** A heading of level 2 to 6. */
    record Heading(int level, List<Inline> inlines) implements Block {
        @Override
        public void accept(BlockVisitor visitor) {
            visitor.heading(this);
        }

        @Override
        public boolean endsEntry() {
            return true;
        }

        @Override
        public Block mapInlines(UnaryOperator<List<Inline>> change) {
            return new Heading(level, change.apply(inlines));
        }
    }

    /** A paragraph with the field of an entry that it is. */
    record Paragraph(FieldRole role, List<Inline> inlines) implements Block {
        @Override
        public void accept(BlockVisitor visitor) {
            visitor.paragraph(this);
        }

        @Override
        public Block mapInlines(UnaryOperator<List<Inline>> change) {
            return new Paragraph(role, change.apply(inlines));
        }
    }

    /**
     * An entry of the issue: the paragraph with its title and everything that belongs to it.
     *
     * @param line where it begins in the source, from 1
     */
    record EntryBlock(int line, List<Block> blocks) implements Block {
        @Override
        public void accept(BlockVisitor visitor) {
            visitor.entry(this);
        }

        @Override
        public Block mapBlocks(UnaryOperator<List<Block>> change) {
            return new EntryBlock(line, change.apply(blocks));
        }
    }

    /** An image that is a block of its own. */
    record FigureBlock(Inline.InlineImage image) implements Block {
        @Override
        public void accept(BlockVisitor visitor) {
            visitor.figure(this);
        }
    }

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

        @Override
        public void accept(BlockVisitor visitor) {
            visitor.list(this);
        }

        @Override
        public Block mapBlocks(UnaryOperator<List<Block>> change) {
            return new ListBlock(first, items.stream().map(change).toList());
        }
    }

    /** A block quotation. */
    record BlockQuote(List<Block> blocks) implements Block {
        @Override
        public void accept(BlockVisitor visitor) {
            visitor.quote(this);
        }

        @Override
        public Block mapBlocks(UnaryOperator<List<Block>> change) {
            return new BlockQuote(change.apply(blocks));
        }
    }

    /** A code block. */
    record CodeBlock(String text) implements Block {
        @Override
        public void accept(BlockVisitor visitor) {
            visitor.code(this);
        }
    }

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

        @Override
        public void accept(BlockVisitor visitor) {
            visitor.table(this);
        }

        @Override
        public Block mapInlines(UnaryOperator<List<Inline>> change) {
            return new TableBlock(
                    sides,
                    head.stream().map(change).toList(),
                    rows.stream().map(row -> row.stream().map(change).toList()).toList());
        }
    }

    /** A thematic break. */
    record ThematicBreak() implements Block {
        @Override
        public void accept(BlockVisitor visitor) {
            visitor.thematicBreak(this);
        }

        @Override
        public boolean endsEntry() {
            return true;
        }
    }

    /**
     * An HTML comment, a note of the editors: {@code <!-- … -->}. It is not shown.
     *
     * @param line on which it begins, from 1
     */
    record CommentBlock(String text, int line) implements Block {
        @Override
        public void accept(BlockVisitor visitor) {
            visitor.comment(this);
        }
    }

    /** All images in some blocks, in order. */
    static List<Inline.InlineImage> pictures(List<Block> blocks) {
        List<Inline.InlineImage> pictures = new ArrayList<>();
        BlockVisitor collector = new PictureCollector(pictures);
        blocks.forEach(block -> block.accept(collector));
        return pictures;
    }

    /** Collects images. */
    record PictureCollector(List<Inline.InlineImage> found) implements BlockVisitor {
        private void inlines(List<Inline> inlines) {
            found.addAll(Inline.pictures(inlines));
        }

        private void blocks(List<Block> blocks) {
            blocks.forEach(block -> block.accept(this));
        }

        @Override
        public void paragraph(Paragraph paragraph) {
            inlines(paragraph.inlines());
        }

        @Override
        public void heading(Heading heading) {
            inlines(heading.inlines());
        }

        @Override
        public void entry(EntryBlock entry) {
            blocks(entry.blocks());
        }

        @Override
        public void figure(FigureBlock figure) {
            found.add(figure.image());
        }

        @Override
        public void list(ListBlock list) {
            list.items().forEach(this::blocks);
        }

        @Override
        public void quote(BlockQuote quote) {
            blocks(quote.blocks());
        }

        @Override
        public void code(CodeBlock code) {}

        @Override
        public void table(TableBlock table) {
            table.allRows().forEach(row -> row.forEach(this::inlines));
        }

        @Override
        public void thematicBreak(ThematicBreak rule) {}

        @Override
        public void comment(CommentBlock comment) {}
    }
}
