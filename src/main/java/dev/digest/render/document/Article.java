package dev.digest.render.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An issue as its Markdown has it, with what editors changed by hand, ready to be shown in any form.
 *
 * @param name what to call the draft in messages
 * @param heading in plain words
 * @param author who publishes it, may be empty
 * @param linkPreview what stands for it in lists of articles
 * @param blocks what stands under the heading
 */
public record Article(
        String name,
        String heading,
        OptionalInt number,
        Optional<LocalDate> date,
        String author,
        LinkPreview linkPreview,
        List<Block> blocks) {
    /**
     * What stands for an article in lists of articles.
     *
     * @param digest a few words about it, where editors wrote {@code <!-- digest: … -->}
     * @param cover where its picture lies, where they wrote {@code <!-- cover: … -->}
     */
    public record LinkPreview(Optional<String> digest, Optional<String> cover) {}

    /** Copies the list. */
    public Article {
        blocks = List.copyOf(blocks);
    }

    /** The same with what the library knows of it. */
    public Article withNumberAndDate(OptionalInt itsNumber, Optional<LocalDate> itsDate) {
        return new Article(
                name,
                heading,
                itsNumber.isPresent() ? itsNumber : number,
                itsDate.or(this::date),
                author,
                linkPreview,
                blocks);
    }

    /** The same with other words about it, unless there are none. */
    public Article describedBy(Optional<String> words) {
        LinkPreview described = new LinkPreview(words, linkPreview.cover());
        return words.isEmpty() ? this : new Article(name, heading, number, date, author, described, blocks);
    }

    /** A few words about it, where there are some. */
    public Optional<String> digest() {
        return linkPreview.digest();
    }

    /** Its entries, papers and events as they stand. */
    public List<ArticleEntry> entries() {
        return ArticleEntry.in(blocks);
    }

    /** The first words of what is to be read: of entries and paragraphs, not of headings. */
    public String opening(int codePoints) {
        StringBuilder words = new StringBuilder();
        open(blocks, words, codePoints);
        String line = words.toString().strip();
        return line.substring(
                0, line.offsetByCodePoints(0, Math.min(codePoints, line.codePointCount(0, line.length()))));
    }

    private static void open(List<Block> blocks, StringBuilder words, int enough) {
        for (Block block : blocks) {
            if (words.length() > enough * 2) {
                return;
            }
            if (block instanceof Block.EntryBlock entry) {
                open(entry.blocks(), words, enough);
            } else if (block instanceof Block.Paragraph paragraph && paragraph.role() != FieldRole.LEAD) {
                words.append(Inline.plain(paragraph.inlines())).append(' ');
            }
        }
    }
}
