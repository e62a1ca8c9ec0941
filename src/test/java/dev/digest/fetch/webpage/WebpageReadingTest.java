package dev.digest.fetch.webpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.fetch.FetchResult;
import dev.digest.fetch.SavedResponse;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import dev.digest.testing.Growth;
import dev.digest.testing.LoopbackClient;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says, whichever way it says it. */
class WebpageReadingTest {
    private static final PaperRef REF = PaperRef.parse("https://www.press.example.org/paper");

    @Test
    void tags_for_citing_count_before_all_else() {
        Paper paper = read(SavedPages.file("every-vocabulary-at-once.html"));
        assertThat(paper.title()).isEqualTo("Title of Highwire");
        assertThat(paper.authorNames()).containsExactly("High Wire");
    }

    @Test
    void what_one_vocabulary_leaves_out_the_next_one_fills_in() {
        Paper paper = read(SavedPages.file("every-vocabulary-at-once.html"));
        assertThat(paper.dates().published()).contains("2021-06-03");
        assertThat(paper.notes().journalRef()).contains("Journal of JSON-LD");
        assertThat(paper.abstractText()).isEqualTo("Description of Open Graph");
    }

    @Test
    void an_institution_belongs_to_the_author_before_it() {
        Paper paper = read(SavedPages.file("authors-with-institutions.html"));
        assertThat(paper.authors())
                .containsExactly(
                        new Author("Ada Example", List.of("University of Examples", "Sample Labs")),
                        Author.ofName("Ben Sample"),
                        new Author("Cai Muster", List.of("Sample Labs")));
    }

    @Test
    void venue_doi_and_pdf_are_where_the_tags_say() {
        Paper paper =
                read(SavedPages.file("authors-with-institutions.html"), PaperRef.parse("https://press.example.org/x"));
        assertThat(paper.notes().journalRef()).contains("31st Symposium on Made-up Security");
        assertThat(paper.notes().doi()).contains("10.9999/fuzz.22");
        assertThat(paper.links()).containsEntry("doi", "https://doi.org/10.9999/fuzz.22");
        assertThat(paper.dates().published()).contains("2022");
    }

    @Test
    void linked_data_describes_a_paper_by_itself() {
        Paper paper = read(SavedPages.file("linked-data-graph.html"));
        assertThat(paper.title()).isEqualTo("Graphs of Examples");
        assertThat(paper.authors())
                .containsExactly(
                        new Author("Ada Example", List.of("University of Examples")),
                        new Author("Ben Sample", List.of("Sample Labs")),
                        Author.ofName("Cai Muster"));
        assertThat(paper.dates().published()).contains("2020-02");
        assertThat(paper.notes().doi()).contains("10.9999/graph");
        assertThat(paper.notes().journalRef()).contains("Journal of Made-up Things");
        assertThat(paper.links()).containsEntry("pdf", "https://press.example.org/graph.pdf");
        assertThat(paper.abstractText()).isEqualTo("About graphs.");
    }

    @Test
    void dublin_core_describes_a_paper_by_itself() {
        Paper paper = read(SavedPages.file("dublin-core.html"));
        assertThat(paper.title()).isEqualTo("Examples in the Library");
        assertThat(paper.authorNames()).containsExactly("Cai Muster", "Department of Samples, University of Examples");
        assertThat(paper.notes().doi()).contains("10.9999/lib.55");
        assertThat(paper.notes().journalRef()).contains("Library Journal");
    }

