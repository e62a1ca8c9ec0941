package dev.digest.library;

import static dev.digest.library.LibraryFixture.A;
import static dev.digest.library.LibraryFixture.B;
import static dev.digest.library.LibraryFixture.C;
import static dev.digest.library.LibraryFixture.STRANGE;
import static dev.digest.library.LibraryFixture.TUESDAY;
import static dev.digest.library.LibraryFixture.issue;
import static dev.digest.library.LibraryFixture.makeReady;
import static dev.digest.library.LibraryFixture.paper;
import static dev.digest.library.LibraryFixture.save;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every library does with issues, whatever stores it. */
abstract class IssueStoreContract {
    private static final LocalDate DAY = LocalDate.parse("2022-10-31");

    private final LibraryFixture library;

    IssueStoreContract(LibraryFixture empty) {
        library = empty.withThree();
    }

    private List<PaperId> papersFor(int issue) {
        return library.ask(opened -> opened.issues().papersFor(issue).stream()
                .map(entry -> entry.paper().id())
                .toList());
    }

    private IssueRecord saved(int number) {
        return library.ask(opened -> opened.issues().find(number).orElseThrow());
    }

    @Test
    void an_issue_comes_back_with_all_that_was_said_of_it() {
        IssueRecord whole = new IssueRecord(
                64,
                Optional.of("主题 'a'"),
                Optional.of(DAY),
                Optional.of(Instant.parse("2022-10-31T12:00:00Z")),
                Optional.of(Instant.parse("2022-11-02T12:00:00Z")),
                "abc",
                Optional.of("开篇。\n\n第二段。"),
                Optional.of("结语。"),
                List.of(C, A));
        library.run(opened -> save(opened, whole));
        assertThat(saved(64)).isEqualTo(whole);
        assertThat(saved(64).updatedAt()).contains(Instant.parse("2022-11-02T12:00:00Z"));
    }

    @Test
    void issues_are_listed_last_first() {
        library.run(opened -> save(opened, issue(7), issue(64), issue(8)));
        assertThat(library.now().issues().all()).extracting(IssueRecord::number).containsExactly(64, 8, 7);
    }

    @Test
    void the_order_of_papers_is_that_of_the_issue() {
        library.run(opened -> save(opened, issue(64, C, A, B)));
        assertThat(papersFor(64)).containsExactly(C, A, B);
        library.run(opened -> save(opened, issue(64, B, C)));
        assertThat(papersFor(64)).startsWith(B, C);
    }

    @Test
    void an_issue_in_preparation_also_takes_what_is_ready_and_nowhere_else() {
        library.run(opened -> makeReady(opened, C, "CV研究"));
        library.run(opened -> makeReady(opened, A, "CV研究"));
        library.run(opened -> save(opened, issue(64, B)));
        assertThat(papersFor(64)).containsExactly(B, C, A);
        library.run(opened -> save(opened, issue(63, C)));
        assertThat(papersFor(64)).containsExactly(B, A);
    }

    @Test
    void a_published_issue_takes_nothing_more() {
        library.run(opened -> makeReady(opened, A, "CV研究"));
        library.run(opened -> save(opened, issue(64, B).publishedSince(TUESDAY)));
        assertThat(papersFor(64)).containsExactly(B);
    }

    @ParameterizedTest
    @EnumSource(DecisionKind.class)
    void what_was_rejected_or_put_off_is_not_taken(DecisionKind kind) {
        library.run(opened -> makeReady(opened, A, "CV研究"));
        library.run(opened -> opened.decisions()
                .record(List.of(new Decision(A, kind, DAY, "Alpha", Optional.empty(), Optional.of("66"))), TUESDAY));
        assertThat(papersFor(64)).isEqualTo(kind == DecisionKind.PICKED ? List.of(A) : List.of());
    }

    @Test
    void a_paper_put_off_until_an_issue_is_taken_by_that_one() {
        library.run(opened -> makeReady(opened, A, "CV研究"));
        library.run(opened -> opened.decisions()
                .record(
                        List.of(new Decision(
                                A, DecisionKind.DEFERRED, DAY, "Alpha", Optional.empty(), Optional.of("66"))),
                        TUESDAY));
        assertThat(papersFor(65)).isEmpty();
        assertThat(papersFor(66)).containsExactly(A);
    }

    @Test
    void the_next_issue_is_the_last_one_until_it_is_published() {
        assertThat(library.now().issues().nextNumber()).isEqualTo(1);
        library.run(opened -> save(opened, issue(64)));
        assertThat(library.now().issues().nextNumber()).isEqualTo(64);
        library.run(opened -> save(opened, issue(64).publishedSince(TUESDAY)));
        assertThat(library.now().issues().nextNumber()).isEqualTo(65);
    }

