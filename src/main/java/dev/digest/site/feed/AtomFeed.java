package dev.digest.site.feed;

import static dev.digest.site.feed.RomeFeedWriter.legal;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import dev.digest.site.FeedWriter.FeedChannel;
import dev.digest.site.FeedWriter.FeedItem;
import java.util.Date;
import java.util.List;

/** An Atom feed. Required elements: RFC 4287. */
final class AtomFeed {
    private AtomFeed() {}

    static Feed of(FeedChannel channel) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(channel.id().toString());
        feed.setTitle(legal(channel.title()));
        feed.setUpdated(Date.from(channel.updated()));
        Person author = new Person();
        author.setName(legal(channel.author()));
        feed.setAuthors(List.of(author));
        String self = channel.site().resolve("feed.xml").toString();
        feed.setAlternateLinks(List.of(link("alternate", channel.site().toString())));
        feed.setOtherLinks(List.of(link("self", self)));
        feed.setEntries(channel.items().stream().map(AtomFeed::entry).toList());
        return feed;
    }

    private static Entry entry(FeedItem item) {
        Entry entry = new Entry();
        entry.setId(item.id().toString());
        entry.setTitle(legal(item.title()));
        entry.setAlternateLinks(List.of(link("alternate", item.page().toString())));
        entry.setPublished(Date.from(item.published()));
        entry.setUpdated(Date.from(item.updated()));
        entry.setSummary(content("text", item.summary()));
        entry.setContents(List.of(content("html", item.html())));
        return entry;
    }

    private static Link link(String relation, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }

    private static Content content(String type, String text) {
        Content content = new Content();
        content.setType(type);
        content.setValue(legal(text));
        return content;
    }
}
