package dev.digest.library.sql.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.IssueRecord;
import dev.digest.library.PaperSummary;
import dev.digest.library.Query;
import dev.digest.library.Query.SortOrder;
import dev.digest.library.Status;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuerySqlTest {
    private static final Instant NOW = Instant.parse("2022-10-31T08:00:00Z");
    private static final PaperId TOYS = ArxivId.of("2210.00001");
    private static final PaperId PERCENT = ArxivId.of("2210.00002");
    private static final PaperId CHINESE = ArxivId.of("hep-th/9901001");

    private final SqliteLibrary library;

    QuerySqlTest(@TempDir Path folder) {
        library = SqliteLibrary.open(folder.resolve("library.db"));
        library.papers()
                .add(
                        List.of(
                                Paper.of(TOYS, "Toys")
                                        .authors(
                                                List.of(new Author("Ada \"Q\" Example", List.of("Institute of Names"))))
                                        .dates(published("2022-10-02T00:00:00Z"))
                                        .build(),
                                Paper.of(PERCENT, "100% of a_b")
                                        .abstractText("We COUNT.")
                                        .dates(published("2022-10"))
                                        .build(),
                                Paper.of(CHINESE, "Old")
                                        .notes(new Paper.PaperNotes(
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of("10.1103/PhysRevX.6.01")))
                                        .dates(published("1999"))
                                        .build()),
                        Curation.NONE,
                        false,
                        NOW);
        library.papers()
                .curate(
                        Map.of(
                                CHINESE,
                                        Curation.of(Map.of(
                                                CurationField.TITLE_ZH,
                                                "大语言模型",
                                                CurationField.SUMMARY,
                                                "本文研究了玩具。",
                                                CurationField.CATEGORY,
                                                "NLP研究")),
                                TOYS,
                                        Curation.of(Map.of(
                                                CurationField.CATEGORY,
                                                "CV研究",
                                                CurationField.TITLE,
                                                "Better toys",
                                                CurationField.NOTE,
                                                "for May"))),
                        NOW);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void all_papers_are_listed_the_last_added_first() {
        assertThat(list(Query.ALL))
                .containsExactly(
                        new PaperSummary(
                                "arXiv:hep-th/9901001",
                                Status.READY,
                                Optional.of("NLP研究"),
                                Optional.of("1999"),
                                "Old",
                                Optional.of("大语言模型"),
                                OptionalInt.empty(),
                                Optional.empty()),
                        new PaperSummary(
                                "arXiv:2210.00002",
                                Status.CANDIDATE,
                                Optional.empty(),
                                Optional.of("2022-10"),
                                "100% of a_b",
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.empty()),
                        new PaperSummary(
                                "arXiv:2210.00001",
                                Status.CANDIDATE,
                                Optional.of("CV研究"),
                                Optional.of("2022-10-02T00:00:00Z"),
                                "Better toys",
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.of("for May")));
    }

    @ParameterizedTest
    @CsvSource({
        "toys, 2210.00001",
        "better, 2210.00001",
        "TOYS, 2210.00001",
        "ada, 2210.00001",
        "'\"Q\" Ex', 2210.00001",
        "100%, 2210.00002",
        "a_b, 2210.00002",
        "we count, 2210.00002",
        "玩具, hep-th/9901001",
        "语言, hep-th/9901001",
        "9901001, hep-th/9901001",
        "10.1103/physrevx.6.01, hep-th/9901001",
        "10.1103/, hep-th/9901001",
        "https://doi.org/10.1103/PhysRevX.6.01, hep-th/9901001",
        "doi:10.1103/PhysRevX.6.01, hep-th/9901001",
        "https://dx.doi.org/10.48550/arXiv.2210.00001, 2210.00001",
    })
    void a_text_is_searched_for_in_what_one_reads(String text, String found) {
        assertThat(ids(search(text))).containsExactly("arXiv:" + found);
        assertThat(library.papers().count(search(text))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"10%0", "a%b", "axb", "\\", "name", "affiliations", "Ada\\", "型语"})
    void no_sign_of_a_search_has_a_meaning_of_its_own(String text) {
        assertThat(ids(search(text))).isEmpty();
    }

    @Test
    void filters_are_taken_together() {
        library.issues()
                .save(
                        List.of(IssueRecord.planned(64, Optional.empty(), Optional.empty())
                                .withPapers(List.of(CHINESE))),
                        NOW,
                        () -> {});
        assertThat(ids(query(Optional.of(Status.READY), Optional.of("NLP研究"), OptionalInt.of(64))))
                .containsExactly("arXiv:hep-th/9901001");
        assertThat(ids(query(Optional.of(Status.CANDIDATE), Optional.empty(), OptionalInt.empty())))
                .containsExactly("arXiv:2210.00002", "arXiv:2210.00001");
        assertThat(ids(query(Optional.empty(), Optional.of("CV研究"), OptionalInt.empty())))
                .containsExactly("arXiv:2210.00001");
        assertThat(ids(query(Optional.of(Status.CANDIDATE), Optional.of("NLP研究"), OptionalInt.empty())))
                .isEmpty();
        assertThat(ids(query(Optional.empty(), Optional.empty(), OptionalInt.of(65))))
                .isEmpty();
    }

    @Test
    void a_limit_cuts_the_list_and_not_the_count() {
        Query two = sorted(SortOrder.ADDED, 2);
        assertThat(ids(two)).containsExactly("arXiv:hep-th/9901001", "arXiv:2210.00002");
        assertThat(library.papers().count(two)).isEqualTo(3);
    }

    @Test
    void a_reader_that_has_enough_gets_no_more() {
        List<PaperSummary> taken = new ArrayList<>();
        library.papers().list(Query.ALL, listing -> {
            taken.add(listing);
            return false;
        });
        assertThat(taken).hasSize(1);
    }

    @Test
    void the_newest_stand_first_where_they_are_sorted_by_date() {
        assertThat(ids(sorted(SortOrder.PUBLISHED, 0)))
                .containsExactly("arXiv:2210.00001", "arXiv:2210.00002", "arXiv:hep-th/9901001");
    }

    @Test
    void titles_are_sorted_as_in_a_chinese_dictionary() {
        List<String> titles = List.of("中文", "阿姨", "北京", "zebra", "Apple", "大学");
        List<Paper> papers = new ArrayList<>();
        for (String title : titles) {
            papers.add(Paper.of(ArxivId.of("2211.0000" + (papers.size() + 1)), title)
                    .build());
        }
        library.papers().add(papers, Curation.NONE, false, NOW);
        assertThat(list(sorted(SortOrder.TITLE, 0)))
                .extracting(PaperSummary::title)
                .containsExactly("100% of a_b", "Apple", "Better toys", "Old", "zebra", "阿姨", "北京", "大学", "中文");
    }

    private List<PaperSummary> list(Query query) {
        List<PaperSummary> all = new ArrayList<>();
        library.papers().list(query, all::add);
        return all;
    }

    private List<String> ids(Query query) {
        return list(query).stream().map(PaperSummary::id).toList();
    }

    private static Query search(String text) {
        return new Query(
                Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.of(text), SortOrder.ADDED, 0);
    }

    private static Query query(Optional<Status> status, Optional<String> category, OptionalInt issue) {
        return new Query(status, category, issue, Optional.empty(), SortOrder.ADDED, 0);
    }

    private static Query sorted(SortOrder sort, int limit) {
        return new Query(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(), sort, limit);
    }

    private static Paper.PaperDates published(String date) {
        return new Paper.PaperDates(Optional.of(date), Optional.empty());
    }
}
