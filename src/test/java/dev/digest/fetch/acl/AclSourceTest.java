package dev.digest.fetch.acl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.fetch.FetchResult;
import dev.digest.fetch.SavedResponse;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import dev.digest.testing.LoopbackClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AclSourceTest {
    private static final PaperRef SEVEN = PaperRef.parse("2022.made-1.7");
    private static final String PAPER = "paper-with-unquoted-attributes.html";
    private static final String OLD = "paper-known-by-its-bibtex-alone.html";

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_paper_is_asked_for_at_its_page() throws InterruptedException {
        answer(200, page(PAPER).bytes());
        assertThat(fetch(SEVEN)).first().isInstanceOf(FetchResult.FetchedPaper.class);
        assertThat(server.takeRequest().getUrl().encodedPath()).isEqualTo("/2022.made-1.7/");
    }

    @Test
    void a_page_becomes_a_paper() {
        Paper paper = found(source().read(page(PAPER), List.of()).get(0));
        assertThat(paper.id()).isEqualTo(SEVEN.id());
        assertThat(paper.title()).isEqualTo("Counting Examples in Zürich");
        assertThat(paper.authorNames()).containsExactly("Ada Example", "Ben van der Sample");
        assertThat(paper.abstractText()).isEqualTo("We count made-up examples. There are many.");
        assertThat(paper.dates().published()).contains("2022-10");
        assertThat(paper.notes().journalRef())
                .contains("Proceedings of the 3rd Workshop on Made-up Things & More, pp. 70–77");
        assertThat(paper.notes().doi()).contains("10.18653/v1/2022.made-1.7");
        assertThat(paper.links())
                .containsEntry("pdf", "https://aclanthology.org/2022.made-1.7.pdf")
                .containsEntry("doi", "https://doi.org/10.18653/v1/2022.made-1.7");
        assertThat(paper.warnings()).isEmpty();
    }

    @Test
    void what_the_tags_lack_the_bibtex_entry_has() {
        Paper paper = found(
                source().read(page(OLD), List.of(PaperRef.parse("N04-1001"))).get(0));
        assertThat(paper.authorNames()).containsExactly("Cái Müster", "Ženo Beispiel", "The Sample Consortium");
        assertThat(paper.abstractText()).isEqualTo("An old abstract.");
        assertThat(paper.dates().published()).contains("1999-06");
        assertThat(paper.notes().journalRef()).contains("Journal of Made-up Things");
        assertThat(paper.notes().doi()).contains("10.9999/old_1");
        assertThat(paper.links()).containsEntry("pdf", "https://aclanthology.org/N04-1001.pdf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "booktitle = {Proc. of Toys}, pages = {1--10}, publisher = {Toy Society} | Proc. of Toys, pp. 1–10 | Toy Society",
                "journal = {Toy Letters}, volume = 9, number = 2, pages = {1--10}, year = 2021, publisher = {Toy {P}ress} | Toy Letters 9 (2), 1–10 (2021) | Toy Press",
                "journal = {Toy Letters}, volume = 9, year = 2021 | Toy Letters 9 (2021) | ``",
                "booktitle = {Proc. of Toys}, volume = 1, year = 2021 | Proc. of Toys | ``"
            })
    void where_a_paper_appeared_is_in_the_bibtex_entry(String fields, String reference, String publisher) {
        String html = "<title>Toys - ACL Anthology</title><meta name=citation_title content=Toys>"
                + "<pre id=citeBibtexContent>@inproceedings{toys, " + fields + "}</pre>";
        Paper paper = found(source().read(saved(html), List.of(SEVEN)).get(0));
        assertThat(paper.notes().journalRef()).contains(reference);
        assertThat(paper.notes().publisher().orElse("")).isEqualTo(publisher);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title = {Cut by 15{{\\%}, pages | Proc. of Toys, pp. 1–10 | Toy Society",
                "abstract = \"We cut it by 15{\\%}} of all {words\" | Proc. of Toys, pp. 1–10 | Toy Society",
                "title = {Counting {{N}umbers} | Proc. of Toys, pp. 1–10 | Toy Society",
                "title = {Counting}} Numbers} | Proc. of Toys, pp. 1–10 | Toy Society"
            })
    void a_field_with_unbalanced_braces_takes_no_other_with_it(String field, String reference, String publisher) {
        String html = "<title>Toys - ACL Anthology</title><meta name=citation_title content='Cut by 15%'>"
                + "<pre id=citeBibtexContent>@inproceedings{toys,\n    " + field
                + ",\n    author = \"Example, Ada and Sample, Ben\",\n    booktitle = \"Proc. of Toys\",\n"
                + "    year = \"2022\",\n    publisher = \"Toy Society\",\n    pages = \"1--10\"\n}</pre>";

        Paper paper = found(source().read(saved(html), List.of(SEVEN)).get(0));

        assertThat(paper.title()).isEqualTo("Cut by 15%");
        assertThat(paper.authorNames()).containsExactly("Ada Example", "Ben Sample");
        assertThat(paper.dates().published()).contains("2022");
        assertThat(paper.notes().journalRef()).contains(reference);
        assertThat(paper.notes().publisher()).contains(publisher);
    }

    @ParameterizedTest
    @CsvSource({"404,fetch.missing", "429,fetch.throttled", "503,fetch.throttled", "500,fetch.status"})
    void a_status_that_is_no_success_says_what_it_means(int status, String key) {
        answer(status, page(PAPER).bytes());
        assertThat(problem(fetch(SEVEN).get(0)).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "<title>Just a moment...</title>,page.wall",
        "<title>404 Not Found</title>,page.error",
        "<title>Some other site</title>,page.not-anthology"
    })
    void what_is_no_paper_is_a_refusal(String html, String key) {
        answer(200, html.getBytes(StandardCharsets.UTF_8));
        assertThat(problem(fetch(SEVEN).get(0)).key()).isEqualTo(key);
    }

    @Test
    void a_volume_is_no_paper() {
        assertThat(source().supportsSaved(page("volume-that-is-no-paper.html"))).isFalse();
        assertThatThrownBy(() -> source().read(page("volume-that-is-no-paper.html"), List.of(SEVEN)))
                .hasMessageStartingWith("page.not-anthology");
    }

    @Test
    void one_paper_that_fails_leaves_the_others() {
        answer(404, new byte[0]);
        answer(200, page(PAPER).bytes());
        List<FetchResult> all = fetch(PaperRef.parse("2022.made-1.8"), SEVEN);
        assertThat(problem(all.get(0)).details()).containsExactly(PaperRef.parse("2022.made-1.8"));
        assertThat(found(all.get(1)).id()).isEqualTo(SEVEN.id());
    }

    @Test
    void a_page_of_another_paper_is_not_taken_for_the_one_asked_for() {
        PaperRef eight = PaperRef.parse("2022.made-1.8");
        answer(200, page(PAPER).bytes());
        assertThat(problem(fetch(eight).get(0)).key()).isEqualTo("page.other-paper");
        Problem saved = problem(source().read(page(PAPER), List.of(eight)).get(0));
        assertThat(saved.details()).endsWith(eight, "acl:2022.made-1.7");
    }

    @Test
    void saved_pages_of_the_anthology_are_recognised_and_no_others() {
        assertThat(source().supportsSaved(page(PAPER))).isTrue();
        assertThat(source().supportsSaved(page(OLD))).isTrue();
        assertThat(source().supportsSaved(saved("<html><meta name=citation_title content=One><title>One</title>")))
                .isFalse();
        assertThat(source().supportsSaved(saved("<feed/>"))).isFalse();
    }

    @Test
    void a_saved_page_that_does_not_say_its_id_needs_it_said() {
        assertThatThrownBy(() -> source().read(page(OLD), List.of())).hasMessageStartingWith("page.no-address");
        List<PaperRef> two = List.of(PaperRef.parse("N04-1001"), PaperRef.parse("N04-1002"));
        assertThatThrownBy(() -> source().read(page(OLD), two)).hasMessageStartingWith("page.one-paper");
    }

    private AclSource source() {
        return new AclSource(server.url("/").uri(), LoopbackClient.unlimited());
    }

    private List<FetchResult> fetch(PaperRef... refs) {
        List<FetchResult> all = new ArrayList<>();
        source().fetch(List.of(refs), all::addAll);
        return all;
    }

    private void answer(int status, byte[] body) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "text/html; charset=utf-8")
                .body(new Buffer().write(body))
                .build());
    }

    private static Paper found(FetchResult fetched) {
        return ((FetchResult.FetchedPaper) fetched).paper();
    }

    private static Problem problem(FetchResult fetched) {
        return ((FetchResult.FetchFailure) fetched).problem();
    }

    private static SavedResponse saved(String text) {
        return new SavedResponse("saved.html", text.getBytes(StandardCharsets.UTF_8));
    }

    private static SavedResponse page(String name) {
        try (InputStream in = Objects.requireNonNull(AclSourceTest.class.getResourceAsStream(name), name)) {
            return new SavedResponse(name, in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
