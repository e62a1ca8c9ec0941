package dev.digest.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.CurationField;
import dev.digest.library.Query.SortOrder;
import dev.digest.paper.ArxivId;
import dev.digest.paper.PaperId;
import dev.digest.testing.PaperSamples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that a library takes and gives. */
class LibraryValuesTest {
    private static final PaperId A = ArxivId.of("2210.00001");

    @ParameterizedTest
    @EnumSource(Status.class)
    void a_status_is_known_by_its_label(Status status) {
        assertThat(Status.ofLabel(status.label())).contains(status);
    }

    @ParameterizedTest
    @EnumSource(SortOrder.class)
    void an_order_is_known_by_its_label(SortOrder order) {
        assertThat(SortOrder.ofLabel(order.label())).contains(order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "READY", "Ready", "out", "ready "})
    void another_word_is_neither(String label) {
        assertThat(Status.ofLabel(label)).isEmpty();
        assertThat(SortOrder.ofLabel(label)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"简介 <!-- 待核 -->, 简介", "<!-- 待核 -->简介, 简介", "一<!-- a -->二<!-- b -->三, 一二三", "没有注释, 没有注释"})
    void readers_get_no_comments_and_all_else(String summary, String shown) {
        LibraryPaper paper = PaperSamples.curated(
                PaperSamples.arxiv("2210.00001", "Alpha").build(),
                Map.of(CurationField.SUMMARY, summary, CurationField.CATEGORY, "CV研究"));
        assertThat(paper.withoutComments().curation().get(CurationField.SUMMARY))
                .contains(shown);
        assertThat(paper.withoutComments().paper()).isEqualTo(paper.paper());
        assertThat(paper.withoutComments().status()).isEqualTo(Status.READY);
    }

    @Test
    void a_field_that_is_a_comment_alone_is_none_to_readers() {
        LibraryPaper paper = PaperSamples.curated(
                PaperSamples.arxiv("2210.00001", "Alpha").build(), Map.of(CurationField.SUMMARY, "<!-- 待核 -->"));
        assertThat(paper.withoutComments().curation().fields()).isEmpty();
    }

    @Test
    void only_a_published_paper_is_published() {
        LibraryPaper ready =
                PaperSamples.uncurated(PaperSamples.arxiv("2210.00001", "Alpha").build());
        assertThat(ready.isPublished()).isFalse();
        assertThat(new LibraryPaper(
                                ready.paper(), ready.curation(), Status.PUBLISHED, OptionalInt.of(64), ready.addedAt())
                        .isPublished())
                .isTrue();
    }

    @Test
    void values_do_not_change_with_the_lists_that_they_were_made_of() {
        List<PaperId> ids = new ArrayList<>(List.of(A));
        Map<PaperId, PaperId> twins = new HashMap<>(Map.of(A, A));
        AddResult result = new AddResult(ids, ids, twins);
        IssueRecord issue =
                IssueRecord.planned(64, Optional.empty(), Optional.empty()).withPapers(ids);
        ids.clear();
        twins.clear();
        assertThat(result.added()).containsExactly(A);
        assertThat(result.existing()).containsExactly(A);
        assertThat(result.duplicates()).isEqualTo(Map.of(A, A));
        assertThat(issue.papers()).containsExactly(A);
    }

    @Test
    void all_papers_are_asked_for_without_any_condition() {
        assertThat(Query.ALL.limit()).isZero();
        assertThat(Query.ALL.sort()).isEqualTo(SortOrder.ADDED);
        assertThat(Query.ALL.status()).isEmpty();
        assertThat(Query.ALL.text()).isEmpty();
    }
}
