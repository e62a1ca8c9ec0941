package dev.digest.cli;

import static dev.digest.testing.FakeNewPapers.atom;
import static dev.digest.testing.FakeNewPapers.entry;
import static dev.digest.testing.FakeNewPapers.oai;
import static dev.digest.testing.FakeNewPapers.oaiError;
import static dev.digest.testing.FakeNewPapers.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeNewPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code digest discover} over a network that ends on this machine. 2026-11-16 is a Monday. */
class DiscoverOnlineTest {
    @TempDir
    private Path folder = Path.of("");

    private final FakeNewPapers arxiv = new FakeNewPapers();
    private TestProgram digest = new TestProgram(folder);

    @BeforeEach
    void watch_one_category() {
        digest = arxiv.serve(TestProgram.withNewsletter(folder)).atTime("2026-11-20T09:00:00Z");
        digest.run("watch", "add", "--category", "cs.CL").succeeds();
    }

    @AfterEach
    void all_that_was_planned_has_been_asked_for() {
        arxiv.close();
    }

    private static List<String> days(CommandResult result) {
        return result.jsonList("days").stream()
                .map(day -> (Map<?, ?>) day)
                .map(day -> day.get("date") + " " + day.get("papers") + " " + day.get("complete"))
                .toList();
    }

    private long inPool() {
        return digest.run("search", "paper", "--in", "pool", "--limit", "0", "--json")
                .succeeds()
                .jsonList("pool")
                .size();
    }

    private CommandResult discoverAWeek() {
        arxiv.then(
                "/oai",
                oai(
                        "2026-11-20",
                        "",
                        record("2611.00001", "2026-11-16", "cs.CL", "Fri, 13 Nov 2026"),
                        record("2611.00002", "2026-11-17", "cs.LG cs.CL", "Mon, 16 Nov 2026"),
                        record("2611.00003", "2026-11-18", "cs.CL cs.AI", "Tue, 17 Nov 2026"),
                        record("2611.00004", "2026-11-19", "cs.CL", "Wed, 18 Nov 2026"),
                        record("2501.00005", "2026-11-19", "cs.CL", "Wed, 8 Jan 2025", "Wed, 18 Nov 2026")));
        return digest.run("discover", "--since", "2026-11-16", "--json").succeeds();
    }

    @Test
    void a_week_is_read_in_one_request_and_its_days_are_complete_but_for_today() {
        CommandResult result = discoverAWeek();
        assertThat(arxiv.requests())
                .containsExactly("/oai?verb=ListRecords&metadataPrefix=arXivRaw&set=cs:cs:CL&from=2026-11-16");
        assertThat(days(result))
                .containsExactly(
                        "2026-11-16 1 true",
                        "2026-11-17 1 true",
                        "2026-11-18 1 true",
                        "2026-11-19 1 true",
                        "2026-11-20 0 false");
        assertThat(result.json().get("new")).as("the old paper only changed").isEqualTo(4L);
    }

    @Test
    void the_next_day_reads_what_is_missing_two_days_back() {
        discoverAWeek();
        digest = digest.atTime("2026-11-23T09:00:00Z");
        arxiv.then(
                "/oai",
                oai(
                        "2026-11-23",
                        "",
                        record("2611.00004", "2026-11-19", "cs.CL", "Wed, 18 Nov 2026"),
                        record("2611.00006", "2026-11-20", "cs.CL", "Thu, 19 Nov 2026"),
                        record("2611.00007", "2026-11-23", "cs.CL", "Fri, 20 Nov 2026")));
        CommandResult result = digest.run("discover", "--json").succeeds();
        assertThat(arxiv.requests()).last().asString().endsWith("from=2026-11-18");
        assertThat(result.json().get("new")).isEqualTo(2L);
        assertThat(result.json().get("known")).isEqualTo(1L);
        assertThat(days(result)).contains("2026-11-20 1 true", "2026-11-22 0 true", "2026-11-23 1 false");
    }

    @Test
    void when_all_days_before_are_complete_the_feed_of_today_is_enough() {
        discoverAWeek();
        arxiv.then(
                "/atom/cs.CL",
                atom(
                        entry("2611.00008v1", "2026-11-20", "new", "cs.CL"),
                        entry("2611.00009v1", "2026-11-20", "cross", "cs.LG", "cs.CL"),
                        entry("2611.00003v2", "2026-11-20", "replace", "cs.CL"),
                        entry("2501.00007v3", "2026-11-20", "replace-cross", "cs.LG", "cs.CL")));
        CommandResult result = digest.run("discover", "--json").succeeds();
        assertThat(result.json().get("new")).isEqualTo(2L);
        assertThat(result.json().get("replaced")).isEqualTo(1L);
        assertThat(inPool()).isEqualTo(6);
        assertThat(days(result)).last().asString().isEqualTo("2026-11-20 2 false");
    }

