package dev.digest.discovery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperVotes;
import dev.digest.discovery.RecordListener;
import dev.digest.problem.Problem;
import dev.digest.testing.FakeNewPapers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedResponseFilesTest {
    private static final String LINE = """
            {"id": "2602.00001", "title": "A  title\\n in two lines", "abstract": "  First.\\nSecond.\\n",\
             "authors": "Ada Lovelace, Erd\\\\H{o}s P\\\\'al and J. Doe (MIT)", "categories": "cs.CL cs.AI",\
             "versions": [{"version": "v1", "created": "Mon, 2 Feb 2026 18:00:00 GMT"}],\
             "update_date": "2026-02-03"}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final List<NewPaper> papers = new ArrayList<>();
    private final List<NewPaper> revisions = new ArrayList<>();
    private final List<PaperVotes> votes = new ArrayList<>();
    private final List<Problem> failures = new ArrayList<>();

    private void read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("answer"), content);
        new SavedResponseFiles().read(file, new RecordListener() {
            @Override
            public void paper(NewPaper paper) {
                papers.add(paper);
            }

            @Override
            public void revision(NewPaper paper) {
                revisions.add(paper);
            }

            @Override
            public void votes(PaperVotes one) {
                votes.add(one);
            }

            @Override
            public void failed(String what, Problem problem) {
                failures.add(problem);
            }
        });
    }

    private void read(String content) throws IOException {
        read(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_line_of_the_snapshot_is_a_paper() throws IOException {
        read(LINE);
        NewPaper paper = papers.get(0);
        assertThat(paper.id()).isEqualTo("arXiv:2602.00001");
        assertThat(paper.title()).isEqualTo("A title in two lines");
        assertThat(paper.abstractText()).isEqualTo("First. Second.");
        assertThat(paper.authors()).containsExactly("Ada Lovelace", "Erdős Pál", "J. Doe");
        assertThat(paper.categories()).containsExactly("cs.CL", "cs.AI");
        assertThat(paper.announced()).isEqualTo("2026-02-03");
    }

    @Test
    void a_paper_that_was_revised_is_as_old_as_its_first_version() throws IOException {
        read(LINE.replace("2026-02-03", "2026-05-05")
                .replace("GMT\"}", "GMT\"}, {\"version\": \"v2\", \"created\": \"Mon, 4 May 2026 18:00:00 GMT\"}"));
        assertThat(papers.get(0).announced()).isEqualTo("2026-02-02");
        assertThat(papers.get(0).version()).isEqualTo(2);
    }

    @Test
    void a_doi_that_came_months_later_makes_no_new_paper() throws IOException {
        read(LINE.replace("2026-02-03", "2026-05-05"));
        assertThat(papers.get(0).announced()).isEqualTo("2026-02-02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"2602.00001\"}",
                "{\"id\": 7}",
                "{broken",
                "{\"id\": \"2613.00001\", \"title\": \"t\", \"abstract\": \"a\", \"authors\": \"b\","
                        + " \"categories\": \"cs.CL\", \"update_date\": \"2026-02-03\"}"
            })
    void a_line_that_is_no_paper_does_not_stop_the_others(String line) throws IOException {
        read(line + "\n" + LINE + "\n" + line);
        assertThat(papers).hasSize(1);
        assertThat(failures).hasSize(2);
    }

    @Test
    void a_packed_file_is_read_too() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(LINE.getBytes(StandardCharsets.UTF_8));
        }
        read(bytes.toByteArray());
        assertThat(papers).hasSize(1);
    }

    private static String voted(String paper, String rest) {
        return "{\"paper\": {" + paper + "}" + rest + "}";
    }

    @Test
    void daily_papers_of_hugging_face_bring_votes_and_no_papers() throws IOException {
        read("["
                + voted("\"id\": \"2602.00001\", \"upvotes\": 47, \"organization\": {\"fullname\": \"Sample Lab\"}", "")
                + ",\n" + voted("\"id\": \"2602.00002\", \"upvotes\": 0", ", \"organization\": {\"fullname\": \"甲大学\"}")
                + "," + voted("\"id\": \"2602.00003\", \"upvotes\": 1", ", \"organization\": null") + "]");
        assertThat(votes)
                .containsExactly(
                        new PaperVotes("arXiv:2602.00001", 47, Optional.of("Sample Lab")),
                        new PaperVotes("arXiv:2602.00002", 0, Optional.of("甲大学")),
                        new PaperVotes("arXiv:2602.00003", 1, Optional.empty()));
        assertThat(papers).isEmpty();
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{}",
                "{\"paper\": {\"id\": 7, \"upvotes\": 1}}",
                "{\"paper\": {\"id\": \"not an id\", \"upvotes\": 1}}",
                "{\"paper\": {\"id\": \"2602.00001\"}}",
                "{\"paper\": {\"id\": \"2602.00001\", \"upvotes\": \"many\"}}"
            })
    void an_item_without_votes_does_not_stop_the_others(String item) throws IOException {
        read("[" + item + ", " + voted("\"id\": \"2602.00002\", \"upvotes\": 2", "") + "]");
        assertThat(votes).hasSize(1);
        assertThat(failures).hasSize(1);
    }

    @Test
    void votes_and_names_from_elsewhere_are_bounded_and_harmless() throws IOException {
        read("["
                + voted(
                        "\"id\": \"2602.00001\", \"upvotes\": 99999999999, \"organization\": {\"fullname\": \"A\\u001b[2J\\u202eB\"}",
                        "")
                + ","
                + voted(
                        "\"id\": \"2602.00002\", \"upvotes\": -5, \"organization\": {\"fullname\": \""
                                + "x".repeat(5_000) + "\"}",
                        "")
                + "]");
        assertThat(votes)
                .containsExactly(
                        new PaperVotes("arXiv:2602.00001", 1_000_000, Optional.of("A[2JB")),
                        new PaperVotes("arXiv:2602.00002", 0, Optional.empty()));
    }

    private static String atomEntry(String id, String kind) {
        return "<entry><id>oai:arXiv.org:" + id
                + "</id><title>T</title><published>2026-02-03T00:00:00-05:00</published>"
                + "<summary>arXiv:" + id + " Announce Type: " + kind + " \nAbstract: What it says.</summary>"
                + "<category term='cs.AI'/><category term='cs.CL'/><arxiv:announce_type>" + kind
                + "</arxiv:announce_type><dc:creator>Paulo Andr\\'e, Ada Lovelace</dc:creator></entry>";
    }

    private static String feed(String entries) {
        return "<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom'"
                + " xmlns:arxiv='http://arxiv.org/schemas/atom' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                + entries + "</feed>";
    }

    @Test
    void the_daily_feed_tells_new_papers_from_revisions() throws IOException {
        read(feed(atomEntry("2602.00001v1", "new")
                + atomEntry("2602.00002v1", "cross")
                + atomEntry("2501.00003v2", "replace")
                + atomEntry("2501.00004v3", "replace-cross")));
        assertThat(papers).extracting(NewPaper::id).containsExactly("arXiv:2602.00001", "arXiv:2602.00002");
        assertThat(revisions).extracting(NewPaper::version).containsExactly(2, 3);
        assertThat(papers.get(0).abstractText()).isEqualTo("What it says.");
        assertThat(papers.get(0).authors()).containsExactly("Paulo André", "Ada Lovelace");
        assertThat(papers.get(0).announced()).isEqualTo("2026-02-03");
    }

    @Test
    void the_same_feed_in_rss_says_the_same() throws IOException {
        read(
                "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:arxiv='http://arxiv.org/schemas/atom'>"
                        + "<channel><item><title>T</title><link>https://arxiv.org/abs/2602.00001</link>"
                        + "<description>arXiv:2602.00001v1 Announce Type: new\nAbstract: What it says.</description>"
                        + "<guid isPermaLink='false'>oai:arXiv.org:2602.00001v1</guid><category>cs.AI</category>"
                        + "<pubDate>Tue, 03 Feb 2026 00:00:00 -0500</pubDate><arxiv:announce_type>new</arxiv:announce_type>"
                        + "<dc:creator>Ada Lovelace</dc:creator></item></channel></rss>");
        assertThat(papers.get(0).id()).isEqualTo("arXiv:2602.00001");
        assertThat(papers.get(0).abstractText()).isEqualTo("What it says.");
        assertThat(papers.get(0).announced()).isEqualTo("2026-02-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><title>cs.CL</title><skipDays><day>Sunday</day></skipDays></channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>arXiv Query</title></feed>",
                "<OAI-PMH><error code='noRecordsMatch'>none</error></OAI-PMH>"
            })
    void a_day_without_papers_is_no_error(String answer) throws IOException {
        read(answer);
        assertThat(papers).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void a_feed_of_anybody_else_gives_papers_with_addresses() throws IOException {
        read("<rss version='2.0'><channel><item><title>A post</title><link>https://example.org/post?id=1</link>"
                + "<description>&lt;p&gt;With &lt;b&gt;marks&lt;/b&gt;.&lt;/p&gt;</description>"
                + "<pubDate>Tue, 03 Feb 2026 10:00:00 GMT</pubDate></item></channel></rss>");
        assertThat(papers.get(0).id()).isEqualTo("web:https://example.org/post?id=1");
        assertThat(papers.get(0).abstractText()).isEqualTo("With marks .");
    }

    private static String oai(String metadata) {
        return "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><ListRecords><record><header>"
                + "<identifier>oai:arXiv.org:x</identifier><datestamp>2026-02-03</datestamp></header><metadata>"
                + metadata + "</metadata></record><record><header status='deleted'><identifier>y</identifier></header>"
                + "</record><resumptionToken>verb%3DListRecords%26skip%3D1300</resumptionToken></ListRecords></OAI-PMH>";
    }

    @Test
    void a_raw_record_knows_its_first_version() throws IOException {
        read(oai(
                "<arXivRaw><id>2501.00003</id><version version='v1'><date>Fri, 3 Jan 2025 10:00:00 GMT</date></version>"
                        + "<version version='v2'><date>Mon, 2 Feb 2026 10:00:00 GMT</date></version><title>T</title>"
                        + "<authors>Ada Lovelace, \\'Edgar Rold\\'an, and J. Doe</authors><categories>cs.CL</categories>"
                        + "<abstract>a</abstract></arXivRaw>"));
        assertThat(papers.get(0).announced()).isEqualTo("2025-01-03");
        assertThat(papers.get(0).authors()).containsExactly("Ada Lovelace", "Édgar Roldán", "J. Doe");
    }

    @ParameterizedTest
    @CsvSource({
        "2602.00001, 2026-02-03",
        "2601.09999, 2026-02-03",
        "2504.11237, 2025-04-30",
        "hep-th/9901001, 1999-01-31"
    })
    void in_the_other_format_the_id_says_whether_a_paper_is_new(String id, String day) throws IOException {
        read(oai("<arXiv><id>" + id + "</id><created>2026-02-02</created><authors><author><keyname>Lovelace</keyname>"
                + "<forenames>Ada</forenames></author></authors><title>T</title><categories>cs.CL</categories>"
                + "<abstract>a</abstract></arXiv>"));
        assertThat(papers.get(0).announced()).isEqualTo(day);
        assertThat(papers.get(0).authors()).containsExactly("Ada Lovelace");
    }

    @Test
    void a_listing_page_has_its_day_and_its_sections() throws IOException {
        String entry = "<dt><a name='i'>[1]</a> <a href='/abs/%1$s' title='Abstract'>arXiv:%1$s</a></dt><dd>"
                + "<div class='list-title'><span>Title:</span> About arXiv:2501.99999</div><div class='list-authors'>"
                + "<a>Ada Lovelace</a>, <a>J. Doe</a></div><div class='list-subjects'><span>Subjects:</span>"
                + "<span class='primary-subject'>Artificial Intelligence (cs.AI)</span>; Physics (physics.bio-ph)</div>"
                + "<p class='mathjax'>What it says.</p></dd>";
        read("<html><body><h3>Showing new listings for Tuesday, 3 February 2026</h3><dl><h3>New submissions (showing 1"
                + " of 1 entries)</h3>" + entry.formatted("2602.00001") + "<h3>Replacement submissions (showing 1 of 1"
                + " entries)</h3>" + entry.formatted("2501.00003") + "</dl></body></html>");
        NewPaper paper = papers.get(0);
        assertThat(paper.id()).isEqualTo("arXiv:2602.00001");
        assertThat(paper.title()).isEqualTo("About arXiv:2501.99999");
        assertThat(paper.authors()).containsExactly("Ada Lovelace", "J. Doe");
        assertThat(paper.categories()).containsExactly("cs.AI", "physics.bio-ph");
        assertThat(paper.announced()).isEqualTo("2026-02-03");
        assertThat(revisions).extracting(NewPaper::id).containsExactly("arXiv:2501.00003");
    }

    @ParameterizedTest
    @CsvSource({
        "<feed><entry><id>http://arxiv.org/api/errors#x</id><summary>bad id</summary></entry></feed>, fetch.error-feed",
        "<OAI-PMH><error code='badArgument'>no such set</error></OAI-PMH>, discover.oai",
        "<rss><channel><item>, discover.broken",
        "<html><body>Rate exceeded</body></html>, discover.unknown-form",
        "Rate exceeded., discover.unknown-form",
        "'', discover.unknown-form"
    })
    void what_is_no_answer_is_said_to_be_none(String answer, String key) {
        Problem problem = catchThrowableOfType(Problem.class, () -> read(answer));
        assertThat(problem.key()).isEqualTo(key);
    }

    @Test
    void entities_of_a_document_itself_are_not_followed() {
        String bomb = "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><rss><channel><item><title>&b;"
                + "</title><link>https://arxiv.org/abs/2602.00001</link></item></channel></rss>";
        Problem problem = catchThrowableOfType(Problem.class, () -> read(bomb));
        assertThat(papers).isEmpty();
        assertThat(problem == null ? failures.get(0) : problem).isNotNull();
    }

    @Test
    void elements_nested_without_end_are_refused() {
        Problem problem = catchThrowableOfType(Problem.class, () -> read("<rss>" + "<a>".repeat(100_000)));
        assertThat(problem.key()).isEqualTo("discover.broken");
    }

    @Test
    void an_object_over_several_lines_is_no_json_lines() {
        assertThatThrownBy(() -> read("{\n  \"url\": \"https://example.org\",\n  \"body\": \"\"\n}\n"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("discover.unknown-form"));
    }

    @Test
    void a_token_that_expired_is_told_from_other_errors() {
        assertThatThrownBy(() -> read(FakeNewPapers.oaiError("badResumptionToken")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("discover.token-expired"));
    }
}
