package dev.digest.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.digest.library.IssueRecord;
import dev.digest.testing.NoiseImages;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feeds of a site, as a feed reader sees them. */
class SiteFeedTest {
    private static final String ALPHA = SiteFixture.entry("Alpha", "2210.00001", "甲的简介");

    @TempDir
    private Path folder = Path.of("");

    private SiteFixture site = new SiteFixture(folder);

    @BeforeEach
    void site() {
        site = new SiteFixture(folder.resolve("site"));
    }

    private SyndFeed feed(String name) {
        try {
            return new SyndFeedInput().build(new StringReader(site.read(name)));
        } catch (FeedException e) {
            throw new AssertionError(name, e);
        }
    }

    private void writeTwo() {
        site.write(
                site.published(1, "2022-10-31", SiteFixture.markdown(1, "CV研究", ALPHA)),
                site.published(3, "2022-11-14", SiteFixture.markdown(3, "NLP研究", ALPHA)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed.xml", "rss.xml"})
    void a_feed_has_the_issues_newest_first_with_absolute_links_and_whole_texts(String name) {
        writeTwo();
        List<SyndEntry> entries = feed(name).getEntries();
        assertThat(feed(name).getTitle()).isEqualTo("试刊");
        assertThat(entries)
                .extracting(SyndEntry::getLink)
                .containsExactly(
                        "https://weekly.example.org/archive/issues/003.html",
                        "https://weekly.example.org/archive/issues/001.html");
        assertThat(entries).extracting(SyndEntry::getTitle).containsExactly("《试刊》第3期：主题3", "《试刊》第1期：主题1");
        assertThat(entries.get(0).getContents().get(0).getValue()).contains("甲的简介");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed.xml", "rss.xml"})
    void an_issue_is_of_its_day_and_was_updated_when_it_was_published(String name) {
        writeTwo();
        SyndEntry first = feed(name).getEntries().get(1);
        assertThat(first.getPublishedDate()).isEqualTo(Date.from(Instant.parse("2022-10-31T00:00:00Z")));
        if (name.equals("feed.xml")) {
            assertThat(first.getUpdatedDate()).isEqualTo(Date.from(Instant.parse("2022-10-31T12:00:00Z")));
        }
    }

    @Test
    void a_correction_updates_an_issue_and_does_not_make_it_new() {
        IssueRecord record = IssueRecord.planned(1, Optional.empty(), Optional.of(LocalDate.parse("2022-10-31")))
                .publishedSince(Instant.parse("2022-10-31T12:00:00Z"))
                .correctedSince(Instant.parse("2022-11-02T09:00:00Z"));
        site.write(site.issue(record, SiteFixture.markdown(1, "CV研究", ALPHA)));
        SyndEntry entry = feed("feed.xml").getEntries().get(0);
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(Instant.parse("2022-10-31T00:00:00Z")));
        assertThat(entry.getUpdatedDate()).isEqualTo(Date.from(Instant.parse("2022-11-02T09:00:00Z")));
    }

    @Test
    void an_issue_without_a_date_is_of_the_time_when_it_was_published() {
        IssueRecord record = IssueRecord.planned(1, Optional.empty(), Optional.empty())
                .publishedSince(Instant.parse("2022-10-31T12:00:00Z"));
        site.write(site.issue(record, SiteFixture.markdown(1, "CV研究", ALPHA)));
        assertThat(feed("feed.xml").getEntries().get(0).getPublishedDate())
                .isEqualTo(Date.from(Instant.parse("2022-10-31T12:00:00Z")));
    }

    @Test
    void drafts_are_in_no_feed() {
        site.write(
                site.published(1, "2022-10-31", SiteFixture.markdown(1, "CV研究", ALPHA)),
                site.draft(2, SiteFixture.markdown(2, "CV研究", ALPHA)));
        assertThat(feed("feed.xml").getEntries()).hasSize(1);
        assertThat(feed("rss.xml").getEntries()).hasSize(1);
    }

    @Test
    void a_site_of_drafts_alone_has_no_feed() {
        site.write(site.draft(2, SiteFixture.markdown(2, "CV研究", ALPHA)));
        assertThat(site.files()).contains("sitemap.xml").doesNotContain("feed.xml", "rss.xml");
    }

    @Test
    void a_feed_has_the_last_twenty_issues() {
        site.write(IntStream.rangeClosed(1, 23)
                .mapToObj(number -> site.published(number, "2022-10-31", SiteFixture.markdown(number, "CV研究", ALPHA)))
                .toArray(SiteIssue[]::new));
        assertThat(feed("rss.xml").getEntries())
                .hasSize(20)
                .first()
                .satisfies(entry -> assertThat(entry.getTitle()).contains("第23期"));
    }

    @Test
    void images_in_a_feed_have_absolute_addresses() throws IOException {
        Files.write(folder.resolve("plot.png"), NoiseImages.png(40, 30));
        site.write(site.published(1, "2022-10-31", SiteFixture.markdown(1, "CV研究", ALPHA) + "![图](plot.png)\n"));
        Document content = Jsoup.parse(
                feed("feed.xml").getEntries().get(0).getContents().get(0).getValue());
        assertThat(content.select("img").attr("src")).startsWith("https://weekly.example.org/archive/images/");
    }

    @Test
    void a_change_of_address_makes_no_issue_new_to_a_reader() {
        writeTwo();
        List<String> before = ids();
        site.at(Optional.of(URI.create("https://new.example.org/a/")));
        writeTwo();
        assertThat(feed("feed.xml").getEntries().get(0).getLink()).startsWith("https://new.example.org/a/");
        assertThat(ids()).isEqualTo(before).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
    }

    @Test
    void a_newsletter_that_was_renamed_keeps_its_readers_by_its_old_name() {
        writeTwo();
        List<String> before = ids();
        site.named("新刊", "试刊社", new FeedId("试刊"));
        writeTwo();
        assertThat(feed("feed.xml").getTitle()).isEqualTo("新刊");
        assertThat(ids()).isEqualTo(before);
        site.named("新刊", "试刊社", new FeedId("新刊"));
        writeTwo();
        assertThat(ids()).doesNotContainAnyElementsOf(before);
    }

    /** The ids of the feed and its entries, the same in both formats. */
    private List<String> ids() {
        assertThat(feed("rss.xml").getEntries())
                .extracting(SyndEntry::getUri)
                .containsExactlyElementsOf(feed("feed.xml").getEntries().stream()
                        .map(SyndEntry::getUri)
                        .toList());
        List<String> ids = new ArrayList<>(List.of(feed("feed.xml").getUri()));
        feed("feed.xml").getEntries().forEach(entry -> ids.add(entry.getUri()));
        return ids;
    }

    @Test
    void the_publisher_is_the_author_and_without_one_the_newsletter() {
        writeTwo();
        assertThat(feed("feed.xml").getAuthors())
                .singleElement()
                .satisfies(author -> assertThat(author.getName()).isEqualTo("试刊社"));
        site.named("试刊", " ", new FeedId("试刊"));
        writeTwo();
        assertThat(feed("feed.xml").getAuthors())
                .singleElement()
                .satisfies(author -> assertThat(author.getName()).isEqualTo("试刊"));
    }
}
