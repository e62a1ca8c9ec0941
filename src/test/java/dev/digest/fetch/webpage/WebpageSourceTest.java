package dev.digest.fetch.webpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.fetch.FetchResult;
import dev.digest.fetch.SavedResponse;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import dev.digest.paper.WebId;
import dev.digest.problem.Problem;
import dev.digest.testing.DrippingServer;
import dev.digest.testing.LoopbackClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking for a page, and saying which paper a saved one is. */
class WebpageSourceTest {
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
    void a_page_is_asked_for_at_its_address() throws InterruptedException {
        answer(
                200,
                "text/html",
                SavedPages.file("authors-with-institutions.html").bytes());
        PaperRef ref = ref("/fuzzing?id=2");
        Paper paper = found(fetch(ref).get(0));
        assertThat(paper.id()).isEqualTo(ref.id());
        assertThat(paper.links())
                .containsEntry("pdf", server.url("/files/fuzzing.pdf").toString());
        assertThat(server.takeRequest().getTarget()).isEqualTo("/fuzzing?id=2");
    }

    @Test
    void a_chinese_page_is_read_in_the_encoding_of_its_header() {
        byte[] body = "<title>预训练的例子</title>".getBytes(Charset.forName("GB18030"));
        answer(200, "text/html; charset=gbk", body);
        assertThat(found(fetch(ref("/")).get(0)).title()).isEqualTo("预训练的例子");
    }

    @Test
    void a_page_that_drips_is_left_and_the_others_are_read() {
        answer(200, "text/html", "<title>The Other One</title>".getBytes(StandardCharsets.UTF_8));
        try (DrippingServer dripping = DrippingServer.endless("HTTP/1.1 200 OK\r\n\r\n<title>", "x")) {
            List<FetchResult> all = new ArrayList<>();
            new WebpageSource(LoopbackClient.withLimitForTheWhole(Duration.ofSeconds(1)), Optional.empty())
                    .fetch(List.of(PaperRef.parse(dripping.address("/page").toString()), ref("/other")), all::addAll);

            assertThat(problem(all.get(0)).key()).isEqualTo("fetch.timeout");
            assertThat(found(all.get(1)).title()).isEqualTo("The Other One");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404,fetch.missing",
        "410,fetch.missing",
        "403,page.wall",
        "401,page.wall",
        "429,fetch.throttled",
        "500,fetch.status"
    })
    void a_status_that_is_no_success_says_what_it_means(int status, String key) {
        answer(status, "text/html", "<title>One</title>".getBytes(StandardCharsets.UTF_8));
        assertThat(problem(fetch(ref("/")).get(0)).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"403,text/html", "401,text/html", "500,text/html", "200,application/pdf", "200,application/zip"})
    void a_title_given_by_hand_is_enough_for_a_page_that_cannot_be_read(int status, String type) {
        answer(status, type, "x".getBytes(StandardCharsets.UTF_8));
        Paper paper = found(fetchTitled("One").get(0));
        assertThat(paper.title()).isEqualTo("One");
        assertThat(paper.warnings()).containsExactly("title-only");
    }

    @ParameterizedTest
    @CsvSource({"404", "410"})
    void a_page_that_is_not_there_is_none_whatever_its_title(int status) {
        answer(status, "text/html", "x".getBytes(StandardCharsets.UTF_8));
        assertThat(problem(fetchTitled("One").get(0)).key()).isEqualTo("fetch.missing");
    }

