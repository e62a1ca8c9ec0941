package dev.digest.app.paper;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.app.Notice;
import dev.digest.app.paper.AddPapers.AddOptions;
import dev.digest.app.paper.AddPapers.AddRequest;
import dev.digest.app.paper.AddPapers.AddedPapers;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.fetch.SavedResponse;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestNewsroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers added from a saved answer of arXiv. */
class AddPapersTest {
    private static final PaperId FIRST = PaperId.ofCanonical("arXiv:2210.00001");
    private static final PaperId SECOND = PaperId.ofCanonical("arXiv:2210.00002");

    @TempDir
    Path folder;

    private TestNewsroom newsletter;
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsletter = TestNewsroom.in(folder);
        newsroom = newsletter.open();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private static String entry(PaperId id, int version, String title) {
        return "<entry><id>http://arxiv.org/abs/" + id.local() + "v" + version + "</id><title>" + title
                + "</title><summary>Two data sets.</summary><author><name>Ada Example</name></author></entry>";
    }

    private SavedResponse saved(String... entries) throws IOException {
        return SavedResponse.of(
                Files.writeString(folder.resolve("answer.xml"), FakeArxiv.feed(String.join("", entries))));
    }

    private SavedResponse two() throws IOException {
        return saved(entry(FIRST, 2, "Toy Parsing"), entry(SECOND, 1, "Toy Tagging"));
    }

    private AddedPapers add(AddRequest request) {
        return new AddPapers(newsroom).add(request);
    }

    private AddedPapers addSaved(SavedResponse saved, AddOptions options, PaperId... ids) {
        List<PaperRef> refs = new ArrayList<>();
        for (PaperId id : ids) {
            refs.add(PaperRef.ofNewest(id));
        }
        return add(new AddRequest(refs, Optional.of(saved), Map.of(), Map.of(), options));
    }

    private AddedPapers addNote(PaperId id, String note) throws IOException {
        return add(new AddRequest(
                List.of(PaperRef.ofNewest(id)),
                Optional.of(two()),
                Map.of(),
                Map.of(id, List.of(note)),
                AddOptions.USUAL));
    }

    private String title(PaperId id) {
        return newsroom.library().papers().find(id).orElseThrow().paper().title();
    }

    private List<String> told() {
        return newsletter.notices().stream().map(Notice::key).toList();
    }

    @Test
    void all_papers_of_a_saved_answer_are_added_with_the_curation_that_was_asked_for() throws IOException {
        Curation category = Curation.of(Map.of(CurationField.CATEGORY, "NLP研究"));

        AddedPapers result = addSaved(two(), AddOptions.with(category));

        assertThat(result.papers().added()).containsExactly(FIRST, SECOND);
        assertThat(result.failures()).isEmpty();
        assertThat(newsroom.library().papers().find(FIRST).orElseThrow().curation())
                .isEqualTo(category);
    }

    @Test
    void only_the_named_papers_of_a_saved_answer_are_added() throws IOException {
        AddedPapers result = addSaved(two(), AddOptions.USUAL, SECOND);

        assertThat(result.papers().added()).containsExactly(SECOND);
        assertThat(newsroom.library().papers().find(FIRST)).isEmpty();
    }

    @Test
    void a_paper_that_is_there_is_reported_and_stays_as_it_is() throws IOException {
        add(AddRequest.ofSaved(two()));

        AddedPapers again = add(AddRequest.ofSaved(saved(entry(FIRST, 3, "Toy Parsing, Revised"))));

        assertThat(again.papers().added()).isEmpty();
        assertThat(again.papers().known()).containsExactly(FIRST);
        assertThat(title(FIRST)).isEqualTo("Toy Parsing");
    }

    @Test
    void a_refresh_takes_the_newer_version_and_warns_of_an_older_one() throws IOException {
        add(AddRequest.ofSaved(two()));
        AddOptions refresh = new AddOptions(Curation.NONE, true, false, Optional.empty());

        AddedPapers newer = addSaved(saved(entry(FIRST, 3, "Toy Parsing, Revised")), refresh);
        AddedPapers older = addSaved(saved(entry(FIRST, 1, "Toy Draft")), refresh);

        assertThat(newer.papers().updated()).containsExactly(FIRST);
        assertThat(older.papers().updated()).isEmpty();
        assertThat(title(FIRST)).isEqualTo("Toy Parsing, Revised");
        assertThat(told()).contains("add.older");
    }

    @Test
    void input_that_is_no_reference_is_a_failure_that_is_not_worth_a_retry() throws IOException {
        Map<String, Problem> unusable = Map.of("nonsense", Problem.of("ref.unknown", "nonsense"));

        AddedPapers result = add(new AddRequest(
                List.of(PaperRef.ofNewest(PaperId.ofCanonical("arXiv:2210.00009"))),
                Optional.of(two()),
                unusable,
                Map.of(),
                AddOptions.USUAL));

        assertThat(result.failures()).containsOnlyKeys("nonsense", "2210.00009");
        assertThat(result.retryable()).containsExactly("2210.00009");
    }

    @Test
    void text_beside_a_reference_becomes_a_note_once() throws IOException {
        assertThat(addNote(FIRST, "看表 2").notes()).containsEntry(FIRST, List.of("看表 2"));
        assertThat(addNote(FIRST, "看表 2").notes()).as("the same note again").isEmpty();
        assertThat(addNote(FIRST, "Toy Parsing").notes()).as("the title").isEmpty();
        assertThat(addNote(FIRST, "问作者").notes()).hasSize(1);

        assertThat(newsroom.library()
                        .papers()
                        .find(FIRST)
                        .orElseThrow()
                        .curation()
                        .get(CurationField.NOTE))
                .contains("看表 2\n问作者");
    }

    @Test
    void a_file_that_is_no_answer_is_refused() throws IOException {
        SavedResponse text = SavedResponse.of(Files.writeString(folder.resolve("notes.txt"), "just words"));

        assertThat(keyOf(() -> add(AddRequest.ofSaved(text)))).isEqualTo("fetch.not-saved-answer");
    }

    @Test
    void offline_only_what_is_there_is_known() throws IOException {
        add(AddRequest.ofSaved(saved(entry(FIRST, 1, "Toy Parsing"))));
        try (Newsroom unplugged = newsletter.openOffline()) {
            AddedPapers result = new AddPapers(unplugged)
                    .add(AddRequest.of(List.of(PaperRef.ofNewest(FIRST), PaperRef.ofNewest(SECOND)), AddOptions.USUAL));

            assertThat(result.papers().existing()).containsExactly(FIRST);
            assertThat(result.failures()).containsOnlyKeys("2210.00002");
            assertThat(result.failures().get("2210.00002").key()).isEqualTo("fetch.offline");
        }
    }

    @Test
    void papers_with_the_same_title_are_told_once() throws IOException {
        AddedPapers result =
                add(AddRequest.ofSaved(saved(entry(FIRST, 1, "Toy Parsing"), entry(SECOND, 1, "Toy parsing"))));

        EqualTitles equal = EqualTitles.of(result.papers().added(), newsroom);
        equal.warn(newsroom);

        assertThat(equal.others()).isEqualTo(Map.of(FIRST, List.of(SECOND)));
        assertThat(told()).containsOnlyOnce("add.same-title");
    }
}