    @Test
    void a_feed_that_is_out_for_one_category_and_late_for_another_is_made_up_for() {
        digest.run("watch", "add", "--category", "cs.AI").succeeds();
        arxiv.then("/oai", oai("2026-11-20", "", record("2611.00001", "2026-11-19", "cs.CL", "Wed, 18 Nov 2026")))
                .then("/oai", oai("2026-11-20", "", record("2611.00002", "2026-11-19", "cs.AI", "Wed, 18 Nov 2026")));
        digest.run("discover", "--since", "2026-11-19").succeeds();
        arxiv.then(
                        "/atom/cs.CL+cs.AI",
                        atom(
                                entry("2611.00008v1", "2026-11-20", "new", "cs.CL"),
                                entry("2611.00002v1", "2026-11-19", "new", "cs.AI")))
                .then("/oai", oai("2026-11-20", "", record("2611.00009", "2026-11-20", "cs.AI", "Thu, 19 Nov 2026")));
        digest.run("discover").succeeds();
        assertThat(arxiv.requests()).last().asString().endsWith("set=cs:cs:AI&from=2026-11-18");
        assertThat(inPool()).isEqualTo(4);
    }

    @Test
    void nothing_announced_yet_and_weekends_are_no_errors() {
        discoverAWeek();
        arxiv.then("/atom/cs.CL", atom());
        digest.run("discover").succeeds().messages().contains("2026-11-20 has not been announced yet");
        arxiv.then("/oai", oai("2026-11-21", "", record("2611.00010", "2026-11-20", "cs.CL", "Thu, 19 Nov 2026")));
        digest = digest.atTime("2026-11-21T09:00:00Z");
        digest.run("discover").succeeds();
        int asked = arxiv.requests().size();
        digest.run("discover").succeeds().messages().doesNotContain("yet");
        assertThat(arxiv.requests()).as("on a Saturday").hasSize(asked);
    }

    @Test
    void a_weekday_that_brought_nothing_is_told_and_a_weekend_is_not() {
        arxiv.then("/oai", oai("2026-11-20", "", record("2611.00001", "2026-11-13", "cs.CL", "Thu, 12 Nov 2026")));
        CommandResult result = digest.run("discover", "--days", "7").succeeds();
        result.messages()
                .contains("cs.CL: nothing was announced on 2026-11-16, 2026-11-17, 2026-11-18, 2026-11-19")
                .doesNotContain("2026-11-14");
        arxiv.then("/oai", oaiError("noRecordsMatch"));
        digest.run("discover", "--category", "math.AG", "--since", "2026-11-18").succeeds();
    }

    @Test
    void pages_go_on_from_their_last_day_and_within_a_day_by_its_token() {
        arxiv.then(
                        "/oai",
                        oai(
                                "2026-11-20",
                                "verb%3DListRecords%26skip%3D1",
                                record("2611.00001", "2026-11-16", "cs.CL", "Fri, 13 Nov 2026"),
                                record("2611.00002", "2026-11-17", "cs.CL", "Mon, 16 Nov 2026")))
                .then(
                        "/oai",
                        oai(
                                "2026-11-20",
                                "verb%3DListRecords%26skip%3D2",
                                record("2611.00002", "2026-11-17", "cs.CL", "Mon, 16 Nov 2026"),
                                record("2611.00003", "2026-11-17", "cs.CL", "Mon, 16 Nov 2026")))
                .then("/oai", oai("2026-11-20", "", record("2611.00004", "2026-11-17", "cs.CL", "Mon, 16 Nov 2026")));
        CommandResult result =
                digest.run("discover", "--since", "2026-11-16", "--json").succeeds();
        assertThat(arxiv.requests().get(1)).endsWith("from=2026-11-17");
        assertThat(arxiv.requests().get(2)).endsWith("resumptionToken=verb%253DListRecords%2526skip%253D2");
        assertThat(inPool()).isEqualTo(4);
        assertThat(result.json().get("new")).isEqualTo(4L);
    }

