package dev.digest.app.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.app.discovery.InboxSelection.SelectedPaper;
import dev.digest.app.discovery.LibraryBackground.KnownProposal;
import dev.digest.app.discovery.PaperBackground.KnownPaper;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.Ranking.RankedPlace;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.PaperDraft;
import dev.digest.library.PaperDraft.DraftReview;
import dev.digest.library.PaperDraft.Origin;
import dev.digest.library.PaperDraft.ReviewOutcome;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.library.Status;
import dev.digest.library.sql.SqlLibrary;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.testing.TestNewsroom;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the library knows of papers that are proposed. */
class LibraryBackgroundTest {
    private static final PaperId ALPHA = PaperId.ofCanonical("arXiv:2210.00001");
    private static final LocalDate DAY = LocalDate.parse("2022-10-20");

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void a_paper_in_the_library() {
        newsroom = TestNewsroom.in(folder).open();
        Paper alpha = Paper.of(ALPHA, "Alpha: A Study")
                .version(1)
                .authors(List.of(
                        new Author("Ada Example", List.of("MIT", "CNRS")), new Author("Bo Example", List.of("MIT"))))
                .build();
        newsroom.library().papers().add(List.of(alpha), Curation.NONE, false, newsroom.now());
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private static NewPaper proposed(String number, int version, String title) {
        return new NewPaper(
                "arXiv:" + number,
                version,
                title,
                List.of("Ada Example"),
                "Words.",
                List.of("cs.CL"),
                Optional.empty(),
                DAY);
    }

    private PaperBackground of(NewPaper paper) {
        return of(paper, Optional.empty());
    }

    private PaperBackground of(NewPaper paper, Optional<String> organization) {
        return new LibraryBackground(newsroom).of(inbox(paper, organization));
    }

    private static InboxPaper inbox(NewPaper paper, Optional<String> organization) {
        SelectedPaper selected = new SelectedPaper(new RankedPlace(1, paper.id(), 0, ""), false);
        return new InboxPaper(selected, paper, List.of(), Optional.empty(), organization);
    }

    private List<PaperBackground> ofAll(NewPaper... papers) {
        List<InboxPaper> all = new ArrayList<>();
        for (NewPaper paper : papers) {
            all.add(inbox(paper, Optional.empty()));
        }
        return new LibraryBackground(newsroom)
                .ofAll(all).stream().map(KnownProposal::background).toList();
    }

    private void curate(CurationField field, String text) {
        newsroom.library().papers().curate(Map.of(ALPHA, Curation.of(Map.of(field, text))), newsroom.now());
    }

    private void draft(Optional<DraftReview> review) {
        newsroom.library()
                .drafts()
                .keep(new PaperDraft(
                        ALPHA,
                        new Origin("2022-10-30T00:00:00Z", "ada", "model", "", "p", "s", Tokens.NONE),
                        Map.of(CurationField.TITLE_ZH, "草稿的标题", CurationField.INSTITUTIONS, "草稿的机构"),
                        List.of(),
                        review));
    }

    @Test
    void of_most_papers_nothing_is_known() {
        assertThat(of(proposed("2210.00002", 1, "Beta"))).isEqualTo(PaperBackground.NONE);
    }

    @Test
    void the_paper_itself_is_known_with_its_stored_version() {
        List<KnownPaper> entries =
                of(proposed("2210.00001", 2, "Alpha, Revised")).entries();
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).same()).isTrue();
        assertThat(entries.get(0).version()).isEqualTo(1);
        assertThat(entries.get(0).status()).isEqualTo(Status.CANDIDATE);
    }

    @Test
    void another_paper_with_the_same_title_is_known_however_it_is_written() {
        List<KnownPaper> entries =
                of(proposed("2210.00002", 1, "ALPHA - a study")).entries();
        assertThat(entries).extracting(KnownPaper::id).containsExactly(ALPHA);
        assertThat(entries.get(0).same()).isFalse();
    }

    @Test
    void of_many_papers_each_is_known_as_it_is_alone() {
        draft(Optional.empty());
        NewPaper alpha = proposed("2210.00001", 2, "Alpha: A Study");
        NewPaper beta = proposed("2210.00002", 1, "Beta");
        NewPaper same = proposed("2210.00003", 1, "alpha a study");
        assertThat(ofAll(alpha, beta, same)).isEqualTo(List.of(of(alpha), of(beta), of(same)));
    }

    @Test
    void many_papers_take_no_more_statements_than_one() {
        NewPaper alpha = proposed("2210.00001", 2, "Alpha: A Study");
        NewPaper beta = proposed("2210.00002", 1, "Beta");
        NewPaper same = proposed("2210.00003", 1, "alpha a study");
        SqlLibrary library = (SqlLibrary) newsroom.library();
        long before = library.statements();
        ofAll(alpha);
        long ofOne = library.statements() - before;
        ofAll(alpha, beta, same);
        assertThat(library.statements() - before).isEqualTo(2 * ofOne);
    }

    @Test
    void an_earlier_rejection_is_told_also_of_another_paper_with_the_same_title() {
        Decision rejected = new Decision(
                PaperId.ofCanonical("acl:2022.coling-1.1"),
                DecisionKind.REJECTED,
                DAY,
                "Gamma!",
                Optional.of("没有实验"),
                Optional.empty());
        Decision picked = Decision.picked(PaperId.ofCanonical("acl:2022.coling-1.2"), DAY, "Delta");
        newsroom.library().decisions().record(List.of(rejected, picked), newsroom.now());
        assertThat(of(proposed("2210.00003", 1, "Gamma")).rejections()).containsExactly(rejected);
        assertThat(of(proposed("2210.00004", 1, "Delta")).rejections()).isEmpty();
    }

    @Test
    void institutions_are_the_editors_else_those_of_a_draft_else_those_of_the_source() {
        NewPaper paper = proposed("2210.00001", 1, "Alpha: A Study");
        assertThat(of(paper).institutions()).contains("MIT, CNRS");
        draft(Optional.empty());
        assertThat(of(paper).institutions()).contains("草稿的机构");
        curate(CurationField.INSTITUTIONS, "麻省理工学院");
        assertThat(of(paper).institutions()).contains("麻省理工学院");
    }

    @Test
    void the_organization_that_put_a_paper_up_stands_in_for_unknown_institutions() {
        Optional<String> lab = Optional.of("Sample Lab");
        assertThat(of(proposed("2210.00002", 1, "Beta"), lab).institutions()).isEqualTo(lab);
        assertThat(of(proposed("2210.00001", 1, "Alpha: A Study"), lab).institutions())
                .contains("MIT, CNRS");
    }

    @Test
    void a_draft_counts_until_it_is_reviewed() {
        NewPaper paper = proposed("2210.00001", 1, "Alpha: A Study");
        draft(Optional.empty());
        assertThat(of(paper).titleZh()).contains("草稿的标题");
        assertThat(of(paper).draft().orElseThrow().isWaiting()).isTrue();
        draft(Optional.of(new DraftReview("2022-10-31T00:00:00Z", "ada", ReviewOutcome.REFUSED, 100)));
        assertThat(of(paper).titleZh()).isEmpty();
        assertThat(of(paper).draft().orElseThrow().isWaiting()).isFalse();
    }
}
