package dev.digest.site;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Writes what readers subscribe to. */
public interface FeedWriter {
    /** An Atom feed (RFC 4287). */
    String atom(FeedChannel channel);

    /** The same as RSS 2.0. */
    String rss(FeedChannel channel);

    /**
     * A feed as a whole.
     *
     * @param id by which readers know it, wherever the site is
     * @param author who publishes it
     * @param site the address of the site, which ends in a slash
     * @param items the last first, at least one
     */
    record FeedChannel(URI id, String title, String author, URI site, List<FeedItem> items) {
        /** Copies the list. */
        public FeedChannel {
            items = List.copyOf(items);
        }

        /** When the last of its items changed. */
        public Instant updated() {
            return items.stream().map(FeedItem::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
        }
    }

    /**
     * One issue.
     *
     * @param id by which readers know it, wherever the site is
     * @param page its address
     * @param published when it came out, by its date where it has one
     * @param updated since when it is out in the library
     * @param summary a few words
     * @param html the article, with absolute addresses
     */
    record FeedItem(URI id, String title, URI page, Instant published, Instant updated, String summary, String html) {}
}