    @Test
    void a_token_that_expired_costs_one_day_and_no_more() {
        String monday = record("2611.00001", "2026-11-16", "cs.CL", "Fri, 13 Nov 2026");
        arxiv.then("/oai", oai("2026-11-20", "skip%3D1", monday))
                .then("/oai", oaiError("badResumptionToken"))
                .then("/oai", oai("2026-11-20", "skip%3D1", monday))
                .then("/oai", oai("2026-11-20", "", record("2611.00002", "2026-11-16", "cs.CL", "Fri, 13 Nov 2026")));
        digest.run("discover", "--since", "2026-11-16").succeeds();
        assertThat(inPool()).isEqualTo(2);
    }

    @Test
    void what_came_before_a_failure_stays_and_the_next_run_goes_on_there() {
        arxiv.then(
                        "/oai",
                        oai(
                                "2026-11-20",
                                "skip%3D1",
                                record("2611.00001", "2026-11-16", "cs.CL", "Fri, 13 Nov 2026"),
                                record("2611.00002", "2026-11-18", "cs.CL", "Tue, 17 Nov 2026")))
                .then("/oai", 503, "3600", "Busy.");
        CommandResult failed = digest.run("discover", "--since", "2026-11-16").exits(1);
        failed.messages().contains("wait 60 minutes", "to resume");
        failed.output().contains("2026-11-17\t0\tcomplete", "2026-11-18\t1\tincomplete");
        assertThat(inPool()).isEqualTo(2);
        arxiv.then("/oai", oai("2026-11-20", "", record("2611.00003", "2026-11-19", "cs.CL", "Wed, 18 Nov 2026")));
        digest.run("discover", "--since", "2026-11-16").succeeds();
        assertThat(arxiv.requests()).last().asString().endsWith("from=2026-11-16");
        assertThat(arxiv.requests()).hasSize(3);
    }

    @Test
    void a_busy_server_is_asked_again_and_an_answer_that_broke_off_counts_once() {
        String whole = oai("2026-11-20", "", record("2611.00001", "2026-11-19", "cs.CL", "Wed, 18 Nov 2026"));
        arxiv.then("/oai", 503, "0", "Busy.")
                .then("/oai", "<html><body>Maintenance</body></html>")
                .then("/oai", whole.substring(0, whole.length() - 20))
                .then("/oai", whole);
        assertThat(digest.run("discover", "--since", "2026-11-19", "--json")
                        .succeeds()
                        .json()
                        .get("new"))
                .isEqualTo(1L);
    }

    @Test
    void an_answer_that_was_made_before_a_day_was_over_does_not_complete_it() {
        arxiv.then("/oai", oai("2026-11-18", "", record("2611.00001", "2026-11-17", "cs.CL", "Mon, 16 Nov 2026")));
        assertThat(days(digest.run("discover", "--since", "2026-11-17", "--json")
                        .succeeds()))
                .containsExactly("2026-11-17 1 true", "2026-11-18 0 false", "2026-11-19 0 false", "2026-11-20 0 false");
    }

    @Test
    void the_search_stands_in_where_the_record_of_changes_fails_and_the_days_stay_open() {
        String found = atom(
                        "<opensearch:totalResults>2</opensearch:totalResults>",
                        entry("2611.00001v1", "2026-11-18", "new", "cs.CL"),
                        entry("2611.00002v1", "2026-11-19", "new", "cs.CL"))
                .replace("oai:arXiv.org:", "http://arxiv.org/abs/");
        arxiv.then("/oai", oaiError("cannotDisseminateFormat"))
                .then("/api/query", atom("<opensearch:totalResults>2</opensearch:totalResults>"))
                .then("/api/query", found);
        CommandResult result = digest.run("discover", "--since", "2026-11-19").succeeds();
        result.messages().contains("used the search instead");
        result.output().contains("2026-11-19\t1\tincomplete");
        assertThat(arxiv.requests())
                .last()
                .asString()
                .contains("submittedDate%3A%5B202611180000+TO+202611210000%5D&start=0");
        assertThat(inPool()).isEqualTo(2);
    }

    @Test
    void an_error_feed_of_the_search_is_no_paper() {
        String error = atom("<opensearch:totalResults>1</opensearch:totalResults>"
                + "<entry><id>https://arxiv.org/api/errors#bad</id><title>Error</title><summary>bad query</summary>"
                + "</entry>");
        arxiv.then("/oai", oaiError("badArgument")).then("/api/query", error);
        digest.run("discover", "--since", "2026-11-19").exits(1).messages().contains("badArgument");
        assertThat(inPool()).isZero();
    }

