package dev.digest.fetch.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.fetch.FetchResult;
import dev.digest.paper.Paper;
import dev.digest.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DailyFeedTest {
    private static final String NAMESPACES =
            "xmlns:arxiv=\"http://arxiv.org/schemas/atom\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    @Test
    void a_new_paper_of_the_feed_in_rss_is_read() {
        Paper paper = ((FetchResult.FetchedPaper) rss(item("2611.00001v1", "new", "A New $\\pi_0$ &lt; H$_2$O"))
                        .get(0))
                .paper();
        assertThat(paper.id().canonical()).isEqualTo("arXiv:2611.00001");
        assertThat(paper.version()).isEqualTo(1);
        assertThat(paper.title()).isEqualTo("A New π₀ < H₂O");
        assertThat(paper.authorNames()).containsExactly("Ada Example", "Jörg Müller Jr.", "ATLAS Collaboration");
        assertThat(paper.abstractText()).isEqualTo("We study this.");
        assertThat(paper.subjects().all()).containsExactly("cs.CL", "cs.LG");
        assertThat(paper.dates().published()).contains("2026-11-27");
    }

    @Test
    void a_new_paper_of_the_feed_in_atom_is_read() {
        String entry = "<entry><id>oai:arXiv.org:2611.00001v1</id><title>A</title>"
                + "<summary>arXiv:2611.00001v1 Announce Type: new \nAbstract: We study.</summary>"
                + "<category term=\"cs.CL\"/><published>2026-11-27T00:00:00-05:00</published>"
                + "<dc:creator>Ada Example, Ben Sample</dc:creator></entry>";
        Paper paper = ((FetchResult.FetchedPaper) DailyFeed.read(
                                ("<feed xmlns=\"http://www.w3.org/2005/Atom\" " + NAMESPACES + ">" + entry + "</feed>")
                                        .getBytes(StandardCharsets.UTF_8),
                                "a feed")
                        .get(0))
                .paper();
        assertThat(paper.authorNames()).containsExactly("Ada Example", "Ben Sample");
        assertThat(paper.abstractText()).isEqualTo("We study.");
        assertThat(paper.dates().published()).contains("2026-11-27");
    }

    @ParameterizedTest
    @CsvSource({"new, FetchedPaper", "cross, FetchedPaper", "replace, RevisedPaper", "replace-cross, RevisedPaper"})
    void new_versions_of_older_papers_are_apart(String type, String kind) {
        assertThat(rss(item("2401.00002v3", type, "A")).get(0).getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"2401.00002v3, 2024-01", "hep-th/9901001v2, 1999-01"})
    void the_day_of_the_feed_is_not_that_of_a_paper_from_another_category(String id, String month) {
        Paper paper = ((FetchResult.FetchedPaper) rss(item(id, "cross", "A")).get(0)).paper();
        assertThat(paper.dates().published()).contains(month);
    }

    @Test
    void an_entry_that_names_no_paper_does_not_stop_the_others() {
        List<FetchResult> results =
                rss(item("9999.1", "new", "A") + item("2611.00001v1", "new", "") + item("2611.00002v1", "new", "B"));
        assertThat(results).hasSize(3);
        assertThat(results.get(0)).isInstanceOf(FetchResult.UnreadableEntry.class);
        assertThat(results.get(1)).isInstanceOf(FetchResult.UnreadableEntry.class);
        assertThat(results.get(2)).isInstanceOf(FetchResult.FetchedPaper.class);
    }

    @Test
    void a_feed_of_a_sunday_has_nothing_in_it() {
        assertThat(rss("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1"})
    void the_encoding_is_the_one_that_the_feed_names(String encoding) {
        byte[] bytes = ("<?xml version='1.0' encoding='" + encoding + "'?>"
                        + document(item("2611.00001v1", "new", "Café")))
                .getBytes(Charset.forName(encoding));
        assertThat(((FetchResult.FetchedPaper) DailyFeed.read(bytes, "a feed").get(0))
                        .paper()
                        .title())
                .isEqualTo("Café");
    }

    @Test
    void a_feed_that_declares_entities_is_refused() {
        String bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaa\">]>" + document(item("2611.00001v1", "new", "&a;"));
        Problem problem = catchThrowableOfType(
                Problem.class, () -> DailyFeed.read(bomb.getBytes(StandardCharsets.UTF_8), "a feed"));
        assertThat(problem.key()).isEqualTo("fetch.broken");
    }

    private static List<FetchResult> rss(String items) {
        return DailyFeed.read(document(items).getBytes(StandardCharsets.UTF_8), "a feed");
    }

    private static String document(String items) {
        return "<rss version=\"2.0\" " + NAMESPACES + "><channel><title>cs.CL updates on arXiv.org</title>"
                + "<link>http://rss.arxiv.org/rss/cs.CL</link>" + items + "</channel></rss>";
    }

    private static String item(String id, String type, String title) {
        return "<item><title>" + title + "</title><link>https://arxiv.org/abs/x</link>"
                + "<description>arXiv:" + id + " Announce Type: " + type + " \nAbstract: We study this.</description>"
                + "<guid isPermaLink=\"false\">oai:arXiv.org:" + id + "</guid>"
                + "<category>cs.CL</category><category>cs.LG</category>"
                + "<pubDate>Fri, 27 Nov 2026 00:00:00 -0500</pubDate>"
                + "<arxiv:announce_type>" + type + "</arxiv:announce_type>"
                + "<dc:creator>Ada Example, J\\\"org M\\\"uller, Jr., ATLAS Collaboration</dc:creator></item>";
    }
}
