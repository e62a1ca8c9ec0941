package dev.digest.site.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import dev.digest.site.FeedWriter;

/** Feeds by Rome. Each format is built separately, since Rome's common model lacks what Atom requires. */
public final class RomeFeedWriter implements FeedWriter {
    private static final String NOT_IN_XML = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    @Override
    public String atom(FeedChannel channel) {
        return text(AtomFeed.of(channel));
    }

    @Override
    public String rss(FeedChannel channel) {
        return text(RssFeed.of(channel));
    }

    /** XML does not allow some characters, not even as character references. */
    static String legal(String text) {
        return text.replaceAll(NOT_IN_XML, "\uFFFD");
    }

    private static String text(WireFeed feed) {
        feed.setEncoding("UTF-8");
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("all that a feed needs is there", e);
        }
    }
}
