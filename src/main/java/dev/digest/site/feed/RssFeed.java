package dev.digest.site.feed;

import static dev.digest.site.feed.RomeFeedWriter.legal;

import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import dev.digest.site.FeedWriter.FeedChannel;
import dev.digest.site.FeedWriter.FeedItem;
import java.util.Date;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** An RSS feed. Required elements: the RSS 2.0 specification. */
final class RssFeed {
    private RssFeed() {}

    static com.rometools.rome.feed.rss.Channel of(FeedChannel channel) {
        var feed = new com.rometools.rome.feed.rss.Channel("rss_2.0");
        feed.setTitle(legal(channel.title()));
        feed.setLink(channel.site().toString());
        feed.setDescription(legal(channel.title()));
        feed.setLanguage(channel.language());
        feed.setLastBuildDate(Date.from(channel.updated()));
        feed.getForeignMarkup().add(self(channel));
        feed.setItems(channel.items().stream().map(RssFeed::item).toList());
        return feed;
    }

    /** RSS has no element for the feed's own URL; the Atom element is used by convention. */
    private static Element self(FeedChannel channel) {
        return new Element("link", Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom"))
                .setAttribute("rel", "self")
                .setAttribute("type", "application/rss+xml")
                .setAttribute("href", channel.site().resolve("rss.xml").toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static com.rometools.rome.feed.rss.Item item(FeedItem item) {
        var entry = new com.rometools.rome.feed.rss.Item();
        entry.setTitle(legal(item.title()));
        entry.setLink(item.page().toString());
        Guid id = new Guid();
        id.setValue(item.id().toString());
        id.setPermaLink(false);
        entry.setGuid(id);
        entry.setPubDate(Date.from(item.published()));
        Description summary = new Description();
        // Readers interpret it as HTML, whatever type is declared.
        summary.setValue(escaped(legal(item.summary())));
        entry.setDescription(summary);
        Content content = new Content();
        content.setType(Content.HTML);
        content.setValue(legal(item.html()));
        entry.setContent(content);
        return entry;
    }
}
