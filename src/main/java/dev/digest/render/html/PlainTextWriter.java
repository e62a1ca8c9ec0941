package dev.digest.render.html;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.Inline;
import dev.digest.render.document.Article;
import dev.digest.render.document.LinkReferences;
import java.util.List;

/** Writes an article as plain text, with links numbered and listed at the end. */
public final class PlainTextWriter {
    private final LinkReferences references = new LinkReferences(false);
    private final StringBuilder text = new StringBuilder(8_000);

    private PlainTextWriter() {}

    public static String of(Article article, String heading) {
        PlainTextWriter plain = new PlainTextWriter();
        plain.text.append(article.heading()).append('\n');
        plain.blocks(article.blocks(), "");
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

    private void blocks(List<Block> blocks, String indent) {
        for (Block block : blocks) {
            block(block, indent);
        }
    }

    private void block(Block block, String indent) {
        if (block instanceof Block.Paragraph paragraph) {
            line(indent, paragraph.inlines());
        } else if (block instanceof Block.Heading heading) {
            text.append('\n');
            line(indent, heading.inlines());
        } else if (block instanceof Block.EntryBlock entry) {
            text.append('\n');
            blocks(entry.blocks(), indent);
        } else if (block instanceof Block.ListBlock list) {
            items(list, indent);
        } else if (block instanceof Block.BlockQuote quote) {
            blocks(quote.blocks(), indent + "> ");
        } else if (block instanceof Block.FigureBlock figure) {
            line(indent, List.of(figure.image()));
            if (figure.image().hasCaption(false)) {
                line(indent, List.of(new Inline.TextRun(figure.image().caption())));
            }
        } else if (block instanceof Block.CodeBlock code) {
            code.text()
                    .lines()
                    .forEach(one ->
                            text.append(indent).append("    ").append(one).append('\n'));
        } else if (block instanceof Block.TableBlock table) {
            table.allRows().forEach(row -> row(indent, row));
        } else if (block instanceof Block.ThematicBreak) {
            text.append('\n').append(indent).append("----\n\n");
        }
    }

    private void line(String indent, List<Inline> words) {
        text.append(indent);
        words(words, indent);
        text.append('\n');
    }

    private void row(String indent, List<List<Inline>> cells) {
        text.append(indent);
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : " | ");
            words(cells.get(i), indent);
        }
        text.append('\n');
    }

    private void items(Block.ListBlock list, String indent) {
        int number = list.first();
        for (List<Block> item : list.items()) {
            String mark = list.isNumbered() ? number++ + ". " : "- ";
            String within = indent + " ".repeat(mark.length());
            text.append(indent).append(mark);
            if (!item.isEmpty() && item.get(0) instanceof Block.Paragraph first) {
                words(first.inlines(), within);
                text.append('\n');
                blocks(item.subList(1, item.size()), within);
            } else {
                text.append('\n');
                blocks(item, within);
            }
        }
    }

    private void words(List<Inline> words, String indent) {
        for (Inline word : words) {
            if (word instanceof Inline.InlineLink link) {
                words(link.inlines(), indent);
                int number = references.number(link);
                text.append(number > 0 ? "[" + number + "]" : "");
            } else if (word instanceof Inline.StrongEmphasis strong) {
                words(strong.inlines(), indent);
            } else if (word instanceof Inline.Emphasis emphasis) {
                words(emphasis.inlines(), indent);
            } else if (word instanceof Inline.Styled styled && styled.style() == Inline.Style.STRIKETHROUGH) {
                // Without marks, deleted text would read as valid.
                text.append("~~");
                words(styled.words(), indent);
                text.append("~~");
            } else if (word instanceof Inline.InlineImage image) {
                text.append('[').append(image.words()).append(']');
            } else if (word instanceof Inline.LineBreak line && line.hard()) {
                text.append('\n').append(indent);
            } else {
                text.append(Inline.plain(List.of(word)));
            }
        }
    }
}
