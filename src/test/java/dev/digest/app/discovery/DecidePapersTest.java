package dev.digest.app.discovery;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.digest.app.Newsroom;
import dev.digest.app.discovery.DecidePapers.DecideRequest;
import dev.digest.app.discovery.DecidePapers.DecideResult;
import dev.digest.app.discovery.ListInbox.InboxDays;
import dev.digest.app.discovery.ListInbox.InboxQuery;
import dev.digest.app.discovery.SearchPapers.SearchRequest;
import dev.digest.app.discovery.SearchPapers.SearchResult;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.paper.PaperId;
import dev.digest.testing.TestNewsroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inbox, the search and the decisions that take papers out of the inbox. */
class DecidePapersTest {
    private static final List<String> TITLES = List.of("Toy Parsing", "Toy Tagging", "Slow Cameras");

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void load_three_papers() throws IOException {
        newsroom = TestNewsroom.in(folder).open();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < TITLES.size(); i++) {
            lines.append("{\"id\": \"2210.0000" + (i + 1) + "\", \"title\": \"" + TITLES.get(i)
                    + "\", \"abstract\": \"Words.\", \"authors\": \"Ada Example\", \"categories\": \""
                    + (i == 2 ? "cs.CV" : "cs.CL") + "\", \"versions\": [], \"update_date\": \"2022-10-2" + i
                    + "\"}\n");
        }
        Path file = Files.writeString(folder.resolve("papers.jsonl"), lines);
        assertThat(new DiscoverPapers(newsroom).read(List.of(file)).failures()).isEmpty();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private static PaperId id(int number) {
        return PaperId.ofCanonical("arXiv:2210.0000" + number);
    }

    private List<String> inbox(Optional<String> category, Optional<String> text) {
        InboxQuery query = new InboxQuery(InboxDays.SINCE_LAST_ISSUE, category, text, true, false, 0);
        return new ListInbox(newsroom)
                .list(query).papers().stream().map(one -> one.paper().title()).toList();
    }

    private DecideResult decide(DecisionKind kind, Optional<String> until, int... papers) {
        List<PaperId> ids = Arrays.stream(papers).mapToObj(DecidePapersTest::id).toList();
        return new DecidePapers(newsroom).decide(new DecideRequest(kind, ids, Optional.of("太 慢\n"), until));
    }

    @Test
    void the_inbox_has_what_is_undecided_newest_first_by_category_and_text() {
        assertThat(inbox(Optional.empty(), Optional.empty()))
                .containsExactly("Slow Cameras", "Toy Tagging", "Toy Parsing");
        assertThat(inbox(Optional.of("cs.CV"), Optional.empty())).containsExactly("Slow Cameras");
        assertThat(inbox(Optional.empty(), Optional.of("toy"))).containsExactly("Toy Tagging", "Toy Parsing");
        InboxQuery monday = new InboxQuery(
                InboxDays.week(LocalDate.parse("2022-10-10"), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                0);
        assertThat(new ListInbox(newsroom).list(monday).papers()).isEmpty();
    }

    @Test
    void a_rejected_paper_leaves_the_inbox_with_its_reason() {
        DecideResult result = decide(DecisionKind.REJECTED, Optional.empty(), 1, 7);
        assertThat(result.unknown()).containsExactly(id(7));
        assertThat(result.decisions())
                .extracting(Decision::title, decision -> decision.reason().orElse(""))
                .containsExactly(tuple("Toy Parsing", "太 慢"));
        assertThat(inbox(Optional.empty(), Optional.empty())).doesNotContain("Toy Parsing");
        assertThat(PastRejections.among(List.of(id(2), id(1)), newsroom))
                .extracting(Decision::paper)
                .containsExactly(id(1));
    }

    @Test
    void a_deferred_paper_comes_back_for_the_issue_after_the_next_unless_another_end_is_named() {
        assertThat(decide(DecisionKind.DEFERRED, Optional.empty(), 1).decisions())
                .extracting(decision -> decision.until().orElse(""))
                .containsExactly("2");
        assertThat(decide(DecisionKind.DEFERRED, Optional.of("2022-12-24"), 2).decisions())
                .extracting(decision -> decision.until().orElse(""))
                .containsExactly("2022-12-24");
        for (String wrong : List.of("0", "tomorrow", "2022-13-01", "下一期")) {
            assertThat(keyOf(() -> decide(DecisionKind.DEFERRED, Optional.of(wrong), 3)))
                    .as(wrong)
                    .isEqualTo("usage.until");
        }
        assertThat(inbox(Optional.empty(), Optional.empty())).containsExactly("Slow Cameras");
    }

    @Test
    void a_search_finds_papers_of_the_pool_with_the_decision_about_them() {
        decide(DecisionKind.REJECTED, Optional.empty(), 2);
        SearchResult found = new SearchPapers(newsroom).search(new SearchRequest("toy", true, true, 0));
        assertThat(found.library()).isEmpty();
        assertThat(found.pool())
                .extracting(
                        one -> one.paper().title(),
                        one -> one.decision().map(Decision::kind).isPresent())
                .containsExactlyInAnyOrder(tuple("Toy Parsing", false), tuple("Toy Tagging", true));
        assertThat(keyOf(() -> new SearchPapers(newsroom).search(new SearchRequest("  ", true, true, 0))))
                .isEqualTo("usage.missing");
    }

    @Test
    void in_triage_each_decision_is_saved_and_the_last_one_is_undone() {
        InboxQuery all = new InboxQuery(InboxDays.SINCE_LAST_ISSUE, Optional.empty(), Optional.empty(), true, false, 0);
        try (TriageSession session =
                TriageSession.begin(newsroom, new ListInbox(newsroom).list(all).papers(), newsroom.listener())) {
            session.reject(Optional.of("太慢"));
            session.nextUndecided();
            assertThat(session.list().find("没有", true)).isFalse();
            assertThat(session.list().find("ＰＡＲＳＩＮＧ", true)).isTrue();
            assertThat(session.defer(Optional.empty()).until()).contains("2");
            assertThat(session.left()).isEqualTo(1);
            assertThat(session.undo()).isTrue();
            assertThat(session.list().current().orElseThrow().paper().id()).isEqualTo("arXiv:2210.00001");
            assertThat(session.made()).isEqualTo(1);
        }
        assertThat(inbox(Optional.empty(), Optional.empty())).containsExactly("Toy Tagging", "Toy Parsing");
    }
}
