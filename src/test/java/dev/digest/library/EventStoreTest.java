package dev.digest.library;

import static dev.digest.library.LibraryFixture.A;
import static dev.digest.library.LibraryFixture.B;
import static dev.digest.library.LibraryFixture.MONDAY;
import static dev.digest.library.LibraryFixture.TUESDAY;
import static dev.digest.library.LibraryFixture.event;
import static dev.digest.library.LibraryFixture.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.CurationField;
import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.PaperDraft.DraftFinding;
import dev.digest.library.PaperDraft.DraftReview;
import dev.digest.library.PaperDraft.ReviewOutcome;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stores beside those of papers and issues: events, decisions about papers, drafts of texts. */
class EventStoreTest {
    private final LibraryFixture library;

    EventStoreTest(@TempDir Path folder) {
        library = new LibraryFixture(folder).withThree();
    }

    @Nested
    class Events {
        private List<String> titles(int issue) {
            return library.ask(opened -> opened.events().ofIssue(issue).stream()
                    .map(one -> one.curation().get(EventField.TITLE).orElse(""))
                    .toList());
        }

        @Test
        void events_have_numbers_and_come_in_the_order_of_adding() {
            library.run(opened -> {
                IssueEvent first = opened.events().save(event(64, "讲座"), MONDAY);
                IssueEvent second = opened.events().save(event(64, "研讨会"), MONDAY);
                assertThat(first.number()).isPositive().isLessThan(second.number());
                assertThat(opened.events().find(second.number())).contains(second);
            });
            assertThat(titles(64)).containsExactly("讲座", "研讨会");
            assertThat(titles(65)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(EventField.class)
        void every_field_comes_back_as_it_was_written(EventField field) {
            String text = switch (field.kind()) {
                case ADDRESS -> "https://example.org/e";
                case DAY -> "2022-11-03";
                default -> "文字 'a' 😀";
            };
            EventCuration words = new EventCuration(Map.of(field, text));
            library.run(opened -> opened.events().save(new IssueEvent(0, 64, words), MONDAY));
            assertThat(library.now().events().ofIssue(64).get(0).curation()).isEqualTo(words);
        }

        @Test
        void an_event_is_replaced_by_its_number_and_can_move_to_another_issue() {
            library.run(opened -> {
                IssueEvent saved = opened.events().save(event(64, "讲座"), MONDAY);
                opened.events()
                        .save(
                                new IssueEvent(
                                        saved.number(), 65, event(65, "新讲座").curation()),
                                TUESDAY);
            });
            assertThat(titles(64)).isEmpty();
            assertThat(titles(65)).containsExactly("新讲座");
        }

        @Test
        void an_event_that_is_not_there_is_not_replaced() {
            Problem problem = catchThrowableOfType(
                    Problem.class,
                    () -> library.run(opened -> opened.events()
                            .save(new IssueEvent(7, 64, event(64, "讲座").curation()), MONDAY)));
            assertThat(problem.key()).isEqualTo("event.unknown");
            assertThat(titles(64)).isEmpty();
        }

        @Test
        void a_removed_event_is_gone() {
            library.run(opened -> opened.events().save(event(64, "讲座"), MONDAY));
            library.run(
                    opened -> opened.events().remove(opened.events().ofIssue(64).get(0), TUESDAY));
            assertThat(titles(64)).isEmpty();
            assertThat(library.now().events().upcoming()).isEmpty();
        }

        @Test
        void upcoming_are_those_of_issues_that_are_not_published() {
            library.run(opened -> {
                opened.events().save(event(66, "丙"), MONDAY);
                opened.events().save(event(64, "甲"), MONDAY);
                opened.events().save(event(65, "乙"), MONDAY);
                LibraryFixture.save(opened, issue(64).publishedSince(TUESDAY), issue(65));
            });
            assertThat(library.now().events().upcoming().stream()
                            .map(one -> one.curation().get(EventField.TITLE).orElse(""))
                            .toList())
                    .containsExactly("乙", "丙");
        }
    }

    @Nested
    class Decisions {
        private Decision decision(DecisionKind kind, String day) {
            return new Decision(
                    A, kind, LocalDate.parse(day), "Alpha", Optional.of("理由 'a'"), Optional.of("2022-12-01"));
        }

        @ParameterizedTest
        @EnumSource(DecisionKind.class)
        void a_decision_comes_back_with_its_reason(DecisionKind kind) {
            library.run(opened -> opened.decisions().record(List.of(decision(kind, "2022-10-31")), MONDAY));
            assertThat(library.now().decisions().all()).containsExactly(decision(kind, "2022-10-31"));
            assertThat(DecisionKind.named(kind.label())).contains(kind);
        }

        @Test
        void a_later_decision_replaces_the_earlier_one() {
            library.run(opened ->
                    opened.decisions().record(List.of(decision(DecisionKind.REJECTED, "2022-10-31")), MONDAY));
            library.run(opened ->
                    opened.decisions().record(List.of(decision(DecisionKind.PICKED, "2022-11-01")), TUESDAY));
            assertThat(library.now().decisions().all()).containsExactly(decision(DecisionKind.PICKED, "2022-11-01"));
        }

        @Test
        void decisions_are_about_any_paper_and_come_oldest_first() {
            Decision strange = Decision.picked(LibraryFixture.STRANGE, LocalDate.parse("2022-11-02"), "Strange");
            Decision second = Decision.picked(B, LocalDate.parse("2022-11-01"), "Beta");
            library.run(opened -> opened.decisions().record(List.of(second), MONDAY));
            library.run(opened -> opened.decisions().record(List.of(strange), TUESDAY));
            assertThat(library.now().decisions().all()).containsExactly(second, strange);
        }

        @Test
        void a_kind_that_is_none_has_no_name() {
            assertThat(DecisionKind.named("PICKED")).isEmpty();
            assertThat(DecisionKind.named("")).isEmpty();
        }
    }

    @Nested
    class Drafts {
        private PaperDraft draft(String summary, String madeAt) {
            return new PaperDraft(
                    A,
                    new PaperDraft.Origin(madeAt, "ada", "model-x", "", "p1", "s1", new Tokens(100, 20)),
                    Map.of(CurationField.SUMMARY, summary, CurationField.TITLE_ZH, "题目"),
                    "一句话",
                    List.of(
                            new DraftFinding("summary", "draft.number", List.of("12", "13")),
                            new DraftFinding("title-zh", "draft.name", List.of())),
                    Optional.empty());
        }

        @Test
        void a_draft_comes_back_with_all_that_was_said_of_it() {
            library.run(opened -> opened.drafts().keep(draft("简介", "2022-10-31T08:00:00Z")));
            assertThat(library.now().drafts().last(A)).contains(draft("简介", "2022-10-31T08:00:00Z"));
            assertThat(library.now().drafts().last(B)).isEmpty();
        }

        @Test
        void the_latest_draft_of_a_paper_waits_and_the_others_are_kept() {
            library.run(opened -> opened.drafts().keep(draft("一", "2022-10-31T08:00:00Z")));
            library.run(opened -> opened.drafts().keep(draft("二", "2022-10-31T09:00:00Z")));
            assertThat(library.now().drafts().waiting()).isEqualTo(Map.of(A, draft("二", "2022-10-31T09:00:00Z")));
            assertThat(library.now().drafts().of(A))
                    .containsExactly(draft("二", "2022-10-31T09:00:00Z"), draft("一", "2022-10-31T08:00:00Z"));
        }

        @ParameterizedTest
        @EnumSource(ReviewOutcome.class)
        void a_reviewed_draft_waits_no_longer_and_keeps_its_review(ReviewOutcome outcome) {
            PaperDraft reviewed = draft("简介", "2022-10-31T08:00:00Z")
                    .reviewed(new DraftReview("2022-11-01T08:00:00Z", "bo", outcome, 35));
            library.run(opened -> opened.drafts().keep(draft("简介", "2022-10-31T08:00:00Z")));
            library.run(opened -> opened.drafts().keep(reviewed));
            assertThat(library.now().drafts().waiting()).isEmpty();
            assertThat(library.now().drafts().of(A)).containsExactly(reviewed);
            assertThat(reviewed.isWaiting()).isFalse();
        }

        @Test
        void the_id_of_a_draft_depends_on_what_it_says_and_not_on_its_review() {
            PaperDraft one = draft("一", "2022-10-31T08:00:00Z");
            assertThat(one.id())
                    .isEqualTo(draft("一", "2022-10-31T08:00:00Z").id())
                    .isEqualTo(one.reviewed(new DraftReview("x", "bo", ReviewOutcome.TAKEN, 0))
                            .id())
                    .isNotEqualTo(draft("二", "2022-10-31T08:00:00Z").id())
                    .isNotEqualTo(draft("一", "2022-10-31T09:00:00Z").id());
        }

        @Test
        void findings_are_told_by_their_field() {
            assertThat(draft("一", "x").about(CurationField.SUMMARY))
                    .extracting(DraftFinding::key)
                    .containsExactly("draft.number");
            assertThat(draft("一", "x").about(CurationField.AUTHORS)).isEmpty();
        }
    }
}
