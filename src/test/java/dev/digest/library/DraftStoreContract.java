package dev.digest.library;

import static dev.digest.library.LibraryFixture.A;
import static dev.digest.library.LibraryFixture.B;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.CurationField;
import dev.digest.library.PaperDraft.DraftFinding;
import dev.digest.library.PaperDraft.DraftReview;
import dev.digest.library.PaperDraft.ReviewOutcome;
import dev.digest.library.PaperDraft.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every library does with drafts, whatever stores it. */
abstract class DraftStoreContract {
    private final LibraryFixture library;

    DraftStoreContract(LibraryFixture empty) {
        library = empty.withThree();
    }

    private PaperDraft draft(String summary, String madeAt) {
        return new PaperDraft(
                A,
                new PaperDraft.Origin(madeAt, "ada", "model-x", "", "p1", "s1", new Tokens(100, 20)),
                Map.of(CurationField.SUMMARY, summary, CurationField.TITLE_ZH, "题目", CurationField.GIST, "一句话"),
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
        assertThat(library.now().drafts().lastOf(List.of(A, B)))
                .isEqualTo(Map.of(A, draft("简介", "2022-10-31T08:00:00Z")));
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
