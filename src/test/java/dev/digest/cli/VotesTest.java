package dev.digest.cli;

import static dev.digest.testing.FakeNewPapers.oai;
import static dev.digest.testing.FakeNewPapers.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeNewPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Votes of Hugging Face as a signal, which must be switched on. 2026-11-20 is a Friday. */
class VotesTest {
    private static final String VOTES = "/api/daily_papers";
    private static final String NONE = "[]";

    @TempDir
    private Path folder = Path.of("");

    private final FakeNewPapers servers = new FakeNewPapers();
    private TestProgram digest = new TestProgram(folder);

    @BeforeEach
    void a_newsletter_that_watches_one_category() {
        digest = servers.serve(TestProgram.withNewsletter(folder)).atTime("2026-11-20T09:00:00Z");
        digest.run("watch", "add", "--category", "cs.CL").succeeds();
        digest.run("config", "set", "huggingface.site", servers.address()).succeeds();
        servers.then(
                "/oai",
                oai(
                        "2026-11-20",
                        "",
                        record("2611.00001", "2026-11-18", "cs.CL", "Tue, 17 Nov 2026"),
                        record("2611.00002", "2026-11-18", "cs.CL", "Tue, 17 Nov 2026"),
                        record("2611.00003", "2026-11-19", "cs.CL", "Wed, 18 Nov 2026")));
    }

    @AfterEach
    void all_that_was_planned_has_been_asked_for() {
        servers.close();
    }

    private void switchOn(int votes) {
        digest.run("config", "set", "watch.votes", Integer.toString(votes)).succeeds();
    }

    private static String voted(String id, int votes) {
        return "{\"paper\": {\"id\": \"" + id + "\", \"upvotes\": " + votes
                + ", \"organization\": {\"fullname\": \"Sample Lab\"}}}";
    }

    /** A week, of which one day has votes. */
    private void planWeek() {
        for (int day = 14; day <= 20; day++) {
            servers.then(VOTES, day == 18 ? "[" + voted("2611.00001", 3) + ", " + voted("2611.00002", 40) + "]" : NONE);
        }
    }

    private List<String> requests() {
        return servers.requests().stream().filter(one -> one.startsWith(VOTES)).toList();
    }

    private List<Map<?, ?>> inbox(String... more) {
        List<String> line = new ArrayList<>(List.of("inbox", "--json"));
        line.addAll(List.of(more));
        List<Map<?, ?>> papers = new ArrayList<>();
        digest.run(line.toArray(String[]::new))
                .succeeds()
                .jsonList("papers")
                .forEach(paper -> papers.add((Map<?, ?>) paper));
        return papers;
    }

    @Test
    void nobody_is_asked_unless_it_is_switched_on() {
        digest.run("discover").succeeds();
        assertThat(requests()).isEmpty();
        assertThat(inbox())
                .hasSize(3)
                .allSatisfy(paper -> assertThat(paper.get("reasons")).isEqualTo(List.of()));
    }

    @Test
    void papers_with_many_votes_come_first_and_all_votes_are_told() {
        switchOn(20);
        planWeek();
        CommandResult result = digest.run("discover", "--json").succeeds();
        assertThat(result.json().get("votes")).isEqualTo(2L);
        assertThat(requests())
                .hasSize(7)
                .startsWith(VOTES + "?date=2026-11-14&limit=100")
                .endsWith(VOTES + "?date=2026-11-20&limit=100");
        List<Map<?, ?>> papers = inbox();
        assertThat(papers.get(0).get("id")).as("the newest would come first").isEqualTo("arXiv:2611.00002");
        assertThat(papers.get(0).get("reasons").toString()).contains("votes=40");
        assertThat(papers.get(0).get("institutions")).isEqualTo("Sample Lab");
        assertThat(papers.get(1).get("id")).isEqualTo("arXiv:2611.00003");
        assertThat(papers.get(2).get("reasons").toString()).contains("votes=3");
        digest.run("inbox").succeeds().output().contains("40 votes on Hugging Face", "3 votes on Hugging Face");
    }

    @Test
    void days_on_which_nobody_votes_any_more_are_not_asked_for_again() {
        switchOn(20);
        planWeek();
        digest.run("discover").succeeds();
        servers.then("/atom/cs.CL", FakeNewPapers.atom());
        for (int day = 17; day <= 20; day++) {
            servers.then(VOTES, NONE);
        }
        digest.run("discover").succeeds();
        assertThat(requests().subList(7, 11))
                .containsExactly(
                        VOTES + "?date=2026-11-17&limit=100",
                        VOTES + "?date=2026-11-18&limit=100",
                        VOTES + "?date=2026-11-19&limit=100",
                        VOTES + "?date=2026-11-20&limit=100");
    }

    @ParameterizedTest
    @CsvSource({"404, gone", "500, broken", "200, <html>a page</html>", "200, {\"error\": 1}", "200, [{"})
    void without_an_answer_papers_arrive_and_it_is_told(int status, String body) {
        switchOn(20);
        servers.then(VOTES, status, "", body);
        CommandResult result = digest.run("discover", "--json").succeeds();
        result.messages().contains("No votes from Hugging Face");
        assertThat(result.json().get("new")).isEqualTo(3L);
    }

    @Test
    void a_ranking_of_the_past_knows_no_votes() {
        switchOn(20);
        planWeek();
        digest.run("discover").succeeds();
        assertThat(inbox("--as-of", "2026-11-19").toString()).doesNotContain("votes");
    }

    @Test
    void a_ranking_of_today_has_votes_until_its_day_is_over() {
        switchOn(20);
        planWeek();
        digest.run("discover").succeeds();
        assertThat(inbox("--as-of", "2026-11-20").toString()).contains("votes");
        digest = digest.atTime("2026-11-21T09:00:00Z");
        assertThat(inbox("--as-of", "2026-11-20").toString()).doesNotContain("votes");
    }

    @Test
    void saved_daily_papers_are_read_from_a_file() {
        switchOn(1);
        planWeek();
        digest.run("discover").succeeds();
        digest.run("discover", "--from", digest.write("daily.json", "[" + voted("2611.00003", 99) + "]"))
                .succeeds()
                .messages()
                .contains("Votes on Hugging Face for 1 paper");
        assertThat(inbox().toString()).contains("votes=99");
    }
}
