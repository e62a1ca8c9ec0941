package dev.digest.library.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.library.Status;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.paper.AclId;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.UnlinkedId;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {
    private static final Instant MONDAY = Instant.parse("2022-10-31T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2022-11-01T08:00:00Z");
    private static final PaperId A = ArxivId.of("2210.00001");
    private static final PaperId B = ArxivId.of("2210.00002");
    private static final PaperId C = ArxivId.of("2210.00003");

    private final Path file;
    private SqliteLibrary library;

    SqliteLibraryTest(@TempDir Path folder) {
        file = folder.resolve("library.db");
        library = SqliteLibrary.open(file);
    }

    @BeforeEach
    void three_papers_are_there() {
        library.papers()
                .add(List.of(paper(A, "Alpha"), paper(B, "Beta"), paper(C, "Gamma")), Curation.NONE, false, MONDAY);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_paper_comes_back_as_it_went_in_from_a_file_opened_anew() {
        Paper paper = Paper.of(ArxivId.of("hep-th/9901001"), "“H₂O” & 😀")
                .version(3)
                .authors(List.of(new Author("Ada \"Q\" Example", List.of("Example Institute")), Author.ofName("张三")))
                .abstractText("One.\n\nTwo.")
                .subjects(new Paper.PaperSubjects(Optional.of("hep-th"), List.of("hep-th", "math")))
                .dates(new Paper.PaperDates(Optional.of("1999-01-01T00:00:00Z"), Optional.of("2001")))
                .notes(new Paper.PaperNotes(
                        Optional.of("8 pages"),
                        Optional.of("J. Toys"),
                        Optional.of("10.1000/toy"),
                        Optional.of("Toy Press")))
                .link("doi", "https://doi.org/10.1000/toy")
                .withdrawn(true)
                .warnings(List.of("withdrawn"))
                .build();
        library.papers().add(List.of(paper), Curation.of(Map.of(CurationField.CATEGORY, "NLP研究")), false, TUESDAY);
        library.close();
        library = SqliteLibrary.open(file);
        assertThat(entry(paper.id()))
                .isEqualTo(new LibraryPaper(
                        paper,
                        Curation.of(Map.of(CurationField.CATEGORY, "NLP研究")),
                        Status.CANDIDATE,
                        OptionalInt.empty(),
                        TUESDAY.toString()));
    }

    @Test
    void of_a_paper_that_is_added_twice_the_first_stays() {
        library.papers()
                .add(
                        List.of(paper(A, "Another title")),
                        Curation.of(Map.of(CurationField.CATEGORY, "CV研究")),
                        false,
                        TUESDAY);
        assertThat(entry(A).paper().title()).isEqualTo("Alpha");
        assertThat(entry(A).curation()).isEqualTo(Curation.NONE);
        assertThat(entry(A).addedAt()).isEqualTo(MONDAY.toString());
    }

    @Test
    void only_papers_that_are_there_are_known() {
        PaperId strange = ArxivId.of("2210.99999");
        assertThat(library.papers().existing(List.of(B, strange, A))).containsExactlyInAnyOrder(A, B);
        assertThat(library.papers().find(strange)).isEmpty();
    }

    @Test
    void a_refreshed_paper_keeps_the_curators_words() {
        curate(A, Map.of(CurationField.SUMMARY, "简介"), TUESDAY);
        library.papers().refresh(List.of(paper(A, "Alpha, revised"), paper(ArxivId.of("2210.99999"), "Not here")));
        assertThat(entry(A).paper().title()).isEqualTo("Alpha, revised");
        assertThat(entry(A).curation().get(CurationField.SUMMARY)).contains("简介");
        assertThat(library.papers().existing(List.of(ArxivId.of("2210.99999")))).isEmpty();
    }

    @Test
    void words_that_are_replaced_are_kept() {
        curate(A, Map.of(CurationField.SUMMARY, "第一稿"), MONDAY);
        curate(A, Map.of(CurationField.SUMMARY, "第二稿"), TUESDAY);
        curate(A, Map.of(CurationField.SUMMARY, "第二稿"), TUESDAY.plusSeconds(1));
        curate(A, Map.of(CurationField.TITLE, "Only a title"), TUESDAY.plusSeconds(2));
        assertThat(rows("SELECT before ->> 'summary' FROM change_row WHERE kind = '~' ORDER BY id"))
                .containsExactly("第一稿", "第二稿");
        assertThat(entry(A).curation().fields()).containsOnly(Map.entry(CurationField.TITLE, "Only a title"));
    }

    @Test
    void words_of_several_papers_are_taken_all_or_none() {
        PaperId strange = ArxivId.of("2210.99999");
        Curation words = Curation.of(Map.of(CurationField.SUMMARY, "简介"));
        assertThatThrownBy(() -> library.papers().curate(Map.of(A, words, strange, words, B, words), TUESDAY))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("library.unknown"));
        assertThat(entry(A).curation()).isEqualTo(Curation.NONE);
        assertThat(entry(B).curation()).isEqualTo(Curation.NONE);
    }

    @Test
    void a_paper_is_a_candidate_then_ready_then_published() {
        assertThat(entry(A).status()).isEqualTo(Status.CANDIDATE);
        makeReady(A, "CV研究");
        assertThat(entry(A).status()).isEqualTo(Status.READY);
        library.issues().save(List.of(issue(64, A)), TUESDAY, () -> {});
        assertThat(entry(A).status()).isEqualTo(Status.READY);
        assertThat(entry(A).issue()).hasValue(64);
        publish(64);
        assertThat(entry(A).status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void papers_without_a_summary_are_offered_in_the_order_of_adding() {
        curate(B, Map.of(CurationField.SUMMARY, "简介"), TUESDAY);
        assertThat(library.papers().withoutSummary()).containsExactly(A, C);
        library.issues().save(List.of(issue(63, C)), TUESDAY, () -> {});
        publish(63);
        assertThat(library.papers().withoutSummary()).containsExactly(A);
    }

    @Test
    void ready_papers_come_in_the_order_in_which_they_got_their_category() {
        makeReady(C, "CV研究");
        makeReady(A, "NLP研究");
        makeReady(B, "CV研究");
        assertThat(ready(1)).containsExactly(C, A, B);
        curate(C, Map.of(CurationField.SUMMARY, "新的简介", CurationField.CATEGORY, "CV研究"), TUESDAY);
        assertThat(ready(1)).containsExactly(C, A, B);
        curate(C, Map.of(CurationField.SUMMARY, "新的简介", CurationField.CATEGORY, "NLP研究"), TUESDAY);
        assertThat(ready(1)).containsExactly(A, B, C);
    }

    @Test
    void a_paper_that_another_issue_holds_is_not_ready_for_this_one() {
        makeReady(A, "CV研究");
        makeReady(B, "CV研究");
        library.issues().save(List.of(issue(64, A)), TUESDAY, () -> {});
        assertThat(ready(64)).containsExactly(A, B);
        assertThat(ready(65)).containsExactly(B);
    }

    @Test
    void a_paper_is_held_by_another_issue_also_under_another_id() {
        library.issues().save(List.of(issue(64, A)), TUESDAY, () -> {});
        assertThat(library.issues().issueHolding(entry(A).paper(), 64)).isEmpty();
        assertThat(library.issues().issueHolding(entry(A).paper(), 65)).hasValue(64);
        assertThat(library.issues().issueHolding(paper(new UnlinkedId("63/1"), "ALPHA!"), 65))
                .hasValue(64);
        assertThat(library.issues().issueHolding(paper(AclId.of("2022.coling-1.1"), "ALPHA!"), 65))
                .isEmpty();
        assertThat(library.issues().issueHolding(entry(C).paper(), 65)).isEmpty();
    }

    @Test
    void of_many_papers_those_that_another_issue_holds_are_named_with_it() {
        library.issues().save(List.of(issue(64, B), issue(63, A)), TUESDAY, () -> {});
        assertThat(library.issues().heldInOtherIssues(List.of(A, B, C), 65)).isEqualTo(Map.of(A, 63, B, 64));
        assertThat(library.issues().heldInOtherIssues(List.of(A, B, C), 64)).isEqualTo(Map.of(A, 63));
        assertThat(library.issues().heldInOtherIssues(List.of(C), 65)).isEmpty();
    }

    @Test
    void of_many_papers_one_that_another_issue_holds_under_another_id_is_named() {
        AclId other = AclId.of("2022.coling-1.1");
        library.papers().add(List.of(paper(other, "Another")), Curation.NONE, false, MONDAY);
        library.papers().refresh(List.of(withDoi(other, "10.48550/arXiv." + A.local())));
        library.issues().save(List.of(issue(64, A)), TUESDAY, () -> {});
        assertThat(library.issues().heldInOtherIssues(List.of(other), 65)).isEqualTo(Map.of(other, 64));
    }

    @Test
    void what_was_allowed_beside_another_is_not_held_for_its_sake() {
        AclId other = AclId.of("2022.coling-1.1");
        Paper twin = withDoi(other, "10.48550/arXiv." + A.local());
        assertThat(library.papers().findDuplicate(twin)).contains(A);
        library.papers().add(List.of(twin), Curation.NONE, true, MONDAY);
        library.issues().save(List.of(issue(64, A)), TUESDAY, () -> {});
        assertThat(library.issues().heldInOtherIssues(List.of(other), 65)).isEmpty();
        assertThat(library.issues().issueHolding(twin, 65)).isEmpty();
        assertThat(library.papers().papersWithEqualTitle(twin)).isEmpty();
    }

    private static Paper withDoi(PaperId id, String doi) {
        return Paper.of(id, "Another")
                .notes(new Paper.PaperNotes(Optional.empty(), Optional.empty(), Optional.of(doi)))
                .build();
    }

    @Test
    void an_issue_is_recorded_with_its_papers_in_order_and_in_place_of_the_one_before() {
        library.issues().save(List.of(issue(64, A, B)), MONDAY, () -> {});
        IssueRecord again = IssueRecord.planned(64, Optional.of("主题"), Optional.of(LocalDate.of(2022, 10, 31)))
                .withPapers(List.of(C, A))
                .withFingerprint("f2");
        library.issues().save(List.of(again), TUESDAY, () -> {});
        assertThat(library.issues().find(64)).contains(again);
        assertThat(entry(B).issue()).isEmpty();
        assertThat(library.issues().find(65)).isEmpty();
    }

    @Test
    void an_issue_whose_file_could_not_be_written_is_not_recorded() {
        IssueRecord before = issue(64, A);
        library.issues().save(List.of(before), MONDAY, () -> {});
        Problem failure = Problem.of("file.unwritable", "issues/064.md", "no space left on device");
        assertThatThrownBy(() -> library.issues().save(List.of(issue(64, B, C)), TUESDAY, () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(library.issues().find(64)).contains(before);
        curate(A, Map.of(CurationField.SUMMARY, "life goes on"), TUESDAY);
    }

    @Test
    void an_issue_with_a_paper_that_is_not_here_is_not_recorded() {
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> library.issues().save(List.of(issue(64, ArxivId.of("2210.99999"))), MONDAY, () -> {}));
        assertThat(problem.key()).startsWith("library.");
        assertThat(library.issues().find(64)).isEmpty();
    }

    @Test
    void the_next_issue_is_the_last_one_until_that_is_out() {
        assertThat(library.issues().nextNumber()).isEqualTo(1);
        library.issues().save(List.of(issue(63, A)), MONDAY, () -> {});
        library.issues().save(List.of(issue(64, B)), MONDAY, () -> {});
        assertThat(library.issues().nextNumber()).isEqualTo(64);
        publish(64);
        assertThat(library.issues().nextNumber()).isEqualTo(65);
    }

    @Test
    void a_paper_that_stands_in_two_issues_belongs_to_the_one_that_is_out() {
        library.issues().save(List.of(issue(63, A)), MONDAY, () -> {});
        publish(63);
        library.issues().save(List.of(issue(64, A)), MONDAY, () -> {});
        assertThat(entry(A).issue()).hasValue(63);
    }

    private LibraryPaper entry(PaperId id) {
        return library.papers().find(id).orElseThrow();
    }

    private List<PaperId> ready(int issue) {
        return library.issues().papersFor(issue).stream()
                .map(entry -> entry.paper().id())
                .toList();
    }

    private void makeReady(PaperId id, String category) {
        curate(id, Map.of(CurationField.SUMMARY, "简介", CurationField.CATEGORY, category), TUESDAY);
    }

    private void curate(PaperId id, Map<CurationField, String> words, Instant now) {
        library.papers().curate(Map.of(id, Curation.of(words)), now);
    }

    private void publish(int issue) {
        try (SqliteDatabase other = SqliteDatabase.open(file)) {
            other.update("UPDATE issue SET published_at = '2022-11-02T08:00:00Z' WHERE number = ?", issue);
        }
    }

    private List<String> rows(String sql) {
        try (SqliteDatabase other = SqliteDatabase.open(file)) {
            return other.query(sql, row -> row.getString(1));
        }
    }

    private static IssueRecord issue(int number, PaperId... papers) {
        return IssueRecord.planned(number, Optional.empty(), Optional.empty())
                .withPapers(List.of(papers))
                .withFingerprint("f1");
    }

    private static Paper paper(PaperId id, String title) {
        return Paper.of(id, title).build();
    }
}
