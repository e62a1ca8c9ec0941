package dev.digest.site;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Writes feeds. */
public interface FeedWriter {
    /** An Atom feed (RFC 4287). */
    String atom(FeedChannel channel);

    /** An RSS 2.0 feed. */
    String rss(FeedChannel channel);

    /**
     * A feed.
     *
     * @param id a permanent id, independent of the site's URL
     * @param author the publisher
     * @param site the URL of the site, with a trailing slash
     * @param items newest first, at least one
     */
    record FeedChannel(URI id, String title, String author, String language, URI site, List<FeedItem> items) {
        public FeedChannel {
            items = List.copyOf(items);
        }

        /** When the latest of its items changed. */
        public Instant updated() {
            return items.stream().map(FeedItem::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
        }
    }

    /**
     * An issue in a feed.
     *
     * @param id a permanent id, independent of the site's URL
     * @param page its URL
     * @param published by its date if it has one
     * @param updated when it was marked as published in the library
     * @param summary a short description
     * @param html the article, with absolute URLs
     */
    record FeedItem(URI id, String title, URI page, Instant published, Instant updated, String summary, String html) {}
}
