package dev.digest.app.discovery;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.digest.app.Newsroom;
import dev.digest.app.discovery.DiscoverPapers.DiscoverRequest;
import dev.digest.app.discovery.DiscoverPapers.DiscoverResult;
import dev.digest.app.discovery.DiscoverPapers.DiscoveredDay;
import dev.digest.app.discovery.EvaluateRanking.EvaluatedWeek;
import dev.digest.app.discovery.PickPapers.PickRequest;
import dev.digest.app.discovery.PickPapers.PickResult;
import dev.digest.app.discovery.TestWatch.WatchTestResult;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.discovery.WatchRules.WatchKind;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.paper.PaperId;
import dev.digest.testing.TestNewsroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From saved papers to picked ones. */
class DiscoverPapersTest {
    private static final PaperId PARSING = PaperId.ofCanonical("arXiv:2210.00001");
    private static final PaperId TAGGING = PaperId.ofCanonical("arXiv:2210.00002");

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = TestNewsroom.in(folder).open();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private DiscoverResult read(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("saved.jsonl"), List.of(lines));
        return new DiscoverPapers(newsroom).read(List.of(file));
    }

    private static String line(PaperId id, String title, String date) {
        return "{\"id\": \"" + id.local() + "\", \"title\": \"" + title
                + "\", \"abstract\": \"Words.\", \"authors\": \"Ada Example\", \"categories\": \"cs.CL\","
                + " \"versions\": [], \"update_date\": \"" + date + "\"}";
    }

    private DiscoverResult readTwo() throws IOException {
        return read(line(PARSING, "Toy Parsing", "2022-10-20"), line(TAGGING, "Toy Tagging", "2022-10-21"));
    }

    private PickResult pick(PaperId... papers) {
        LocalDate day = LocalDate.parse("2022-10-24");
        Map<PaperId, LocalDate> days = new LinkedHashMap<>();
        for (PaperId paper : papers) {
            days.put(paper, day);
        }
        return new PickPapers(newsroom)
                .pick(new PickRequest(days, Curation.of(Map.of(CurationField.CATEGORY, "自然语言处理"))));
    }

    @Test
    void saved_papers_are_counted_by_day() throws IOException {
        DiscoverResult result = readTwo();

        assertThat(result.loaded().added()).isEqualTo(2);
        assertThat(result.days())
                .containsExactly(
                        new DiscoveredDay(LocalDate.parse("2022-10-20"), 1, false),
                        new DiscoveredDay(LocalDate.parse("2022-10-21"), 1, false));
        assertThat(result.failures()).isEmpty();
    }

    @Test
    void papers_read_twice_are_known_the_second_time() throws IOException {
        readTwo();

        DiscoverResult again = readTwo();

        assertThat(again.loaded().added()).isZero();
        assertThat(again.loaded().known()).isEqualTo(2);
    }

    @Test
    void a_broken_line_is_a_failure_and_the_others_are_read() throws IOException {
        DiscoverResult result = read("{\"id\": ", line(TAGGING, "Toy Tagging", "2022-10-21"));

        assertThat(result.loaded().added()).isEqualTo(1);
        assertThat(result.failed()).isEqualTo(1);
        assertThat(result.failures()).hasSize(1);
    }

    @Test
    void nothing_is_fetched_without_watch_rules() {
        assertThat(keyOf(() -> new DiscoverPapers(newsroom).fetch(new DiscoverRequest(Optional.empty(), List.of()))))
                .isEqualTo("discover.nothing-watched");
    }

    @Test
    void picked_papers_come_from_the_pool_with_the_given_curation() throws IOException {
        readTwo();

        PickResult result = pick(PARSING);

        assertThat(result.added()).containsExactly(PARSING);
        assertThat(result.failures()).isEmpty();
        assertThat(newsroom.library()
                        .papers()
                        .find(PARSING)
                        .orElseThrow()
                        .curation()
                        .get(CurationField.CATEGORY))
                .contains("自然语言处理");
    }

    @Test
    void a_paper_picked_twice_exists_and_keeps_its_first_day() throws IOException {
        readTwo();
        pick(PARSING);

        PickResult again = new PickPapers(newsroom)
                .pick(new PickRequest(Map.of(PARSING, LocalDate.parse("2022-11-01")), Curation.NONE));

        assertThat(again.added()).isEmpty();
        assertThat(again.existing()).containsExactly(PARSING);
        assertThat(newsroom.library().decisions().all())
                .extracting(Decision::paper, Decision::day)
                .containsExactly(tuple(PARSING, LocalDate.parse("2022-10-24")));
    }

    @Test
    void picking_a_rejected_paper_tells_the_rejection() throws IOException {
        readTwo();
        new DecidePapers(newsroom)
                .decide(new DecidePapers.DecideRequest(
                        DecisionKind.REJECTED, List.of(TAGGING), Optional.of("too slow"), Optional.empty()));

        assertThat(pick(PARSING, TAGGING).rejections())
                .extracting(Decision::paper)
                .containsExactly(TAGGING);
    }

    @Test
    void a_watch_rule_is_tested_on_the_last_week_of_the_pool_and_on_past_picks() throws IOException {
        readTwo();
        pick(TAGGING);

        WatchTestResult result = new TestWatch(newsroom)
                .test(Map.of(WatchKind.EXCLUSION, List.of("tagging")), LocalDate.parse("2022-10-30"));

        assertThat(result.until()).isEqualTo(LocalDate.parse("2022-10-21"));
        assertThat(result.papers()).isEqualTo(2);
        assertThat(result.effects()).singleElement().satisfies(effect -> {
            assertThat(effect.papers()).isEqualTo(1);
            assertThat(effect.picks()).extracting(pick -> pick.paper().id()).containsExactly(TAGGING.canonical());
        });
    }

    @Test
    void the_ranking_is_evaluated_on_weeks_with_picks_only() throws IOException {
        readTwo();
        assertThat(new EvaluateRanking(newsroom).evaluate(10)).isEmpty();

        pick(TAGGING);

        List<EvaluatedWeek> weeks = new EvaluateRanking(newsroom).evaluate(10);
        assertThat(weeks).singleElement().satisfies(week -> {
            assertThat(week.monday()).isEqualTo(LocalDate.parse("2022-10-17"));
            assertThat(week.papers()).isEqualTo(2);
            assertThat(week.places()).hasSize(1);
        });
    }
}