    @Test
    void the_last_published_day_is_that_of_the_last_issue_with_a_date_that_readers_have() {
        assertThat(library.now().issues().lastPublishedDay()).isEmpty();
        library.run(opened -> save(
                opened,
                dated(63, DAY.minusWeeks(1)).publishedSince(TUESDAY),
                dated(64, DAY),
                IssueRecord.planned(65, Optional.empty(), Optional.empty()).publishedSince(TUESDAY),
                dated(7, DAY.plusDays(1)).publishedSince(TUESDAY)));
        assertThat(library.now().issues().lastPublishedDay()).contains(DAY.minusWeeks(1));
        library.run(opened -> save(opened, dated(64, DAY).publishedSince(TUESDAY)));
        assertThat(library.now().issues().lastPublishedDay()).contains(DAY);
    }

    private static IssueRecord dated(int number, LocalDate day) {
        return IssueRecord.planned(number, Optional.empty(), Optional.of(day));
    }

    @Test
    void nothing_of_several_issues_is_saved_when_one_cannot_be() {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> library.run(opened -> save(opened, issue(63, A), issue(64, STRANGE))));
        assertThat(problem.key()).startsWith("library.");
        assertThat(library.now().issues().all()).isEmpty();
    }

    @Test
    void nothing_is_saved_when_the_file_cannot_be_written() {
        Problem failure = Problem.of("file.unwritable", "issues/064.md", "no space left on device");
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> library.run(opened -> opened.issues().save(List.of(issue(64, A)), TUESDAY, () -> {
                    throw failure;
                })));
        assertThat(problem).isSameAs(failure);
        assertThat(library.now().issues().all()).isEmpty();
    }

    @Test
    void a_removed_draft_leaves_its_papers_and_events() {
        library.run(opened -> {
            save(opened, issue(64, A));
            opened.events().save(LibraryFixture.event(64, "讲座"), TUESDAY);
        });
        library.run(opened -> opened.issues().remove(64));
        assertThat(library.now().issues().find(64)).isEmpty();
        assertThat(library.paper(A).issue()).isEmpty();
        assertThat(library.now().events().upcoming()).hasSize(1);
    }

    @Test
    void waivers_of_rules_are_those_of_one_issue_and_keep_their_reason() {
        library.run(opened -> save(opened, issue(63), issue(64)));
        library.run(opened -> opened.issues().waiveRule(64, "punct.repeat", "原文如此", TUESDAY));
        library.run(opened -> opened.issues().waiveRule(64, "punct.repeat", "另一个理由", TUESDAY));
        library.run(opened -> opened.issues().waiveRule(64, "text.tabs", "", TUESDAY));
        assertThat(library.now().issues().waivedRules(64)).isEqualTo(Map.of("punct.repeat", "另一个理由", "text.tabs", ""));
        assertThat(library.now().issues().waivedRules(63)).isEmpty();
    }

    @Test
    void an_issue_read_from_its_file_brings_papers_words_and_events() {
        Curation words = Curation.of(Map.of(CurationField.SUMMARY, "读回的简介", CurationField.CATEGORY, "CV研究"));
        EventCuration event = new EventCuration(Map.of(EventField.TITLE, "讲座", EventField.SUMMARY, "说明"));
        IssueUpdate update = new IssueUpdate(
                issue(64, STRANGE, A),
                List.of(paper(STRANGE, "New")),
                Map.of(STRANGE, words, A, words),
                List.of(event));
        library.run(opened -> opened.issues().save(update, TUESDAY));
        assertThat(library.paper(STRANGE).curation()).isEqualTo(words);
        assertThat(library.paper(A).curation()).isEqualTo(words);
        assertThat(library.now().events().ofIssue(64))
                .singleElement()
                .satisfies(one -> assertThat(one.curation()).isEqualTo(event));
    }

    @Test
    void read_again_an_issue_has_its_events_once() {
        EventCuration event = new EventCuration(Map.of(EventField.TITLE, "讲座"));
        IssueUpdate update = new IssueUpdate(issue(64, A), List.of(), Map.of(), List.of(event));
        library.run(opened -> opened.issues().save(update, TUESDAY));
        library.run(opened -> opened.issues().save(update, TUESDAY));
        assertThat(library.now().events().ofIssue(64)).hasSize(1);
        library.run(opened ->
                opened.issues().save(new IssueUpdate(issue(64, A), List.of(), Map.of(), List.of()), TUESDAY));
        assertThat(library.now().events().ofIssue(64)).isEmpty();
    }

    @Test
    void a_record_is_changed_by_copies() {
        IssueRecord planned = IssueRecord.planned(64, Optional.of("主题"), Optional.of(DAY));
        assertThat(planned.isPublished()).isFalse();
        assertThat(planned.updatedAt()).isEmpty();
        assertThat(planned.correctedSince(TUESDAY).updatedAt()).isEmpty();
        assertThat(planned.publishedSince(TUESDAY).updatedAt()).contains(TUESDAY);
        assertThat(planned.withTheme(Optional.empty()).theme()).isEmpty();
        assertThat(planned.withOpening(" ").opening()).isEmpty();
        assertThat(planned.withOpening("开篇").opening()).contains("开篇");
        assertThat(planned.withFooter("结语").footer()).contains("结语");
        assertThat(planned.withPapers(List.of(A)).withFingerprint("f").papers()).containsExactly(A);
        assertThat(planned.papers()).isEmpty();
    }
}
