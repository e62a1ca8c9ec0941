package dev.digest.render.document;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.FieldRole;
import dev.digest.issue.document.Inline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An issue parsed from its Markdown, including manual edits, ready to be rendered in any format.
 *
 * @param name the name of the draft in messages
 * @param heading as plain text
 * @param author the publisher, may be empty
 * @param language for machines: {@code zh-CN}
 * @param linkPreview the description and image in lists of articles
 * @param blocks the content after the heading
 */
public record Article(
        String name,
        String heading,
        OptionalInt number,
        Optional<LocalDate> date,
        String author,
        String language,
        LinkPreview linkPreview,
        List<Block> blocks) {
    /**
     * How an article is presented in lists of articles.
     *
     * @param digest a short description, from {@code <!-- digest: … -->}
     * @param cover its image, from {@code <!-- cover: … -->}
     */
    public record LinkPreview(Optional<String> digest, Optional<Inline.InlineImage> cover) {}

    public Article {
        blocks = List.copyOf(blocks);
    }

    /** The same with the number and date in the library. */
    public Article withNumberAndDate(OptionalInt itsNumber, Optional<LocalDate> itsDate) {
        return new Article(
                name,
                heading,
                itsNumber.isPresent() ? itsNumber : number,
                itsDate.or(this::date),
                author,
                language,
                linkPreview,
                blocks);
    }

    /** The same with another description, if there is one. */
    public Article describedBy(Optional<String> words) {
        LinkPreview described = new LinkPreview(words, linkPreview.cover());
        return words.isEmpty() ? this : new Article(name, heading, number, date, author, language, described, blocks);
    }

    /** The short description, if there is one. */
    public Optional<String> digest() {
        return linkPreview.digest();
    }

    /** Its entries, papers and events in order. */
    public List<ArticleEntry> entries() {
        return ArticleEntry.in(blocks);
    }

    /** The first text of entries and paragraphs, without headings. */
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
