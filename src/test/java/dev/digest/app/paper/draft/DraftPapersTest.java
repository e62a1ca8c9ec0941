package dev.digest.app.paper.draft;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.app.Notice;
import dev.digest.app.paper.draft.DraftPapers.DraftRequest;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.PaperDraft;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.testing.FakeModel;
import dev.digest.testing.PaperSamples;
import dev.digest.testing.TestNewsroom;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From papers without text to drafts that wait for review. */
class DraftPapersTest {
    private static final PaperId PARSING = PaperId.ofCanonical("arXiv:2210.00001");
    private static final PaperId TAGGING = PaperId.ofCanonical("arXiv:2210.00002");

    @TempDir
    Path folder;

    private final FakeModel model = FakeModel.remote();
    private TestNewsroom newsletter;
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsletter = TestNewsroom.in(folder).withDrafts(model);
        newsroom = newsletter.open();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private void reopen(String... settings) {
        newsroom.close();
        newsroom = newsletter.withSettings(settings).open();
    }

    private void add(Paper.PaperBuilder... papers) {
        List<Paper> built = new ArrayList<>();
        for (Paper.PaperBuilder paper : papers) {
            built.add(paper.build());
        }
        newsroom.library().papers().add(built, Curation.NONE, false, newsroom.now());
    }

    private static Paper.PaperBuilder paper(PaperId id, String title) {
        return PaperSamples.of(id.canonical(), title).abstractText("We study toys. Accuracy rises by 15%.");
    }

    private void addTwo() {
        add(paper(PARSING, "Toy Parsing"), paper(TAGGING, "Toy Tagging"));
    }

    private static String answer(String summary) {
        return "{\"title_zh\": \"玩具\", \"gist\": \"研究玩具。\", \"summary\": \"" + summary
                + "\", \"category\": \"NLP研究\", \"quotes\": []}";
    }

    private DraftResult draft(PaperId... papers) {
        return new DraftPapers(newsroom).draft(DraftRequest.of(papers));
    }

    @Test
    void drafts_come_in_the_order_of_the_papers_and_wait_in_the_library() {
        addTwo();
        model.answer("Toy", answer("研究玩具，准确率提高15%。"));

        DraftResult result = draft(TAGGING, PARSING, TAGGING);

        assertThat(result.drafts()).extracting(PaperDraft::paper).containsExactly(TAGGING, PARSING);
        assertThat(newsroom.library().drafts().waiting()).containsOnlyKeys(PARSING, TAGGING);
        assertThat(newsroom.library().papers().find(PARSING).orElseThrow().curation())
                .isEqualTo(Curation.NONE);
    }

    @Test
    void without_papers_those_are_drafted_that_have_no_text_no_draft_and_were_not_withdrawn() {
        addTwo();
        add(
                paper(PaperId.ofCanonical("arXiv:2210.00003"), "Toy Retraction").withdrawn(true),
                paper(PaperId.ofCanonical("arXiv:2210.00004"), "Toy Writing"));
        newsroom.library()
                .papers()
                .curate(
                        Map.of(
                                PaperId.ofCanonical("arXiv:2210.00004"),
                                Curation.of(Map.of(CurationField.SUMMARY, "写好了。"))),
                        newsroom.now());
        model.answer("Toy", answer("研究玩具。"));
        draft(TAGGING);

        assertThat(draft().drafts()).extracting(PaperDraft::paper).containsExactly(PARSING);
        assertThat(draft().isEmpty()).isTrue();
    }

    @Test
    void papers_that_fail_do_not_stop_the_others() {
        List<Paper.PaperBuilder> papers = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            String title = i % 40 == 7 ? "Unlucky" : "Toy " + i;
            papers.add(paper(PaperId.ofCanonical("arXiv:2211.%05d".formatted(i)), title));
        }
        add(papers.toArray(Paper.PaperBuilder[]::new));
        model.answer("Title: Toy", answer("研究玩具。"));

        DraftResult result = draft();

