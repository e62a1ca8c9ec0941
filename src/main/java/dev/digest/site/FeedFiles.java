package dev.digest.site;

import dev.digest.site.FeedWriter.FeedChannel;
import dev.digest.site.FeedWriter.FeedItem;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Collects the latest issues for the feeds. There are no feeds for drafts or without a site URL. */
final class FeedFiles {
    private static final int MAX_ITEMS = 20;

    private final SiteConfig form;
    private final Deque<Function<URI, FeedItem>> last = new ArrayDeque<>();

    FeedFiles(SiteConfig form) {
        this.form = form;
    }

    /** Adds an issue; its article is rendered only if it is among the latest. */
    void add(SiteIssue issue, Function<URI, String> article) {
        if (form.address().isEmpty() || !issue.record().isPublished()) {
            return;
        }
        last.addFirst(site -> new FeedItem(
                form.id().issue(issue.number()),
                issue.article().heading(),
                site.resolve(SitePaths.issue(issue.number())),
                issue.published().orElseThrow(),
                issue.record().updatedAt().orElseThrow(),
                issue.description(form.texts()),
                article.apply(site)));
        if (last.size() > MAX_ITEMS) {
            last.removeLast();
        }
    }

    void write(SiteFolder folder, FeedWriter feeds) {
        if (last.isEmpty()) {
            return;
        }
        URI site = form.address().orElseThrow();
        List<FeedItem> items = last.stream().map(item -> item.apply(site)).toList();
        String author = form.publisher().isBlank() ? form.name() : form.publisher();
        FeedChannel channel = new FeedChannel(
                form.id().feed(), form.name(), author, form.texts().tag(), site, items);
        folder.put(SitePaths.ATOM, feeds.atom(channel));
        folder.put(SitePaths.RSS, feeds.rss(channel));
    }
}
