package dev.digest.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import dev.digest.testing.NewsletterSamples;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a site lies, by what names it is known to readers' programs, and what search engines are told of it. */
class SiteConfigTest {
    private static Optional<URI> address(String written) {
        return SiteConfig.address(NewsletterSamples.settings("site:\n  url: \"" + written + "\"\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org/",
        "https://example.org/weekly, https://example.org/weekly/",
        "https://example.org/weekly///, https://example.org/weekly/",
        "http://example.org:8080/a/b/, http://example.org:8080/a/b/"
    })
    void an_address_is_that_of_a_folder(String written, String address) {
        assertThat(address(written)).contains(URI.create(address));
    }

    @Test
    void a_site_need_not_have_an_address() {
        assertThat(address("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/?a",
                "https://example.org/#a",
                "https://ada:hush@example.org/",
                "https://ada@example.org/",
                "https://example.org/weekly?"
            })
    void an_address_under_which_no_page_can_lie_is_refused_without_repeating_it(String written) {
        Problem problem = catchThrowableOfType(Problem.class, () -> address(written));
        assertThat(problem.key()).isEqualTo("site.address");
        assertThat(problem.details().toString())
                .contains("digest.yaml", "site.url")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"weekly.example.org", "ftp://example.org/", "file:///srv/site", "https://", "//example.org"})
    void what_is_no_address_of_the_web_is_refused(String written) {
        assertThat(catchThrowableOfType(Problem.class, () -> address(written)).key())
                .isEqualTo("settings.address");
    }

    @Test
    void ids_depend_on_the_name_and_number_alone() {
        FeedId id = new FeedId("试刊");
        assertThat(id.feed()).isEqualTo(new FeedId("试刊").feed()).isNotEqualTo(new FeedId("新刊").feed());
        assertThat(id.issue(1))
                .isEqualTo(new FeedId("试刊").issue(1))
                .isNotEqualTo(id.issue(2))
                .isNotEqualTo(id.feed());
        assertThat(id.issue(11)).isNotEqualTo(new FeedId("试刊1").issue(1));
        assertThat(id.issue(1).toString())
                .matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-3[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void a_sitemap_has_every_address_with_its_time_where_that_is_known() {
        Map<URI, Optional<Instant>> pages = new LinkedHashMap<>();
        pages.put(URI.create("https://example.org/"), Optional.of(Instant.parse("2022-10-31T12:00:00.123Z")));
        pages.put(URI.create("https://example.org/a?b=1&c=2"), Optional.empty());
        pages.put(URI.create("https://example.org/论文/"), Optional.empty());
        String text = Sitemap.of(pages);
        Document map = Jsoup.parse(text, Parser.xmlParser());
        assertThat(text).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        assertThat(map.select("urlset").attr("xmlns")).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        assertThat(map.select("loc").eachText())
                .containsExactly(
                        "https://example.org/",
                        "https://example.org/a?b=1&c=2",
                        "https://example.org/%E8%AE%BA%E6%96%87/");
        assertThat(map.select("lastmod").eachText()).containsExactly("2022-10-31T12:00:00Z");
    }

    @Test
    void a_sitemap_of_nothing_is_still_one() {
        assertThat(Jsoup.parse(Sitemap.of(Map.of()), Parser.xmlParser()).select("urlset"))
                .hasSize(1);
    }
}