        assertThat(result.drafts()).hasSize(97);
        assertThat(result.failures().keySet())
                .containsExactly("arXiv:2211.00007", "arXiv:2211.00047", "arXiv:2211.00087");
        assertThat(newsroom.library().drafts().waiting()).hasSize(97);
    }

    @Test
    void what_has_arrived_is_kept_when_the_rest_is_interrupted() {
        reopen("ai:", "  parallel: 1");
        addTwo();
        add(paper(PaperId.ofCanonical("arXiv:2210.00003"), "Toy Chunking"));
        model.answer("Toy", answer("研究玩具。")).pages(id -> {
            if (id.equals(TAGGING)) {
                Thread.currentThread().interrupt();
            }
            return "";
        });

        assertThat(keyOf(() -> draft())).isEqualTo("fetch.interrupted");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(newsroom.library().drafts().waiting()).containsOnlyKeys(PARSING, TAGGING);
    }

    @Test
    void tokens_of_answers_that_are_no_drafts_are_paid_too() {
        reopen("ai:", "  price:", "    input: 2", "    output: 8.5", "    currency: CNY");
        addTwo();
        model.answer("Toy Parsing", answer("研究玩具。")).answer("Toy Tagging", "I cannot do that.");

        DraftResult result = draft();

        assertThat(result.failures()).containsOnlyKeys(TAGGING.canonical());
        assertThat(result.tokens()).isEqualTo(new Tokens(2 * FakeModel.TOKENS_IN, 2 * FakeModel.TOKENS_OUT));
        assertThat(result.cost()).hasToString("Optional[0.0074 CNY]");
    }

    @Test
    void without_a_price_there_is_no_cost() {
        addTwo();
        model.answer("Toy", answer("研究玩具。"));

        assertThat(draft().cost()).isEmpty();
    }

    @Test
    void a_price_that_cannot_be_read_is_told_before_anything_is_paid() {
        reopen("ai:", "  price:", "    input: cheap", "    currency: CNY");
        addTwo();

        assertThat(keyOf(() -> draft())).isEqualTo("settings.amount");
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void the_host_that_gets_the_texts_is_told_once() {
        addTwo();
        model.answer("Toy", answer("研究玩具。"));

        draft(PARSING);
        draft(TAGGING);

        assertThat(newsletter.notices()).containsExactly(Notice.warning("draft.first-use", "model.example.org"));
    }

    @Test
    void a_server_is_not_asked_offline() {
        addTwo();
        newsroom.close();
        newsroom = newsletter.openOffline();

        assertThat(keyOf(() -> draft())).isEqualTo("ai.offline");
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void a_model_on_this_machine_needs_no_network() {
        FakeModel local = FakeModel.local().answer("Toy", answer("研究玩具。"));
        newsroom.close();
        newsroom = newsletter.withDrafts(local).openOffline();
        addTwo();

        assertThat(draft(PARSING).drafts()).hasSize(1);
        assertThat(newsletter.notices()).isEmpty();
    }

    @Test
    void an_estimate_asks_nobody_and_names_the_papers_that_will_fail() {
        reopen("ai:", "  price:", "    input: 1000", "    output: 1000", "    currency: USD");
        addTwo();
        add(PaperSamples.of("arXiv:2210.00003", "Toy Silence").abstractText(""));

        DraftEstimate estimate = new DraftPapers(newsroom).estimate(DraftRequest.of());

        assertThat(model.requests()).isEmpty();
        assertThat(estimate.requests()).containsOnlyKeys(PARSING, TAGGING);
        assertThat(estimate.failures().values()).extracting(Problem::key).containsExactly("ai.no-abstract");
        int in = estimate.requests().get(PARSING).estimatedTokens()
                + estimate.requests().get(TAGGING).estimatedTokens();
        assertThat(estimate.tokens()).isEqualTo(new Tokens(in, 1200));
        assertThat(estimate.cost().orElseThrow().amount())
                .isEqualByComparingTo(new BigDecimal(in + 1200).movePointLeft(3));
    }

    @Test
    void the_full_text_of_a_page_is_sent_only_if_it_is_wanted() {
        addTwo();
        model.answer("Toy", answer("研究玩具。"))
                .pages(id -> "<section class='ltx_section'><h2 class='ltx_title_section'>Results</h2>"
                        + "<p class='ltx_p'>Precision is 99%.</p></section>");

        draft(PARSING);
        new DraftPapers(newsroom).draft(new DraftRequest(List.of(TAGGING), true, false));

        assertThat(model.requests().get(0).question()).doesNotContain("99%");
        assertThat(model.requests().get(1).question()).contains("Precision is 99%.");
    }

    @Test
    void institutions_alone_need_no_model() {
        addTwo();
        model.pages(id -> id.equals(PARSING)
                ? "<div class='ltx_authors'><span class='ltx_role_affiliation'>Google Research</span></div>"
                : "");

        DraftResult result = new DraftPapers(newsroom).draft(new DraftRequest(List.of(), false, true));

        assertThat(model.requests()).isEmpty();
        assertThat(result.drafts())
                .singleElement()
                .satisfies(
                        draft -> assertThat(draft.words()).containsOnly(Map.entry(CurationField.INSTITUTIONS, "谷歌")));
        assertThat(result.failures()).containsOnlyKeys(TAGGING.canonical());
    }

    @Test
    void a_withdrawn_paper_is_not_drafted_even_if_it_is_named() {
        add(paper(PARSING, "Toy Retraction").withdrawn(true));

        assertThat(draft(PARSING).failures().values()).extracting(Problem::key).containsExactly("ai.withdrawn");
        assertThat(model.requests()).isEmpty();
    }

    private void openInEnglish() {
        newsroom.close();
        newsroom = newsletter.inEnglish().open();
    }

    private static String englishAnswer(String summary) {
        return "{\"title_zh\": \"玩具\", \"gist\": \"A study of toys.\", \"summary\": \"" + summary
                + "\", \"category\": \"NLP研究\", \"quotes\": [{\"number\": \"15\", \"quote\": \"rises by 15%\"}]}";
    }

    @Test
    void an_english_newsletter_gets_english_drafts_without_a_chinese_title() {
        addTwo();
        openInEnglish();
        model.answer("Toy", englishAnswer("The authors study toys; accuracy rises by 15%."));

        DraftResult result = draft(PARSING);

        assertThat(result.failures()).isEmpty();
        assertThat(result.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.words())
                    .containsOnlyKeys(CurationField.CATEGORY, CurationField.GIST, CurationField.SUMMARY)
                    .containsEntry(CurationField.GIST, "A study of toys.");
            assertThat(draft.findings()).isEmpty();
        });
        assertThat(model.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.instructions()).startsWith("You assist the editors"));
    }

    @Test
    void institutions_are_named_in_english_for_an_english_newsletter() {
        addTwo();
        openInEnglish();
        model.pages(id -> "<div class='ltx_authors'><span class='ltx_role_affiliation'>Tsinghua University</span>"
                + "<span class='ltx_role_affiliation'>Google Research</span></div>");

        DraftResult result = new DraftPapers(newsroom).draft(new DraftRequest(List.of(PARSING), false, true));

        assertThat(result.drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.words())
                        .containsOnly(Map.entry(CurationField.INSTITUTIONS, "Tsinghua University, Google")));
    }

    @Test
    void what_an_english_draft_gets_wrong_is_told_and_one_in_chinese_is_refused() {
        addTwo();
        openInEnglish();
        model.answer("Parsing", englishAnswer("We present BetaNet, and our accuracy rises by 51%."))
                .answer("Tagging", englishAnswer("作者研究玩具，准确率提高15%，不需要任何标注数据，效果显著。"));

        DraftResult result = draft(PARSING, TAGGING);

        assertThat(result.drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.about(CurationField.SUMMARY))
                        .extracting(PaperDraft.DraftFinding::key)
                        .containsExactlyInAnyOrder(
                                "check.number.unsupported", "check.name.unsupported", "draft.we-english"));
        assertThat(result.failures().get(TAGGING.canonical()).key()).isEqualTo("ai.not-english");
    }

    @Test
    void a_paper_that_is_not_in_the_library_is_told() {
        assertThat(keyOf(() -> draft(PARSING))).isEqualTo("library.unknown");
    }
}