    @Test
    void dates_that_contradict_each_other_are_a_warning() {
        Paper paper = read(SavedPages.file("dublin-core.html"));
        assertThat(paper.dates().published()).contains("1955-03");
        assertThat(paper.warnings()).containsExactly("dates-disagree");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=dc.contributor content='Ada Example'><meta name=dc.contributor content='Ben Sample'>",
                "<meta name=DC.Contributor content='Example, Ada'><meta name=DC.Contributor content='Sample, Ben'>",
                "<meta name=dcterms.contributor content='Ada Example; Ben Sample'>",
                "<meta name=DC.creator content='Ada Example'><meta name=DC.creator content='Ben Sample'>"
                        + "<meta name=DC.contributor content='Cai Editor'>"
            })
    void contributors_are_the_authors_where_no_creator_is_named(String tags) {
        assertThat(read(SavedPages.of("<title>One</title>" + tags)).authorNames())
                .containsExactly("Ada Example", "Ben Sample");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=DC.creator content='http://www.example.com/ada'>",
                "<meta name=citation_author content='https://example.org/~ada'>",
                "<meta name=author content='https://example.org/~ada'>",
                "<meta property=article:author content='https://www.facebook.com/ada'>",
                "<script type=application/ld+json>{\"@type\":\"Article\",\"name\":\"One\","
                        + "\"author\":\"https://example.org/ada\"}</script>"
            })
    void an_address_is_no_author(String tags) {
        Paper paper = read(SavedPages.of("<title>One</title>" + tags));
        assertThat(paper.authorNames()).isEmpty();
        assertThat(paper.warnings()).contains("no-authors");
    }

    private static final String SUBMITTED = "<title>One</title><meta name=citation_title content=One>"
            + "<meta name=citation_author content='Example, Ada'><meta name=citation_abstract content='We learn.'>"
            + "<meta name=citation_publication_date content=2021/09/29>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=citation_conference_title content='Tenth Conference'><meta name=citation_online_date content=2022/05/08>",
                "<meta name=citation_conference content=ICXX><meta name=citation_online_date content=2022-01-02>",
                "<meta name=citation_inbook_title content='Proceedings'><meta name=citation_online_date content=2020/12/31>"
            })
    void a_conference_of_another_year_than_the_submission_is_a_warning_and_no_part_of_its_name(String tags) {
        Paper paper = read(SavedPages.of(SUBMITTED + tags));
        assertThat(paper.warnings()).containsExactly("dates-disagree");
        assertThat(paper.notes().journalRef().orElse("")).isNotEmpty().doesNotContain("2021", "2022", "2020");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=citation_conference_title content='Tenth Conference'><meta name=citation_online_date content=2021/12/08>",
                "<meta name=citation_journal_title content='J. Toys'><meta name=citation_online_date content=2022/01/08>",
                "<meta name=citation_conference_title content='Tenth Conference'>"
            })
    void a_journal_may_be_online_earlier_and_dates_of_one_year_agree(String tags) {
        assertThat(read(SavedPages.of(SUBMITTED + tags)).warnings()).isEmpty();
    }

    @Test
    void a_plain_page_has_a_title_without_its_site_and_the_author_tag() {
        Paper paper = read(SavedPages.file("blog-post.html"));
        assertThat(paper.title()).isEqualTo("Training One Example");
        assertThat(paper.authorNames()).containsExactly("Ada Example", "Ben Sample", "Cai Muster");
        assertThat(paper.dates().published()).contains("2023-04-05");
        assertThat(paper.abstractText()).isEqualTo("How we trained one.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<title>Of Examples | Press Example</title>;Of Examples",
                "<title>Of Examples - Part One</title>;Of Examples - Part One",
                "<title>Of Examples :: Home</title><h1>Of Examples</h1>;Of Examples",
                "<h1>Of <i>Ex</i>amples</h1>;Of Examples"
            })
    void the_title_of_a_plain_page_is_its_own_part(String tags, String title) {
        PaperRef ref = PaperRef.parse("https://pressexample.org/paper");
        assertThat(read(SavedPages.of(tags), ref).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Untitled",
                "404",
                "press.example.org",
                "www.press.example.org",
                "https://press.example.org/"
            })
    void a_page_without_a_usable_title_asks_for_one(String title) {
        assertThatThrownBy(() -> read(SavedPages.of("<title>" + title + "</title><p>Text.")))
                .hasMessage("page.no-title(saved.html)");
    }

    @Test
    void a_title_that_is_given_counts_before_the_pages_own() {
        WebpageSource source = source(Optional.of("Given"));
        List<FetchResult> read = source.read(SavedPages.of("<title>Untitled</title>"), List.of(REF));
        assertThat(((FetchResult.FetchedPaper) read.get(0)).paper().title()).isEqualTo("Given");
    }

    @Test
    void one_tag_may_hold_all_authors() {
        Paper paper = read(
                SavedPages.of("<title>One</title><meta name=citation_authors content='Example, Ada; Sample, Ben'>"));
        assertThat(paper.authorNames()).containsExactly("Ada Example", "Ben Sample");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=citation_journal_title content='J. Toys'><meta name=citation_publisher content='Toy &amp; Co'>",
                "<meta name=DC.publisher content='Toy &amp; Co'>",
                "<meta name=dcterms.publisher content=' Toy &amp; Co'>",
                "<script type=application/ld+json>{\"@type\":\"ScholarlyArticle\",\"name\":\"One\","
                        + "\"publisher\":{\"@type\":\"Organization\",\"name\":\"Toy & Co\"}}</script>"
            })
    void the_publisher_is_told_in_each_vocabulary(String tags) {
        assertThat(read(SavedPages.of("<title>One</title>" + tags)).notes().publisher())
                .contains("Toy & Co");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<meta name=citation_publisher content=' '>",
                "<script type=application/ld+json>{\"@type\":\"BlogPosting\",\"name\":\"One\","
                        + "\"publisher\":{\"name\":\"A Blog\"}}</script>",
                "<script type=application/ld+json>{\"@type\":\"ScholarlyArticle\",\"name\":\"One\","
                        + "\"publisher\":{\"@id\":\"https://example.org/#us\"}}</script>"
            })
    void a_site_and_an_address_are_no_publisher(String tags) {
        assertThat(read(SavedPages.of("<title>One</title>" + tags)).notes().publisher())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "volume=591;issue=7850;firstpage=385;lastpage=390|J. Toys 591 (7850), 385–390 (2021)",
                "volume=12;firstpage=e17|J. Toys 12, e17 (2021)",
                "volume=12;issue=3|J. Toys 12 (3) (2021)",
                "firstpage=5;lastpage=5|J. Toys, pp. 5"
            })
    void numbers_in_a_journal_stand_apart_from_its_name(String numbers, String reference) {
        StringBuilder tags = new StringBuilder("<title>One</title><meta name=citation_journal_title content='J. Toys'>"
                + "<meta name=citation_publication_date content=2021/03>");
        for (String number : numbers.split(";", -1)) {
            tags.append("<meta name=citation_")
                    .append(number.replace("=", " content="))
                    .append('>');
        }
        assertThat(read(SavedPages.of(tags.toString())).notes().journalRef()).contains(reference);
    }

    @Test
    void links_that_are_not_of_the_web_are_left_out() {
        Paper paper = read(SavedPages.of("<title>One</title><meta name=citation_pdf_url content='javascript:alert(1)'>"
                + "<meta name=citation_doi content='javascript:alert(1)'>"));
        assertThat(paper.links()).containsOnlyKeys("abs");
        assertThat(paper.notes().doi()).isEmpty();
    }

    @Test
    void text_that_acts_on_a_terminal_or_turns_the_reading_round_is_gone() {
        Paper paper = read(
                SavedPages.of(
                        "<meta name=citation_title content='A\u001B[31m \u202EB'>"
                                + "<meta name=citation_author content='Ada\u0007 Example'><meta name=citation_journal_title content='J\u009Bx'>"));
        assertThat(paper.title()).isEqualTo("A[31m B");
        assertThat(paper.authorNames()).containsExactly("Ada Example");
        assertThat(paper.notes().journalRef()).contains("Jx");
    }

    @Test
    void many_authors_are_bounded_and_a_warning() {
        String tags = "<meta name=citation_author content='Ada Example'>".repeat(6_000);
        Paper paper = read(SavedPages.of("<title>One</title>" + tags));
        assertThat(paper.authors()).hasSize(5_000);
        assertThat(paper.warnings()).contains("many-authors", "no-date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void linked_data_that_is_nested_without_end_is_passed_over(String part) {
        Growth.isLinear(
                100_000,
                depth -> "<script type='application/ld+json'>" + part.repeat(depth) + "</script>",
                script -> assertThat(read(SavedPages.of("<title>One</title>" + script))
                                .title())
                        .isEqualTo("One"));
    }

    @Test
    void linked_data_of_odd_kinds_does_no_harm() {
        String odd = "{'@type':'Article','headline':[[1]],'author':[null,7,[],{},{'name':{}}],'isPartOf':[],"
                + "'identifier':{'value':{}},'description':3,'datePublished':{},'encoding':['application/pdf']}";
        Paper paper = read(SavedPages.of(
                "<title>One</title><script type=application/ld+json>" + odd.replace('\'', '"') + "</script>"));
        assertThat(paper.title()).isEqualTo("One");
    }

    private static Paper read(SavedResponse saved) {
        return read(saved, REF);
    }

    private static Paper read(SavedResponse saved, PaperRef ref) {
        return ((FetchResult.FetchedPaper)
                        source(Optional.empty()).read(saved, List.of(ref)).get(0))
                .paper();
    }

    private static WebpageSource source(Optional<String> title) {
        return new WebpageSource(LoopbackClient.unlimited(), title);
    }
}
