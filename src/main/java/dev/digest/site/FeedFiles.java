package dev.digest.site;

import dev.digest.site.Feeds.Channel;
import dev.digest.site.Feeds.Item;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Keeps the last issues for the feeds. Drafts are nobody's to subscribe to, and without an address there are none. */
final class FeedFiles {
    private static final int MOST = 20;

    private final SiteForm form;
    private final Deque<Function<URI, Item>> last = new ArrayDeque<>();

    FeedFiles(SiteForm form) {
        this.form = form;
    }

    /** Takes an issue; what its article is with addresses of the site is asked only if it is among the last. */
    void add(SiteIssue issue, Function<URI, String> article) {
        if (form.address().isEmpty() || !issue.built().isOut()) {
            return;
        }
        last.addFirst(site -> new Item(
                issue.article().heading(),
                site.resolve(Paths.issue(issue.number())),
                issue.published().orElseThrow(),
                issue.built().publishedAt().orElseThrow(),
                issue.description(),
                article.apply(site)));
        if (last.size() > MOST) {
            last.removeLast();
        }
    }

    void write(SiteFolder folder, Feeds feeds) {
        if (last.isEmpty()) {
            return;
        }
        URI site = form.address().orElseThrow();
        List<Item> items = last.stream().map(item -> item.apply(site)).toList();
        String author = form.publisher().isBlank() ? form.name() : form.publisher();
        Channel channel = new Channel(form.name(), author, site, items);
        folder.put(Paths.ATOM, feeds.atom(channel));
        folder.put(Paths.RSS, feeds.rss(channel));
    }
}
