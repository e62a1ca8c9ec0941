package dev.digest.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.rule.RuleCatalog;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.IssueRecord;
import dev.digest.library.Library;
import dev.digest.library.PaperDraft;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.paper.AclId;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.testing.PaperSamples;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the library and the sources know of an issue's papers, as rules ask for it. */
class KnownPapersTest {
    private static final Instant NOON = Instant.parse("2022-10-31T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2022-10-31");
    private static final PaperId A = ArxivId.of("2210.00001");
    private static final PaperId B = ArxivId.of("2210.00002");
    private static final PaperId STRANGE = ArxivId.of("2210.99999");

    private final Path folder;
    private final Library library;

    KnownPapersTest(@TempDir Path folder) {
        this.folder = folder;
        library = SqliteLibrary.open(folder.resolve("known.db"));
    }

    @BeforeEach
    void two_issues() {
        library.papers().add(List.of(paper(A, "Alpha"), paper(B, "Beta")), Curation.NONE, true, NOON);
        library.issues().save(List.of(issue(63, A), issue(64, B)), NOON, () -> {});
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static Paper paper(PaperId id, String title) {
        return PaperSamples.of(id.canonical(), title).abstractText("We study.").build();
    }

    private static IssueRecord issue(int number, PaperId paper) {
        return IssueRecord.planned(number, Optional.empty(), Optional.of(DAY.plusDays(number)))
                .withPapers(List.of(paper));
    }

    private KnownPapers known(int issue, Paper... fetched) {
        Map<PaperId, Paper> fresh = fetched.length == 0 ? Map.of() : Map.of(fetched[0].id(), fetched[0]);
        return new KnownPapers(library, issue, Optional.of(DAY), fresh);
    }

    @Test
    void an_issue_has_its_number_and_its_date_and_others_have_theirs() {
        assertThat(known(64).issue()).isEqualTo(64);
        assertThat(known(64).date()).contains(DAY);
        assertThat(known(64).dateOf(63)).contains(DAY.plusDays(63));
        assertThat(known(64).dateOf(99)).isEmpty();
    }

    @Test
    void papers_of_the_issue_and_others_are_found() {
        KnownPapers known = known(64);
        assertThat(known.libraryPaper(B).map(entry -> entry.paper().title())).contains("Beta");
        assertThat(known.libraryPaper(A).map(entry -> entry.paper().title())).contains("Alpha");
        assertThat(known.libraryPaper(STRANGE)).isEmpty();
    }

    @Test
    void only_what_was_just_fetched_is_what_the_source_says_now() {
        assertThat(known(64).fetchedPaper(B)).isEmpty();
        assertThat(known(64, paper(B, "Beta, revised")).fetchedPaper(B).map(Paper::title))
                .contains("Beta, revised");
    }

    @Test
    void the_other_issue_of_a_paper_is_known_and_its_own_is_none() {
        assertThat(known(64).issueHolding(paper(A, "Alpha"), 64)).hasValue(63);
        assertThat(known(64).issueHolding(paper(B, "Beta"), 64)).isEmpty();
        assertThat(known(0).issueHolding(paper(B, "Beta"), 0)).hasValue(64);
        assertThat(known(64).issueHolding(paper(STRANGE, "New"), 64)).isEmpty();
    }

    @Test
    void papers_with_an_equal_title_are_known_unless_they_were_set_apart() {
        PaperId twin = AclId.of("2022.coling-1.1");
        library.papers().add(List.of(paper(twin, "Other")), Curation.NONE, false, NOON);
        library.papers().refresh(List.of(paper(twin, "BETA!")));
        assertThat(known(64).papersWithEqualTitle(paper(B, "Beta"))).containsExactly(twin);
        PaperId apart = AclId.of("2022.coling-1.2");
        library.papers().add(List.of(paper(apart, "Alpha")), Curation.NONE, true, NOON);
        assertThat(known(64).papersWithEqualTitle(paper(apart, "Alpha"))).isEmpty();
        assertThat(known(64).setApart(apart)).isNotEmpty();
        assertThat(known(64).setApart(STRANGE)).isEmpty();
    }

    @Test
    void a_chinese_title_leads_to_its_papers() {
        library.papers().curate(Map.of(A, Curation.of(Map.of(CurationField.TITLE_ZH, "甲"))), NOON);
        assertThat(known(64).findByChineseTitle("甲")).containsExactly(A);
        assertThat(known(64).findByChineseTitle("乙")).isEmpty();
    }

    @Test
    void the_source_of_a_paper_is_evidence_when_its_abstract_is_known() {
        assertThat(known(64).source(B)).isPresent();
        assertThat(known(64).source(STRANGE)).isEmpty();
        library.papers().refresh(List.of(PaperSamples.of(B.canonical(), "Beta").build()));
        assertThat(known(64).source(B)).isEmpty();
    }

    @Test
    void a_draft_is_unreviewed_until_it_is_reviewed() {
        PaperDraft draft = new PaperDraft(
                B,
                new PaperDraft.Origin("2022-10-31T08:00:00Z", "ada", "m", "", "p", "s", PaperDraft.Tokens.NONE),
                Map.of(CurationField.SUMMARY, "草稿"),
                List.of(),
                Optional.empty());
        library.drafts().keep(draft);
        assertThat(known(64).unreviewed(B)).contains(draft);
        assertThat(known(64).unreviewed(A)).isEmpty();
    }

    @Test
    void what_an_editor_entered_is_evidence_beside_what_the_source_says() {
        RuleFixture desk = new RuleFixture(folder);
        try (desk) {
            desk.library().papers().add(List.of(paper(A, "Alpha")), Curation.NONE, false, NOON);
            Rule names = RuleCatalog.ALL.stream()
                    .filter(rule -> rule.name().equals("name.unsupported"))
                    .findFirst()
                    .orElseThrow();
            String text = RuleFixture.issueWith("基于GammaNet的方法。");
            assertThat(desk.excerpts(names, text)).containsExactly("GammaNet");
            desk.library()
                    .papers()
                    .curate(Map.of(A, Curation.of(Map.of(CurationField.TITLE, "GammaNet, revisited"))), NOON);
            assertThat(desk.excerpts(names, text)).isEmpty();
        }
    }
}