    @Test
    void a_site_that_does_not_answer_has_no_page_whatever_its_title() throws IOException {
        String closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = "http://127.0.0.1:" + socket.getLocalPort() + "/one";
        }
        assertThat(problem(fetchTitled("One", PaperRef.parse(closed)).get(0)).key())
                .isEqualTo("fetch.unreachable");
        try (DrippingServer dripping = DrippingServer.endless("HTTP/1.1 200 OK\r\n\r\n<title>", "x")) {
            List<FetchResult> all = new ArrayList<>();
            new WebpageSource(LoopbackClient.withLimitForTheWhole(Duration.ofSeconds(1)), Optional.of("One"))
                    .fetch(List.of(PaperRef.parse(dripping.address("/page").toString())), all::addAll);
            assertThat(problem(all.get(0)).key()).isEqualTo("fetch.timeout");
        }
    }

    private List<FetchResult> fetchTitled(String title) {
        return fetchTitled(title, ref("/one"));
    }

    private static List<FetchResult> fetchTitled(String title, PaperRef ref) {
        List<FetchResult> all = new ArrayList<>();
        new WebpageSource(LoopbackClient.unlimited(), Optional.of(title)).fetch(List.of(ref), all::addAll);
        return all;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Toy Hub - ada/lantern | ada/lantern",
                "ada/lantern · Toy Hub | ada/lantern",
                "Kites - A Survey | Kites - A Survey",
                "Toy Hub | Toy Hub"
            })
    void the_name_of_the_site_is_no_part_of_a_title(String shown, String title) {
        answer(
                200,
                "text/html",
                ("<meta property=og:site_name content='Toy Hub'><meta property=og:title content='" + shown + "'>")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(found(fetch(ref("/")).get(0)).title()).isEqualTo(title);
    }

    @Test
    void a_gate_that_answers_200_is_a_refusal() {
        answer(200, "text/html", SavedPages.file("gate-that-answers-200.html").bytes());
        Problem problem = problem(fetch(ref("/paper")).get(0));
        assertThat(problem.key()).isEqualTo("page.wall");
        assertThat(problem.details()).containsExactly(server.url("/paper").toString(), "Just a moment...");
    }

    @Test
    void a_file_is_no_page() {
        answer(200, "application/pdf", "%PDF-1.5".getBytes(StandardCharsets.UTF_8));
        assertThat(problem(fetch(ref("/one.pdf")).get(0)).details())
                .containsExactly(server.url("/one.pdf").toString(), "application/pdf");
    }

    @Test
    void one_page_that_fails_leaves_the_others() {
        answer(500, "text/html", new byte[0]);
        answer(200, "text/html", "<title>Two</title>".getBytes(StandardCharsets.UTF_8));
        List<FetchResult> all = fetch(ref("/one"), ref("/two"));
        assertThat(all.get(0)).isInstanceOf(FetchResult.FetchFailure.class);
        assertThat(found(all.get(1)).title()).isEqualTo("Two");
    }

    @Test
    void a_saved_page_is_the_paper_that_the_caller_names() {
        PaperRef ref = PaperRef.parse("https://elsewhere.example.org/");
        SavedResponse saved = SavedPages.file("authors-with-institutions.html");
        assertThat(found(source().read(saved, List.of(ref)).get(0)).id()).isEqualTo(ref.id());
    }

    @Test
    void else_it_is_what_its_own_address_names() {
        assertThat(ownId("authors-with-institutions.html")).isEqualTo(WebId.of("https://press.example.org/fuzzing"));
        assertThat(ownId("blog-post.html")).isEqualTo(WebId.of("https://blog.example.org/training-one"));
        SavedResponse copy =
                SavedPages.of("<title>One</title><link rel=canonical href='https://arxiv.org/abs/2301.00042v2'>");
        assertThat(found(source().read(copy, List.of()).get(0)).id()).isEqualTo(ArxivId.of("2301.00042"));
    }

    @Test
    void a_saved_page_without_address_needs_it_said() {
        assertThatThrownBy(() -> source().read(SavedPages.file("dublin-core.html"), List.of()))
                .hasMessage("page.no-address(dublin-core.html)");
    }

    @Test
    void a_saved_page_is_one_paper() {
        List<PaperRef> two = List.of(ref("/one"), ref("/two"));
        assertThatThrownBy(() -> source().read(SavedPages.file("blog-post.html"), two))
                .hasMessage("page.one-paper(blog-post.html, 2)");
    }

    @Test
    void a_page_that_says_which_paper_of_arxiv_it_is_about_is_no_other() {
        SavedResponse saved = SavedPages.of("<title>One</title><meta name=citation_arxiv_id content=2301.00042>");
        assertThat(source().read(saved, List.of(PaperRef.parse("2301.00042")))).hasSize(1);
        assertThatThrownBy(() -> source().read(saved, List.of(PaperRef.parse("2301.00043"))))
                .hasMessageStartingWith("page.other-paper");
    }

    @Test
    void any_page_is_recognised_and_nothing_else() {
        assertThat(source().supportsSaved(SavedPages.file("blog-post.html"))).isTrue();
        assertThat(source().supportsSaved(new SavedResponse("saved.pdf", "%PDF-1.5".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    private WebpageSource source() {
        return new WebpageSource(LoopbackClient.unlimited());
    }

    private Object ownId(String file) {
        return found(source().read(SavedPages.file(file), List.of()).get(0)).id();
    }

    private PaperRef ref(String path) {
        return PaperRef.ofNewest(WebId.of(server.url(path).toString()));
    }

    private List<FetchResult> fetch(PaperRef... refs) {
        List<FetchResult> all = new ArrayList<>();
        source().fetch(List.of(refs), all::addAll);
        return all;
    }

    private void answer(int status, String type, byte[] body) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", type)
                .body(new Buffer().write(body))
                .build());
    }

    private static Paper found(FetchResult fetched) {
        return ((FetchResult.FetchedPaper) fetched).paper();
    }

    private static Problem problem(FetchResult fetched) {
        return ((FetchResult.FetchFailure) fetched).problem();
    }
}
