package dev.digest.fetch.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.digest.fetch.FetchResult;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivResponseTest {
    @Test
    void an_answer_of_the_old_api_is_read_whole() {
        assertThat(paper("before-november-2025.xml", "2201.00001v2"))
                .isEqualTo(Paper.of(ArxivId.of("2201.00001"), "A Toy Paper on Wrapped Titles")
                        .version(2)
                        .authors(List.of(
                                new Author("Ada Example", List.of("Example Institute", "Other Place")),
                                Author.ofName("The TOY Collaboration")))
                        .abstractText("We wrap the lines of an abstract.")
                        .subjects(new Paper.PaperSubjects(Optional.of("math.AP"), List.of("math.AP", "cs.LG", "35")))
                        .dates(new Paper.PaperDates(
                                Optional.of("2021-12-31T23:30:00Z"), Optional.of("2022-02-03T10:00:00Z")))
                        .notes(new Paper.PaperNotes(
                                Optional.of("8 pages, 3 figures"),
                                Optional.of("J. Toys 1, 2 (2022)"),
                                Optional.of("10.1000/toy.1")))
                        .link("doi", "https://doi.org/10.1000/toy.1")
                        .build());
    }

    @Test
    void an_answer_of_the_new_api_is_read_whole() {
        assertThat(paper("since-november-2025.xml", "2511.00001"))
                .isEqualTo(Paper.of(ArxivId.of("2511.00001"), "A Toy Paper with ω & Müller")
                        .version(1)
                        .authors(List.of(Author.ofName("Ada Example")))
                        .abstractText("One paragraph.\n\nAnother one.")
                        .subjects(new Paper.PaperSubjects(Optional.of("cs.CL"), List.of("cs.CL", "cs.LG")))
                        .dates(new Paper.PaperDates(
                                Optional.of("2025-11-01T18:59:34Z"), Optional.of("2025-11-02T04:27:03Z")))
                        .notes(new Paper.PaperNotes(Optional.of("34 pages"), Optional.empty(), Optional.empty()))
                        .build());
    }

    @Test
    void links_follow_from_the_id_whatever_the_answer_has() {
        assertThat(paper("since-november-2025.xml", "2511.00001").links())
                .isEqualTo(Map.of(
                        "abs", "https://arxiv.org/abs/2511.00001", "pdf", "https://arxiv.org/pdf/2511.00001.pdf"));
    }

    @Test
    void the_empty_entry_of_an_unknown_id_is_no_paper() {
        ArxivResponse answer = RecordedResponses.read("before-november-2025.xml");
        assertThat(answer.papers())
                .extracting(paper -> paper.id().local())
                .containsExactly("2201.00001", "hep-th/9901001");
        assertThat(answer.unreadable()).isEmpty();
        assertThat(problemOf(answer, "2201.99999")).isEqualTo("fetch.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error-http.xml", "error-https.xml"})
    void an_error_is_no_paper(String file) {
        ArxivResponse answer = RecordedResponses.read(file);
        assertThat(answer.papers()).isEmpty();
        assertThat(answer.error()).contains("incorrect id format for abc");
    }

    @Test
    void markup_in_a_title_is_read_as_text() {
        Paper paper = paper("odd-text.xml", "2401.00001");
        assertThat(paper.title()).isEqualTo("Burning H2O");
        assertThat(paper.abstractText()).isEqualTo("It is wet.");
    }

    @Test
    void text_that_looks_like_markup_stays_text() {
        Paper paper = paper("odd-text.xml", "2401.00002");
        assertThat(paper.title()).isEqualTo("<script>alert(1)</script> & Co");
        assertThat(paper.abstractText()).isEqualTo("a < b");
        assertThat(paper.authorNames()).containsExactly("Bo & Example");
    }

    @Test
    void control_characters_and_marks_of_direction_go() {
        Paper paper = paper("odd-text.xml", "2401.00003");
        assertThat(paper.title()).isEqualTo("Red 31m evil title");
        assertThat(paper.abstractText()).isEqualTo("0;owned text");
        assertThat(paper.authors()).containsExactly(new Author("Ada Example", List.of("Place2J")));
        assertThat(paper.notes().comment()).contains("8 pages");
    }

    @Test
    void a_withdrawn_paper_is_marked() {
        assertThat(RecordedResponses.read("withdrawn.xml").papers()).hasSize(4).allSatisfy(paper -> {
            assertThat(paper.withdrawn()).as(paper.title()).isTrue();
            assertThat(paper.warnings()).anyMatch(warning -> warning.startsWith("withdrawn"));
        });
    }

    @Test
    void a_paper_about_withdrawal_is_not_withdrawn() {
        assertThat(RecordedResponses.read("about-withdrawal.xml").papers())
                .hasSize(3)
                .allSatisfy(
                        paper -> assertThat(paper.withdrawn()).as(paper.title()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-03T23:59:59Z, 2024-02-03T23:59:59Z",
        "' 2024-12-28T00:00:00Z ', 2024-12-28T00:00:00Z",
        "2024-02-29T10:00:00Z, 2024-02-29T10:00:00Z",
        "2023-02-29T10:00:00Z,",
        "2024-04-31T10:00:00Z,",
        "2024-12-31T20:00:00-05:00, 2025-01-01T01:00:00Z",
        "2024-02-03T10:00:00.250Z, 2024-02-03T10:00:00.250Z",
        "2024-02-03T10:00Z, 2024-02-03T10:00:00Z",
        "2024-02-03T24:00:00Z,",
        "2024-02-03T10:60:00Z,",
        "2024-13-03T10:00:00Z,",
        "2024-00-03T10:00:00Z,",
        "2024-01-00T10:00:00Z,"
    })
    void an_instant_is_that_in_utc_on_a_day_that_there_is(String sent, @Nullable String instant) {
        ArxivResponse response =
                RecordedResponses.parse(RecordedResponses.entry("2401.00001", "<updated>" + sent + "</updated>"));
        assertThat(response.papers().get(0).dates().updated()).isEqualTo(Optional.ofNullable(instant));
    }

    @Test
    void a_date_that_cannot_be_is_unknown_and_a_warning() {
        assertThat(RecordedResponses.read("no-good-dates.xml").papers())
                .hasSize(3)
                .allSatisfy(paper -> {
                    assertThat(paper.dates()).isEqualTo(Paper.PaperDates.NONE);
                    assertThat(paper.warnings()).contains("no-date");
                });
        assertThat(paper("no-good-dates.xml", "2401.00003").warnings()).contains("no-authors");
    }

    @Test
    void one_entry_that_cannot_be_read_leaves_the_others() {
        ArxivResponse answer = RecordedResponses.read("one-unreadable-entry.xml");
        assertThat(answer.papers()).extracting(Paper::title).containsExactly("Good", "Good too");
        assertThat(answer.unreadable())
                .extracting(
                        failed -> failed.ref().toString(),
                        failed -> failed.problem().key())
                .containsExactly(
                        tuple("2401.00002v1", "fetch.broken"),
                        tuple("web:http://arxiv.org/abs/2413.00003v1", "ref.month"));
        assertThat(answer.all()).hasSize(4);
        assertThat(problemOf(answer, "2401.00002")).isEqualTo("fetch.broken");
    }

    @Test
    void of_several_versions_the_one_asked_for_is_found_else_the_newest() {
        ArxivResponse answer = RecordedResponses.read("two-versions.xml");
        assertThat(title(answer.find(PaperRef.parse("2401.00001")))).isEqualTo("The third");
        assertThat(title(answer.find(PaperRef.parse("2401.00001v2")))).isEqualTo("The second");
        assertThat(problemOf(answer, "2401.00001v4")).isEqualTo("fetch.missing");
        assertThat(answer.all()).extracting(ArxivResponseTest::title).containsExactly("The third", "Twice");
    }

    @Test
    void a_collaboration_of_three_thousand_is_read_with_a_warning() {
        String authors = IntStream.range(0, 3_000)
                .mapToObj(i -> "<author><name>Author " + i + "</name></author>")
                .collect(Collectors.joining());
        Paper paper = RecordedResponses.parse(RecordedResponses.entry("2401.00001v1", authors))
                .papers()
                .get(0);
        assertThat(paper.authors()).hasSize(3_000).first().isEqualTo(Author.ofName("Author 0"));
        assertThat(paper.warnings()).containsExactly("many-authors");
    }

    @Test
    void a_field_of_any_length_is_kept_within_bounds() {
        Paper paper = RecordedResponses.parse(
                        RecordedResponses.entry("2401.00001v1", "<summary>" + "😀".repeat(200_000) + "</summary>"))
                .papers()
                .get(0);
        assertThat(paper.abstractText()).isEqualTo("😀".repeat(50_000));
    }

    private static Paper paper(String file, String ref) {
        FetchResult found = RecordedResponses.read(file).find(PaperRef.parse(ref));
        assertThat(found).isInstanceOf(FetchResult.FetchedPaper.class);
        return ((FetchResult.FetchedPaper) found).paper();
    }

    private static String title(FetchResult fetched) {
        return fetched instanceof FetchResult.FetchedPaper found ? found.paper().title() : "";
    }

    private static String problemOf(ArxivResponse answer, String ref) {
        return answer.find(PaperRef.parse(ref)) instanceof FetchResult.FetchFailure failed
                ? failed.problem().key()
                : "";
    }
}
