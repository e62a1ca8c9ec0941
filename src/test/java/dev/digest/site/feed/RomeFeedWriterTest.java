package dev.digest.site.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import dev.digest.site.FeedWriter;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RomeFeedWriterTest {
    private static final URI SITE = URI.create("https://weekly.example.org/");
    private static final Instant DAY = Instant.parse("2022-10-31T00:00:00Z");
    private static final Instant OUT = Instant.parse("2022-11-01T08:00:00Z");

    private static FeedWriter.FeedItem item(int number, String title) {
        return new FeedWriter.FeedItem(
                URI.create("urn:uuid:issue-" + number),
                title,
                SITE.resolve("issues/00" + number + ".html"),
                DAY,
                OUT.plusSeconds(number),
                "A & <b>",
                "<p>一 &amp; <a href=\"https://example.org/?a=1&amp;b=2\">二</a></p>");
    }

    private static FeedWriter.FeedChannel channel() {
        return new FeedWriter.FeedChannel(
                URI.create("urn:uuid:weekly"),
                "试刊 & Co",
                "试刊社",
                "zh-CN",
                SITE,
                List.of(item(2, "第2期：<script>\u0001\uD800 ]]>"), item(1, "第1期")));
    }

    @Test
    void atom_has_all_that_it_must_have_and_is_read_back() throws FeedException {
        Feed feed = (Feed) new WireFeedInput().build(new StringReader(new RomeFeedWriter().atom(channel())));
        assertThat(feed.getId()).isEqualTo("urn:uuid:weekly");
        assertThat(feed.getTitle()).isEqualTo("试刊 & Co");
        assertThat(feed.getUpdated()).isEqualTo(OUT.plusSeconds(2));
        assertThat(feed.getAuthors()).extracting(author -> author.getName()).containsExactly("试刊社");
        assertThat(feed.getOtherLinks())
                .extracting(link -> link.getRel() + " " + link.getHref())
                .containsExactly("self https://weekly.example.org/feed.xml");
        Entry entry = feed.getEntries().get(0);
        assertThat(entry.getId()).isEqualTo("urn:uuid:issue-2");
        assertThat(entry.getTitle()).isEqualTo("第2期：<script>\uFFFD\uFFFD ]]>");
        assertThat(entry.getAlternateLinks().get(0).getHref()).isEqualTo("https://weekly.example.org/issues/002.html");
        assertThat(entry.getUpdated()).isEqualTo(OUT.plusSeconds(2));
        assertThat(entry.getPublished()).isEqualTo(DAY);
        assertThat(entry.getSummary().getValue()).isEqualTo("A & <b>");
        assertThat(entry.getContents().get(0).getType()).isEqualTo("html");
        assertThat(entry.getContents().get(0).getValue())
                .isEqualTo("<p>一 &amp; <a href=\"https://example.org/?a=1&amp;b=2\">二</a></p>");
    }

    @Test
    void rss_has_all_that_it_must_have_and_is_read_back() throws FeedException {
        Channel feed = (Channel) new WireFeedInput().build(new StringReader(new RomeFeedWriter().rss(channel())));
        assertThat(List.of(feed.getTitle(), feed.getLink(), feed.getDescription()))
                .containsExactly("试刊 & Co", "https://weekly.example.org/", "试刊 & Co");
        assertThat(feed.getLastBuildDate()).isEqualTo(OUT.plusSeconds(2));
        Item item = feed.getItems().get(1);
        assertThat(item.getTitle()).isEqualTo("第1期");
        assertThat(item.getLink()).isEqualTo("https://weekly.example.org/issues/001.html");
        assertThat(item.getGuid().getValue()).isEqualTo("urn:uuid:issue-1");
        assertThat(item.getGuid().isPermaLink()).isFalse();
        assertThat(item.getPubDate()).isEqualTo(DAY);
        assertThat(item.getContent().getValue()).startsWith("<p>一 &amp; ");
    }

    @Test
    void rss_says_where_it_is() {
        assertThat(new RomeFeedWriter().rss(channel()))
                .containsPattern("<atom:link [^>]*href=\"https://weekly.example.org/rss.xml\"")
                .contains("rel=\"self\"");
    }

    /** A reader undoes the escapes of XML, and takes what is left for HTML. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<img src=x onerror=alert(1)>", "&lt;b&gt;", "a & b", "</description><script>", "x < y > z"})
    void a_summary_in_rss_reads_as_it_was_written(String summary) throws FeedException {
        FeedWriter.FeedItem item =
                new FeedWriter.FeedItem(URI.create("urn:x"), "t", SITE, DAY, OUT, summary, "<p>x</p>");
        String rss = new RomeFeedWriter()
                .rss(new FeedWriter.FeedChannel(URI.create("urn:y"), "n", "a", "en", SITE, List.of(item)));
        Channel feed = (Channel) new WireFeedInput().build(new StringReader(rss));
        String html = feed.getItems().get(0).getDescription().getValue();
        assertThat(Jsoup.parse(html).body().childNodeSize()).isEqualTo(1);
        assertThat(Jsoup.parse(html).body().wholeText()).isEqualTo(summary);
    }

    @Test
    void the_same_issues_make_the_same_feed_whenever_it_is_made() {
        assertThat(new RomeFeedWriter().atom(channel())).isEqualTo(new RomeFeedWriter().atom(channel()));
        assertThat(new RomeFeedWriter().rss(channel())).isEqualTo(new RomeFeedWriter().rss(channel()));
    }
}
