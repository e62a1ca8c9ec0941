package dev.digest.app.issue;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.digest.app.Newsroom;
import dev.digest.app.PaperLookup;
import dev.digest.app.issue.ArrangeIssue.Destination;
import dev.digest.app.issue.ArrangementList.PaperOrder;
import dev.digest.app.issue.IssueRebuild.Arrangement;
import dev.digest.curation.CurationField;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.IssueRecord;
import dev.digest.paper.ArxivId;
import dev.digest.paper.PaperId;
import dev.digest.testing.TestNewsroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrangeIssueTest {
    private static final String FIRST = "2210.00001";
    private static final String SECOND = "2210.00002";
    private static final String THIRD = "2210.00003";

    @TempDir
    Path folder;

    private TestNewsroom newsletter;
    private Newsroom newsroom;
    private ArrangeIssue arrange;

    @BeforeEach
    void build_an_issue_of_three_papers() {
        newsletter = TestNewsroom.in(folder);
        newsroom = newsletter.open();
        arrange = new ArrangeIssue(newsroom);
        newsletter.addReadyPapers(newsroom, FIRST, SECOND, THIRD);
        newsletter.build(newsroom, 1);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Arrangement move(String ref, Destination destination) {
        return arrange.arrange(new ArrangeIssue.Request(1, List.of(ArxivId.of(ref)), destination));
    }

    private Arrangement drop(String ref) {
        return move(ref, new Destination.Away());
    }

    private List<String> papers(int issue) {
        return new IssueBuilder(newsroom)
                .requireIssue(issue).papers().stream().map(PaperId::local).toList();
    }

    @Test
    void a_paper_moves_before_or_behind_another() {
        move(THIRD, new Destination.Beside(ArxivId.of(FIRST), false));
        assertThat(papers(1)).containsExactly(THIRD, FIRST, SECOND);
        move(THIRD, new Destination.Beside(ArxivId.of(FIRST), true));
        assertThat(papers(1)).containsExactly(FIRST, THIRD, SECOND);
        assertThat(keyOf(() -> move(FIRST, new Destination.Beside(ArxivId.of(FIRST), true))))
                .isEqualTo("arrange.itself");
    }

    @Test
    void beside_a_paper_of_another_category_it_takes_that_category() {
        move(FIRST, new Destination.ToCategory("CV研究"));
        move(SECOND, new Destination.Beside(ArxivId.of(FIRST), true));
        assertThat(new PaperLookup(newsroom)
                        .require(ArxivId.of(SECOND))
                        .curation()
                        .get(CurationField.CATEGORY))
                .contains("CV研究");
        assertThat(keyOf(() -> move(FIRST, new Destination.ToCategory("没有的栏目"))))
                .startsWith("category.");
    }

    @Test
    void a_paper_moves_to_an_issue_that_need_not_be_built_but_not_to_its_own() {
        move(SECOND, new Destination.ToIssue(5));
        assertThat(papers(1)).containsExactly(FIRST, THIRD);
        assertThat(papers(5)).containsExactly(SECOND);
        assertThat(keyOf(() -> move(FIRST, new Destination.ToIssue(1)))).isEqualTo("arrange.itself");
    }

    @Test
    void a_dropped_paper_is_deferred_to_the_next_issue() {
        assertThat(drop(SECOND).dropped()).extracting(PaperId::local).containsExactly(SECOND);
        assertThat(papers(1)).containsExactly(FIRST, THIRD);
        assertThat(newsroom.library().decisions().all())
                .extracting(Decision::kind, decision -> decision.until().orElse(""))
                .containsExactly(tuple(DecisionKind.DEFERRED, "2"));
        assertThat(keyOf(() -> drop(SECOND))).isEqualTo("arrange.not-here");
    }

    @Test
    void an_edited_order_is_refused_when_somebody_changed_the_issue_meanwhile() {
        IssueRecord begun = arrange.requireOpenIssue(1);
        PaperOrder turned = new ArrangementList(begun, newsroom)
                .read("【NLP研究】\narXiv:2210.00003\narXiv:2210.00001\narXiv:2210.00002\n");
        move(SECOND, new Destination.ToIssue(2));
        assertThat(keyOf(() -> arrange.arrange(begun, turned))).isEqualTo("arrange.changed-since");
        IssueRecord now = arrange.requireOpenIssue(1);
        arrange.arrange(
                now, new PaperOrder(List.of(now.papers().get(1), now.papers().get(0)), Map.of(), List.of()));
        assertThat(papers(1)).containsExactly(THIRD, FIRST);
    }

    @Test
    void the_files_of_both_issues_follow() throws IOException {
        newsletter.addReadyPapers(newsroom, "2210.00004");
        new BuildIssue(newsroom)
                .build(new BuildIssue.Request(
                        2,
                        Optional.of(List.of(new PaperLookup(newsroom).require(ArxivId.of("2210.00004")))),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        false,
                        false));
        Path first = newsroom.workspace().issue(1);
        Path second = newsroom.workspace().issue(2);

        Arrangement done = move(THIRD, new Destination.ToIssue(2));

        assertThat(done.files()).containsOnly(Map.entry(1, Optional.of(first)), Map.entry(2, Optional.of(second)));
        assertThat(first).content().doesNotContain(THIRD);
        assertThat(second).content().contains(THIRD);
    }

    @Test
    void a_file_that_was_edited_is_left_for_its_editor() throws IOException {
        Path file = newsroom.workspace().issue(1);
        Files.writeString(file, "一句话。\n", StandardOpenOption.APPEND);

        assertThat(drop(SECOND).files()).containsOnly(Map.entry(1, Optional.empty()));
        assertThat(file).content().contains(SECOND, "一句话。");
    }

    @Test
    void what_changes_nothing_rebuilds_nothing() {
        assertThat(move(FIRST, new Destination.ToCategory("NLP研究")).files()).isEmpty();
    }

    @Test
    void a_removed_issue_leaves_its_papers_ready_and_a_copy_of_what_was_edited() throws IOException {
        Path file = newsroom.workspace().issue(1);
        String edited = Files.readString(file) + "\n一句话。\n";
        Files.writeString(file, edited);
        assertThat(arrange.remove(1))
                .hasValueSatisfying(copy -> assertThat(copy).hasContent(edited));
        assertThat(file).doesNotExist();
        assertThat(new IssueCatalog(newsroom).all()).isEmpty();
        assertThat(new PaperLookup(newsroom).require(ArxivId.of(FIRST)).issue()).isEmpty();
    }

    @Test
    void a_published_issue_is_not_arranged() {
        newsletter.publish(newsroom, 1);
        assertThat(keyOf(() -> move(FIRST, new Destination.ToIssue(2)))).isEqualTo("issue.published");
        assertThat(keyOf(() -> drop(FIRST))).isEqualTo("issue.published");
        assertThat(keyOf(() -> arrange.remove(1))).isEqualTo("issue.published");
        assertThat(keyOf(() -> arrange.remove(9))).isEqualTo("issue.unknown");
    }
}
