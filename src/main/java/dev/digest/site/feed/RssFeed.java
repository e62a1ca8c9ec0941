package dev.digest.site.feed;

import static dev.digest.site.feed.RomeFeedWriter.legal;

import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import dev.digest.site.FeedWriter.FeedChannel;
import dev.digest.site.FeedWriter.FeedItem;
import java.util.Date;

/** An RSS feed. Source of what it must have: the RSS 2.0 specification. */
final class RssFeed {
    private RssFeed() {}

    static com.rometools.rome.feed.rss.Channel of(FeedChannel channel) {
        var feed = new com.rometools.rome.feed.rss.Channel("rss_2.0");
        feed.setTitle(legal(channel.title()));
        feed.setLink(channel.site().toString());
        feed.setDescription(legal(channel.title()));
        feed.setLanguage("zh-CN");
        feed.setLastBuildDate(Date.from(channel.updated()));
        feed.setItems(channel.items().stream().map(RssFeed::item).toList());
        return feed;
    }

    private static com.rometools.rome.feed.rss.Item item(FeedItem item) {
        var entry = new com.rometools.rome.feed.rss.Item();
        entry.setTitle(legal(item.title()));
        entry.setLink(item.page().toString());
        Guid id = new Guid();
        id.setValue(item.page().toString());
        id.setPermaLink(true);
        entry.setGuid(id);
        entry.setPubDate(Date.from(item.published()));
        Description summary = new Description();
        summary.setType("text/plain");
        summary.setValue(legal(item.summary()));
        entry.setDescription(summary);
        Content content = new Content();
        content.setType(Content.HTML);
        content.setValue(legal(item.html()));
        entry.setContent(content);
        return entry;
    }
}
