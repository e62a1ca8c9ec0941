package dev.digest.render.html;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.BlockVisitor;
import dev.digest.issue.document.Inline;
import dev.digest.issue.document.InlineVisitor;
import dev.digest.render.document.Article;
import dev.digest.render.document.LinkReferences;
import java.util.List;

/** Writes an article as plain text, with links numbered and listed at the end. */
public final class PlainTextWriter implements BlockVisitor {
    private final LinkReferences references = new LinkReferences(false);
    private final StringBuilder text = new StringBuilder(8_000);
    private final InlineVisitor inlines = new InlineText();
    /** What each line begins with. */
    private String indent = "";

    private PlainTextWriter() {}

    public static String of(Article article, String heading) {
        PlainTextWriter plain = new PlainTextWriter();
        plain.text.append(article.heading()).append('\n');
        plain.blocks(article.blocks());
        plain.references(heading);
        return plain.text.toString();
    }

    private void references(String heading) {
        if (!references.numbers().isEmpty()) {
            text.append('\n').append(heading).append('\n');
            references
                    .numbers()
                    .forEach((address, number) -> text.append('[')
                            .append(number)
                            .append("] ")
                            .append(LinkReferences.displayText(address))
                            .append('\n'));
        }
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(block -> block.accept(this));
    }

    /** Writes blocks behind further characters at the start of each line. */
    private void blocks(List<Block> blocks, String more) {
        String before = indent;
        indent += more;
        blocks(blocks);
        indent = before;
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        line(paragraph.inlines());
    }

    @Override
    public void heading(Block.Heading heading) {
        text.append('\n');
        line(heading.inlines());
    }

    @Override
    public void entry(Block.EntryBlock entry) {
        text.append('\n');
        blocks(entry.blocks());
    }

    @Override
    public void quote(Block.BlockQuote quote) {
        blocks(quote.blocks(), "> ");
    }

    @Override
    public void figure(Block.FigureBlock figure) {
        line(List.of(figure.image()));
        if (figure.image().hasCaption(false)) {
            line(List.of(new Inline.TextRun(figure.image().caption())));
        }
    }

    @Override
    public void code(Block.CodeBlock code) {
        code.text()
                .lines()
                .forEach(one -> text.append(indent).append("    ").append(one).append('\n'));
    }

    @Override
    public void table(Block.TableBlock table) {
        table.allRows().forEach(this::row);
    }

    @Override
    public void thematicBreak(Block.ThematicBreak rule) {
        text.append('\n').append(indent).append("----\n\n");
    }

    @Override
    public void comment(Block.CommentBlock comment) {
        // A note of the editors.
    }

    private void line(List<Inline> words) {
        text.append(indent);
        words(words);
        text.append('\n');
    }

    private void row(List<List<Inline>> cells) {
        text.append(indent);
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : " | ");
            words(cells.get(i));
        }
        text.append('\n');
    }

    @Override
    public void list(Block.ListBlock list) {
        int number = list.first();
        for (List<Block> item : list.items()) {
            String mark = list.isNumbered() ? number++ + ". " : "- ";
            text.append(indent).append(mark);
            String before = indent;
            indent += " ".repeat(mark.length());
            item(item);
            indent = before;
        }
    }

    /** The first paragraph of an item follows its mark. */
    private void item(List<Block> item) {
        boolean opens = !item.isEmpty() && item.get(0) instanceof Block.Paragraph;
        if (opens) {
            words(((Block.Paragraph) item.get(0)).inlines());
        }
        text.append('\n');
        blocks(opens ? item.subList(1, item.size()) : item);
    }

    private void words(List<Inline> words) {
        words.forEach(word -> word.accept(inlines));
    }

    /** Writes each kind of inline content. */
    private final class InlineText implements InlineVisitor {
        private void plain(Inline word) {
            word.appendPlain(text);
        }

        @Override
        public void text(Inline.TextRun run) {
            plain(run);
        }

        @Override
        public void label(Inline.LabelText label) {
            plain(label);
        }

        @Override
        public void code(Inline.CodeSpan code) {
            plain(code);
        }

        @Override
        public void formula(Inline.InlineFormula formula) {
            plain(formula);
        }

        @Override
        public void strong(Inline.StrongEmphasis strong) {
            words(strong.inlines());
        }

        @Override
        public void emphasis(Inline.Emphasis emphasis) {
            words(emphasis.inlines());
        }

        @Override
        public void styled(Inline.Styled styled) {
            if (styled.style() == Inline.Style.STRIKETHROUGH) {
                // Without marks, deleted text would read as valid.
                text.append("~~");
                words(styled.words());
                text.append("~~");
            } else {
                plain(styled);
            }
        }

        @Override
        public void link(Inline.InlineLink link) {
            words(link.inlines());
            int number = references.number(link);
            text.append(number > 0 ? "[" + number + "]" : "");
        }

        @Override
        public void image(Inline.InlineImage image) {
            text.append('[').append(image.words()).append(']');
        }

        @Override
        public void lineBreak(Inline.LineBreak line) {
            if (line.hard()) {
                text.append('\n').append(indent);
            } else {
                plain(line);
            }
        }
    }
}
