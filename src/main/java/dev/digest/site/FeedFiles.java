package dev.digest.site;

import dev.digest.library.IssueRecord;
import dev.digest.site.FeedWriter.FeedChannel;
import dev.digest.site.FeedWriter.FeedItem;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Collects the latest issues for the feeds. There are no feeds for drafts or without a site URL. */
final class FeedFiles {
    private static final int MAX_ITEMS = 20;

    private final SiteConfig form;
    private final Deque<PreparedIssue> last = new ArrayDeque<>();

    FeedFiles(SiteConfig form) {
        this.form = form;
    }

    /** Adds an issue; its article is rendered only if it is among the latest. */
    void add(PreparedIssue issue) {
        if (form.address().isEmpty() || !issue.record().isPublished()) {
            return;
        }
        last.addFirst(issue);
        if (last.size() > MAX_ITEMS) {
            last.removeLast();
        }
    }

    void write(SiteFolder folder, FeedWriter feeds) {
        if (last.isEmpty()) {
            return;
        }
        String key = SiteState.siteKey(last.stream().map(PreparedIssue::key).toList());
        if (folder.keep(SitePaths.ATOM, key) && folder.keep(SitePaths.RSS, key)) {
            return;
        }
        URI site = form.address().orElseThrow();
        List<FeedItem> items = last.stream().map(issue -> item(issue, site)).toList();
        String author = form.publisher().isBlank() ? form.name() : form.publisher();
        FeedChannel channel = new FeedChannel(
                form.id().feed(), form.name(), author, form.texts().tag(), site, items);
        folder.put(SitePaths.ATOM, feeds.atom(channel), key);
        folder.put(SitePaths.RSS, feeds.rss(channel), key);
    }

    private FeedItem item(PreparedIssue issue, URI site) {
        return new FeedItem(
                form.id().issue(issue.number()),
                issue.summary().heading(),
                site.resolve(SitePaths.issue(issue.number())),
                published(issue.record()),
                issue.record().updatedAt().orElseThrow(),
                issue.summary().description(),
                issue.body(site.toString()));
    }

    /** When it was published: by its date, otherwise by when it was marked as published. */
    private static Instant published(IssueRecord issue) {
        return issue.date()
                .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC))
                .orElseGet(() -> issue.publishedAt().orElseThrow());
    }
}
