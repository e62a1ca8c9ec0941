package dev.digest.render.document;

import dev.digest.format.ContentFingerprint;
import dev.digest.issue.document.Block;
import dev.digest.issue.document.FieldRole;
import dev.digest.issue.document.Inline;
import dev.digest.issue.document.LinkedPaper;
import dev.digest.paper.WebId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Assigns fragment ids to the entries of a page: from the paper that an entry links to, otherwise from its download
 * link or its title. They do not depend on position, so links stay valid when entries are moved.
 */
public final class EntryAnchors {
    private static final int HASH = 8;

    private final Set<String> taken = new HashSet<>();

    /** The id of the next entry, unique in the page. */
    public String next(Block.EntryBlock entry) {
        String anchor = "entry-" + anchor(entry);
        String free = anchor;
        for (int i = 2; !taken.add(free); i++) {
            free = anchor + "-" + i;
        }
        return free;
    }

    private static String anchor(Block.EntryBlock entry) {
        List<Block.Paragraph> paragraphs = paragraphs(entry);
        return paragraphs.stream()
                .flatMap(paragraph -> Inline.addresses(paragraph.inlines()).stream())
                .flatMap(address -> paper(address).stream())
                .findFirst()
                .orElseGet(() -> hash(words(paragraphs.get(0))));
    }

    /** A paragraph with the URLs that it does not show, since many entries may have a link called PDF. */
    private static String words(Block.Paragraph paragraph) {
        String shown = Inline.plain(paragraph.inlines());
        StringBuilder words = new StringBuilder(shown);
        if (paragraph.role() == FieldRole.ADDRESS) {
            for (String address : Inline.addresses(paragraph.inlines())) {
                words.append(shown.contains(address) ? "" : " " + address);
            }
        }
        return words.toString();
    }

    private static List<Block.Paragraph> paragraphs(Block.EntryBlock entry) {
        List<Block.Paragraph> ordered = new ArrayList<>();
        // Links in the summary may lead to other papers.
        for (FieldRole role : List.of(FieldRole.ADDRESS, FieldRole.TITLE)) {
            entry.blocks().stream()
                    .filter(block -> block instanceof Block.Paragraph one && one.role() == role)
                    .forEach(block -> ordered.add((Block.Paragraph) block));
        }
        return ordered;
    }

    private static Optional<String> paper(String address) {
        return LinkedPaper.find(address)
                .filter(paper -> !(paper.id() instanceof WebId))
                .map(paper -> name(paper.id().canonical()));
    }

    private static String name(String id) {
        String plain = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
        return plain.equals(id.toLowerCase(Locale.ROOT).replace(':', '-')) ? plain : plain + "-" + hash(id);
    }

    private static String hash(String text) {
        return ContentFingerprint.of(text.strip()).substring(0, HASH);
    }
}
