package dev.digest.app.paper.draft;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.app.PaperLookup;
import dev.digest.app.paper.draft.DraftPapers.DraftRequest;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperDraft;
import dev.digest.library.PaperDraft.DraftReview;
import dev.digest.library.PaperDraft.ReviewOutcome;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.testing.FakeModel;
import dev.digest.testing.PaperSamples;
import dev.digest.testing.TestNewsroom;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From drafts that wait to the editor's decision. */
class ReviewDraftsTest {
    private static final PaperId DRAFTED = PaperId.ofCanonical("arXiv:2210.00001");
    private static final PaperId BARE = PaperId.ofCanonical("arXiv:2210.00002");
    private static final Map<CurationField, String> WORDS = Map.of(
            CurationField.TITLE_ZH, "玩具",
            CurationField.CATEGORY, "NLP研究",
            CurationField.SUMMARY, "研究玩具。");

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void a_draft_waits() {
        String answer = "{\"title_zh\": \"玩具\", \"summary\": \"研究玩具。\", \"category\": \"NLP研究\"}";
        newsroom = TestNewsroom.in(folder)
                .withDrafts(FakeModel.local().answer("Toy", answer))
                .open();
        List<Paper> papers = List.of(
                PaperSamples.of(DRAFTED.canonical(), "Toy Parsing")
                        .abstractText("We study toys.")
                        .build(),
                PaperSamples.of(BARE.canonical(), "Toy Tagging").build());
        newsroom.library().papers().add(papers, Curation.NONE, false, newsroom.now());
        new DraftPapers(newsroom).draft(DraftRequest.of(DRAFTED));
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private LibraryPaper paper(PaperId id) {
        return new PaperLookup(newsroom).require(id);
    }

    private ReviewDrafts reviews() {
        return new ReviewDrafts(newsroom);
    }

    private DraftReview review() {
        return newsroom.library()
                .drafts()
                .last(DRAFTED)
                .flatMap(PaperDraft::review)
                .orElseThrow();
    }

    private void accept(String summary) {
        Curation words = Curation.of(WORDS).withChanges(Map.of(CurationField.SUMMARY, summary));
        reviews().accept(reviews().require(paper(DRAFTED)), words);
    }

    @Test
    void only_papers_with_a_draft_wait() {
        assertThat(reviews().waiting()).extracting(entry -> entry.paper().id()).containsExactly(DRAFTED);
        assertThat(reviews().draft(paper(DRAFTED)).orElseThrow().words()).isEqualTo(WORDS);
        assertThat(keyOf(() -> reviews().require(paper(BARE)))).isEqualTo("review.no-draft");
    }

    @Test
    void a_draft_accepted_as_it_is_counts_as_unchanged() {
        accept("研究玩具。");

        assertThat(review().verdict()).isEqualTo(ReviewOutcome.TAKEN);
        assertThat(review().changed()).isZero();
        assertThat(reviews().waiting()).isEmpty();
    }

    @Test
    void how_much_an_editor_changed_is_recorded() {
        accept("作者研究玩具，并把它们分类。");

        assertThat(review().verdict()).isEqualTo(ReviewOutcome.CHANGED);
        assertThat(review().changed()).isBetween(20, 60);
    }

    @Test
    void a_refused_draft_waits_no_longer() {
        reviews().refuse(List.of(paper(DRAFTED)));

        assertThat(review().verdict()).isEqualTo(ReviewOutcome.REFUSED);
        assertThat(reviews().waiting()).isEmpty();
    }

    @Test
    void none_is_refused_when_one_of_the_papers_has_no_draft() {
        assertThat(keyOf(() -> reviews().refuse(List.of(paper(DRAFTED), paper(BARE)))))
                .isEqualTo("review.no-draft");

        assertThat(reviews().waiting()).hasSize(1);
    }
}
