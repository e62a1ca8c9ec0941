package dev.digest.render.document;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.FieldRole;
import dev.digest.issue.document.Inline;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An entry of an article, as lists of entries need it.
 *
 * @param line where it begins in the draft, from 1
 * @param anchor the fragment id in a page with a stylesheet
 * @param words the summary and recommendation as plain text
 */
public record ArticleEntry(int line, String anchor, String words) {
    /** The entries in order. */
    static List<ArticleEntry> in(List<Block> blocks) {
        EntryAnchors anchors = new EntryAnchors();
        return blocks.stream()
                .filter(Block.EntryBlock.class::isInstance)
                .map(Block.EntryBlock.class::cast)
                .map(entry -> new ArticleEntry(entry.line(), anchors.next(entry), words(entry)))
                .toList();
    }

    private static String words(Block.EntryBlock entry) {
        return entry.blocks().stream()
                .filter(block -> block instanceof Block.Paragraph paragraph && isRead(paragraph.role()))
                .map(block -> Inline.plain(unlabelled(((Block.Paragraph) block).inlines()))
                        .strip())
                .collect(Collectors.joining(" "));
    }

    private static boolean isRead(FieldRole role) {
        return role == FieldRole.SUMMARY || role == FieldRole.RECOMMENDATION || role == FieldRole.TEXT;
    }

    private static List<Inline> unlabelled(List<Inline> words) {
        return words.stream()
                .filter(word -> !(word instanceof Inline.LabelText))
                .toList();
    }
}
