package dev.digest.site;

import dev.digest.issue.document.ParsedEntry;
import dev.digest.paper.DuplicateKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A paper in an issue, as the lists of the site show it.
 *
 * @param key by which it is recognised in other issues: the id in its links, otherwise its title
 * @param anchor the fragment, with {@code #}, in the issue's page; empty when unknown
 * @param chinese the Chinese title, if it is in addition to another one; otherwise empty
 * @param people institutions and authors as printed
 * @param category may be empty
 * @param words other text to search by: its id, the heading of its issue, its summary
 */
record SitePaper(
        String key, String anchor, String title, String chinese, String people, String category, String words) {

    static SitePaper of(ParsedEntry entry, SiteIssue issue, Optional<SiteIssue.Placed> placed) {
        Optional<String> id = entry.paper().map(paper -> paper.id().canonical());
        Optional<String> original = entry.title().original();
        return new SitePaper(
                id.orElseGet(
                        () -> "title:" + DuplicateKeys.titleKey(entry.title().any())),
                placed.map(SiteIssue.Placed::anchor).orElse(""),
                entry.title().any(),
                original.isPresent() ? entry.title().chinese().orElse("") : "",
                String.join(" · ", parts(entry)),
                entry.category().or(entry::section).orElse(""),
                words(id, issue, placed));
    }

    private static String words(Optional<String> id, SiteIssue issue, Optional<SiteIssue.Placed> placed) {
        List<String> words = new ArrayList<>();
        id.ifPresent(words::add);
        words.add(issue.article().heading());
        placed.map(one -> one.shown().words()).ifPresent(words::add);
        return String.join(" ", words);
    }

    private static List<String> parts(ParsedEntry entry) {
        List<String> parts = new ArrayList<>();
        entry.institutions().ifPresent(parts::add);
        entry.authors().ifPresent(parts::add);
        return parts;
    }
}