    @Test
    void without_cross_lists_only_papers_of_the_category_itself_are_taken() {
        digest.run("config", "set", "watch.cross-lists", "false").succeeds();
        CommandResult result = discoverAWeek();
        assertThat(result.json().get("new")).isEqualTo(3L);
    }

    @Test
    void with_replacements_a_new_version_of_an_unknown_paper_comes_as_of_its_day() {
        digest.run("config", "set", "watch.replacements", "true").succeeds();
        assertThat(discoverAWeek().json().get("new")).isEqualTo(5L);
        assertThat(digest.run("inbox", "--since", "2026-11-19", "--json")
                        .succeeds()
                        .jsonList("papers"))
                .extracting(paper -> String.valueOf(((Map<?, ?>) paper).get("id")))
                .contains("arXiv:2501.00005");
    }

    @Test
    void names_lose_their_tex_and_old_papers_do_not_look_new() {
        discoverAWeek();
        assertThat(digest.run("search", "00004", "--in", "pool", "--json")
                        .succeeds()
                        .jsonList("pool"))
                .first()
                .extracting(paper -> String.valueOf(((Map<?, ?>) paper).get("authors")))
                .isEqualTo("[Ada Example, János Minta, The Sample Collaboration]");
    }

    @Test
    void a_feed_of_anybody_is_read_and_one_that_is_a_page_is_told() {
        digest.run("watch", "remove", "--category", "cs.CL").succeeds();
        digest.withVariable("DIGEST_ALLOW_PRIVATE", "true");
        digest.run("watch", "add", "--feed", arxiv.address() + "/blog.xml", "--feed", arxiv.address() + "/page")
                .succeeds();
        String rss = "<rss version=\"2.0\"><channel><title>Blog</title><item><title>Paper of a blog</title>"
                + "<link>https://example.org/posts/1</link><description>&lt;p&gt;Words.&lt;/p&gt;</description></item>"
                + "<item><title>Paper of a blog</title><link>https://example.org/posts/1</link></item>"
                + "</channel></rss>";
        arxiv.then("/blog.xml", rss).then("/page", 404, "", "<html>gone</html>");
        for (int i = 0; i < 6; i++) {
            arxiv.then("/page", "<!doctype html><title>A page</title>");
        }
        CommandResult result = digest.run("discover").exits(1);
        result.messages().contains("/page", "A page");
        assertThat(inPool()).isEqualTo(1);
    }

    @Test
    void all_requests_to_arxiv_keep_one_pace() {
        discoverAWeek();
        assertThat(folder.resolve("home").toFile())
                .isDirectoryRecursivelyContaining(file -> Pattern.compile("pace")
                        .matcher(file.getParentFile().getName())
                        .matches());
    }

    @Test
    void wrong_usage_is_told_before_anything_is_asked() {
        digest.run("discover", "--category", "cs.CX").exits(1).messages().contains("no category cs.CX");
        digest.run("discover", "--since", "2027-01-01").exits(1).messages().contains("in the future");
        digest.run("discover", "--since", "2026-11-01", "--days", "3").exits(2);
        digest.run("discover", "--from", "x.jsonl", "--days", "3").exits(2);
        digest.run("discover", "--offline").exits(1).messages().contains("--offline");
        digest.run("watch", "remove", "--category", "cs.CL").succeeds();
        digest.run("discover").exits(1).messages().contains("digest watch add");
        assertThat(arxiv.requests()).isEmpty();
    }

    @Test
    void old_papers_that_nobody_decided_on_are_let_go() {
        discoverAWeek();
        digest.run("reject", "2611.00002").succeeds();
        digest.run("config", "set", "pool.keep", "30").succeeds();
        digest = digest.atTime("2026-12-19T09:00:00Z");
        arxiv.then("/oai", oaiError("noRecordsMatch"));
        digest.run("discover").succeeds().messages().contains("Removed 2 undecided papers from before 2026-11-19");
        assertThat(inPool()).as("one is not old enough, one was rejected").isEqualTo(2);
        digest.run("config", "set", "pool.keep", "0").succeeds();
        digest = digest.atTime("2027-12-19T09:00:00Z");
        arxiv.then("/oai", oaiError("noRecordsMatch"));
        digest.run("discover").succeeds();
        assertThat(inPool()).isEqualTo(2);
    }
}
