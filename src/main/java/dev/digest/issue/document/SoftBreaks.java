package dev.digest.issue.document;

import java.util.ArrayList;
import java.util.List;

/** Replaces soft line breaks: by a space, or by nothing between Chinese characters. */
public final class SoftBreaks {
    private SoftBreaks() {}

    /** Joins the lines of a paragraph. */
    public static List<Inline> join(List<Inline> words) {
        List<Inline> joined = new ArrayList<>(words.size() + 1);
        for (int i = 0; i < words.size(); i++) {
            Inline word = words.get(i);
            if (word instanceof Inline.LineBreak line && !line.hard()) {
                if (!isDense(words, i)) {
                    joined.add(new Inline.TextRun(" "));
                }
            } else {
                joined.add(join(word));
            }
        }
        return joined;
    }

    private static Inline join(Inline word) {
        if (word instanceof Inline.StrongEmphasis strong) {
            return new Inline.StrongEmphasis(join(strong.inlines()));
        } else if (word instanceof Inline.Emphasis emphasis) {
            return new Inline.Emphasis(join(emphasis.inlines()));
        } else if (word instanceof Inline.Styled styled) {
            return new Inline.Styled(styled.style(), join(styled.words()));
        }
        return word instanceof Inline.InlineLink link
                ? new Inline.InlineLink(join(link.inlines()), link.address())
                : word;
    }

    /** Joins the lines of each paragraph in a block. */
    public static Block join(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(paragraph.role(), join(paragraph.inlines()));
        } else if (block instanceof Block.EntryBlock entry) {
            return new Block.EntryBlock(entry.line(), all(entry.blocks()));
        } else if (block instanceof Block.Heading heading) {
            return new Block.Heading(heading.level(), join(heading.inlines()));
        } else if (block instanceof Block.BlockQuote quote) {
            return new Block.BlockQuote(all(quote.blocks()));
        } else if (block instanceof Block.ListBlock list) {
            return new Block.ListBlock(
                    list.first(), list.items().stream().map(SoftBreaks::all).toList());
        }
        return block;
    }

    private static List<Block> all(List<Block> blocks) {
        return blocks.stream().map(SoftBreaks::join).toList();
    }

    private static boolean isDense(List<Inline> words, int at) {
        if (at == 0 || at + 1 == words.size()) {
            return false;
        }
        String before = Inline.plain(words.subList(at - 1, at));
        String after = Inline.plain(words.subList(at + 1, at + 2));
        return !before.isEmpty()
                && !after.isEmpty()
                && Whitespace.isWithoutSpaces(before.codePointBefore(before.length()))
                && Whitespace.isWithoutSpaces(after.codePointAt(0));
    }
}
