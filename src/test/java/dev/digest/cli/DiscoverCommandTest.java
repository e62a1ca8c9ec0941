package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New papers from a file to the library: discover, inbox, pick, reject, defer, search. */
class DiscoverCommandTest {
    private static final int WEEK = 40;

    @TempDir
    private Path folder = Path.of("");

    private TestProgram digest = new TestProgram(folder);

    /** Two weeks of papers; every fifth is about agents with tools, the others about something else. */
    @BeforeEach
    void load_two_weeks() {
        digest = TestProgram.withNewsletter(folder).atTime("2026-02-15T12:00:00Z");
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, 2 * WEEK).forEach(i -> lines.append(line(i)).append('\n'));
        digest.write("papers.jsonl", lines.toString());
        digest.run("discover", "--from", "papers.jsonl").succeeds();
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "2602.%05d", number + 1);
    }

    private static boolean isAboutAgents(int number) {
        return number % 5 == 0;
    }

    private static String line(int number) {
        String title = isAboutAgents(number) ? "Tool agents " + number : "Protein folding " + number;
        String text = isAboutAgents(number) ? "Planning agents that call tools." : "Energy of molecules in water.";
        String day = number < WEEK ? "2026-02-03" : "2026-02-10";
        return "{\"id\": \"" + id(number) + "\", \"title\": \"" + title + "\", \"abstract\": \"" + text
                + "\", \"authors\": \"Ada Lovelace, J. Doe\", \"categories\": \"cs.CL\", \"versions\": [],"
                + " \"update_date\": \"" + day + "\"}";
    }

    private List<Object> ids(String... arguments) {
        return digest.run(arguments).succeeds().jsonList("papers").stream()
                .map(paper -> ((Map<?, ?>) paper).get("id"))
                .map(Object.class::cast)
                .toList();
    }

    private void pickAgentsOfTheFirstWeek() {
        StringBuilder picks = new StringBuilder();
        IntStream.range(0, WEEK)
                .filter(DiscoverCommandTest::isAboutAgents)
                .forEach(i -> picks.append(id(i)).append(" 2026-02-05\n"));
        digest.withInput(picks.toString()).run("pick", "-").succeeds();
    }

    @Test
    void what_is_there_already_is_not_stored_twice() {
        Map<?, ?> json = digest.run("discover", "--from", "papers.jsonl", "--json")
                .succeeds()
                .json();
        assertThat(json.get("new")).isEqualTo(0L);
        assertThat(json.get("known")).isEqualTo(2L * WEEK);
        assertThat((List<?>) json.get("days")).hasSize(2);
    }

    @Test
    void papers_like_those_picked_come_first_and_say_why() {
        pickAgentsOfTheFirstWeek();
        List<?> papers =
                digest.run("inbox", "--week", "2026-W07", "--json").succeeds().jsonList("papers");
        assertThat(papers).hasSize(WEEK);
        assertThat(papers.subList(0, 8))
                .allSatisfy(paper ->
                        assertThat((String) ((Map<?, ?>) paper).get("title")).startsWith("Tool agents"));
        assertThat(((Map<?, ?>) papers.get(0)).get("reasons").toString())
                .contains("agents")
                .contains("like");
    }

    @Test
    void a_pick_of_a_later_day_changes_no_earlier_ranking() {
        pickAgentsOfTheFirstWeek();
        String[] inbox = {"inbox", "--week", "2026-W07", "--as-of", "2026-02-09", "--limit", "0", "--json"};
        List<?> before = digest.run(inbox).succeeds().jsonList("papers");
        digest.withInput(id(41) + " 2026-02-12\n" + id(0) + " 2026-03-01\n")
                .run("pick", "-")
                .succeeds();
        assertThat(digest.run(inbox).succeeds().jsonList("papers")).isEqualTo(before);
    }

    @Test
    void without_picks_the_newest_come_first_and_it_is_said_that_ranking_will_learn() {
        assertThat(ids("inbox", "--since", "2026-02-01", "--limit", "1", "--json"))
                .containsExactly("arXiv:" + id(40));
        digest.run("inbox").succeeds().messages().contains("The ranking learns");
    }

    @Test
    void what_is_picked_or_rejected_is_not_proposed_again() {
        digest.run("pick", id(40)).succeeds();
        digest.run("reject", id(41), "--reason", "no experiments").succeeds();
        digest.run("discover", "--from", "papers.jsonl").succeeds();
        assertThat(ids("inbox", "--week", "2026-W07", "--limit", "0", "--json"))
                .hasSize(WEEK - 2)
                .doesNotContain("arXiv:" + id(40), "arXiv:" + id(41));
        digest.run("show", id(40)).succeeds().output().contains("Tool agents 40");
    }

    @Test
    void what_is_put_off_comes_back_on_its_day() {
        digest.run("defer", id(40), "--until", "2026-02-20").succeeds();
        String[] inbox = {"inbox", "--week", "2026-W07", "--limit", "0", "--json"};
        assertThat(ids(inbox)).doesNotContain("arXiv:" + id(40));
        digest = digest.atTime("2026-02-20T12:00:00Z");
        assertThat(ids(inbox)).contains("arXiv:" + id(40));
    }

    @Test
    void what_is_put_off_until_an_issue_comes_back_with_it() {
        digest.run("defer", id(40)).succeeds();
        digest.run("defer", id(41), "--until", "1").succeeds();
        assertThat(ids("inbox", "--week", "2026-W07", "--limit", "0", "--json"))
                .doesNotContain("arXiv:" + id(40))
                .contains("arXiv:" + id(41));
    }

    @Test
    void every_decision_is_in_history_and_can_be_taken_back() {
        digest.run("reject", id(41)).succeeds();
        digest.run("history").succeeds().output().contains("reject").contains("rejected");
        digest.run("undo").succeeds();
        assertThat(ids("inbox", "--week", "2026-W07", "--limit", "0", "--json")).hasSize(WEEK);
        digest.run("pick", id(40)).succeeds();
        digest.run("undo").succeeds();
        assertThat(ids("inbox", "--week", "2026-W07", "--limit", "0", "--json")).hasSize(WEEK);
        digest.run("show", id(40)).exits(1);
    }

    @Test
    void a_deleted_pool_loses_no_decision() {
        digest.run("reject", id(41)).succeeds();
        digest.path(".digest/pool.db").toFile().delete();
        digest.run("discover", "--from", "papers.jsonl").succeeds();
        assertThat(ids("inbox", "--week", "2026-W07", "--limit", "0", "--json")).hasSize(WEEK - 1);
    }

    @Test
    void papers_are_found_by_their_words() {
        assertThat(digest.run("search", "tools", "year:2026", "--in", "pool", "--limit", "0", "--json")
                        .succeeds()
                        .jsonList("pool"))
                .hasSize(2 * WEEK / 5);
        digest.run("search", "nothing-like-it").succeeds().messages().contains("No paper contains all of these words");
    }

    @Test
    void what_cannot_be_read_is_told_and_the_rest_is_taken() {
        digest.write("broken.jsonl", line(90) + "\n{\"id\": \"x\"}\n" + line(91) + "\n");
        digest.run("discover", "--from", "broken.jsonl").exits(1).messages().contains("broken.jsonl:2");
        digest.run("discover", "--from", "missing.jsonl").exits(1).messages().contains("missing.jsonl");
        assertThat(ids("inbox", "--since", "2026-02-01", "--limit", "0", "--json"))
                .hasSize(2 * WEEK + 2);
    }

    @Test
    void what_nobody_knows_is_not_decided_on() {
        digest.run("reject", "2601.12345").exits(1).messages().contains("neither in the pool nor in the library");
        digest.run("defer", id(40), "--until", "soon").exits(2);
        digest.run("inbox", "--week", "2026-7").exits(2);
    }

    @Test
    void watched_words_and_authors_come_first_and_excluded_words_are_hidden_and_can_be_shown() {
        pickAgentsOfTheFirstWeek();
        digest.run("watch", "add", "--word", "folding 41", "--not", "folding 42")
                .succeeds();
        String[] inbox = {"inbox", "--week", "2026-W07", "--limit", "0", "--json"};
        Map<?, ?> json = digest.run(inbox).succeeds().json();
        assertThat(json.get("hidden")).isEqualTo(1L);
        assertThat(ids(inbox)).hasSize(WEEK - 1).first().isEqualTo("arXiv:" + id(41));
        assertThat(json.get("papers").toString()).contains("watch=folding 41");
        digest.run("inbox", "--week", "2026-W07")
                .succeeds()
                .messages()
                .contains("1 paper hidden by exclusions: digest inbox --hidden");
        digest.run("inbox", "--week", "2026-W07", "--hidden")
                .succeeds()
                .output()
                .contains(id(42), "hidden by --not \"folding 42\"")
                .doesNotContain(id(41));
    }

    @Test
    void an_evaluation_ranks_each_week_by_what_was_known_on_its_monday() {
        pickAgentsOfTheFirstWeek();
        digest.withInput(id(40) + " 2026-02-12\n" + id(45) + " 2026-02-13\n" + id(41) + " 2026-04-01\n")
                .run("pick", "-")
                .succeeds();
        Map<?, ?> json = digest.run("inbox", "evaluate", "--json").succeeds().json();
        assertThat((List<?>) json.get("weeks"))
                .extracting(week -> ((Map<?, ?>) week).get("week") + " " + ((Map<?, ?>) week).get("papers") + " "
                        + ((Map<?, ?>) week).get("picks"))
                .as("the pick of April was found in another way")
                .containsExactly("2026-W06 40 8", "2026-W07 40 2");
        assertThat(((Map<?, ?>) ((List<?>) json.get("weeks")).get(1)).get("places"))
                .asInstanceOf(LIST)
                .allSatisfy(place -> assertThat((Long) place).isLessThanOrEqualTo(8));
        List<?> before = (List<?>) json.get("weeks");
        digest.withInput(id(50) + " 2026-02-14\n").run("pick", "-").succeeds();
        Map<?, ?> after = digest.run("inbox", "evaluate", "--json").succeeds().json();
        assertThat(((List<?>) after.get("weeks")).get(0))
                .as("a later pick changes nothing")
                .isEqualTo(before.get(0));
        digest.run("inbox", "evaluate", "--weeks", "1")
                .succeeds()
                .output()
                .contains("2026-W07")
                .doesNotContain("W06");
        digest.run("inbox", "evaluate").succeeds().messages().contains("Of 11 picks in 2 weeks");
        digest.run("inbox", "evaluated").exits(2);
    }

    @Test
    void without_past_picks_there_is_nothing_to_evaluate() {
        digest.run("inbox", "evaluate").succeeds().messages().contains("digest pick -");
    }

    @Test
    void what_was_rejected_and_is_proposed_again_says_when_and_why() {
        digest.run("reject", id(41), "--reason", "no experiments").succeeds();
        digest.run("search", "\"folding 41\"", "--in", "pool")
                .succeeds()
                .output()
                .contains("rejected");
        assertThat(digest.run("search", "\"folding 41\"", "--json")
                        .succeeds()
                        .jsonList("pool")
                        .toString())
                .contains("reason=no experiments");
        digest.run("pick", id(41)).succeeds().messages().contains("was rejected on 2026-02-15: no experiments");
        digest.run("reject", id(43)).succeeds();
        digest.write(
                "one.xml",
                FakeArxiv.feed("<entry><id>http://arxiv.org/abs/" + id(43) + "v1</id><title>T</title>"
                        + "<author><name>Ada Example</name></author></entry>"));
        digest.run("add", "--from", "one.xml").succeeds().messages().contains("was rejected on 2026-02-15");
    }

    @Test
    void what_was_put_off_and_comes_back_says_why() {
        digest.run("defer", id(40), "--until", "2026-02-16", "--reason", "code to come")
                .succeeds();
        digest = digest.atTime("2026-02-20T12:00:00Z");
        digest.run("inbox", "--week", "2026-W07", "--limit", "0")
                .succeeds()
                .output()
                .contains("deferred on 2026-02-15: code to come");
    }
}
