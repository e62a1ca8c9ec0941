package dev.digest.app.paper;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.app.paper.RecentPapers.ListedPaper;
import dev.digest.app.paper.RefResolver.RefScope;
import dev.digest.app.paper.RefResolver.Resolution;
import dev.digest.paper.ArxivId;
import dev.digest.paper.PaperId;
import dev.digest.testing.TestNewsroom;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefResolverTest {
    private static final String FIRST = "arXiv:2210.00001";
    private static final String SECOND = "arXiv:2210.00002";

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void two_papers_example_1_and_2() {
        TestNewsroom test = TestNewsroom.in(folder);
        newsroom = test.open();
        test.addReadyPapers(newsroom, "2210.00001", "2210.00002");
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Resolution resolve(String text) {
        return new RefResolver(() -> newsroom, RefScope.LIBRARY).resolve(text);
    }

    private List<String> ids(String text) {
        return resolve(text).papers().stream()
                .map(paper -> paper.ref().id().canonical())
                .toList();
    }

    private RecentPapers listed() {
        RecentPapers recent = new RecentPapers(newsroom);
        recent.rememberRows(List.of(new ListedPaper(SECOND, "Example 2"), new ListedPaper(FIRST, "Example\n1")));
        return recent;
    }

    @Test
    void an_id_needs_no_newsletter_and_is_never_a_title() {
        Supplier<Newsroom> none = () -> {
            throw new AssertionError("opened");
        };
        assertThat(new RefResolver(none, RefScope.LIBRARY)
                        .resolve("2210.09999v2")
                        .papers())
                .extracting(paper -> paper.ref().toString())
                .containsExactly("2210.09999v2");
    }

    @Test
    void words_of_one_title_are_that_paper() {
        assertThat(ids("2210.00002 example")).containsExactly(SECOND);
        assertThat(ids("例子221000001")).containsExactly(FIRST);
    }

    @Test
    void words_of_several_titles_are_ambiguous() {
        Resolution found = resolve("example");
        assertThat(found.ambiguous()).isTrue();
        assertThat(found.papers()).hasSize(2);
    }

    @Test
    void words_of_no_title_are_no_reference() {
        assertThat(keyOf(() -> resolve("nowhere"))).isEqualTo("ref.unknown");
        assertThat(keyOf(() -> resolve("…"))).isEqualTo("ref.empty");
    }

    @Test
    void two_ids_run_together_are_not_looked_for_in_titles() {
        assertThat(keyOf(() -> resolve("9901001"))).isEqualTo("ref.ambiguous");
    }

    @Test
    void a_row_is_the_paper_that_the_last_list_showed_there() {
        listed();
        assertThat(ids("1")).containsExactly(SECOND);
        assertThat(ids("1-2")).containsExactly(SECOND, FIRST);
        assertThat(resolve("2").papers().get(0).title()).contains("Example 1");
    }

    @Test
    void a_row_stays_that_paper_when_the_library_changes() {
        listed();
        newsroom.library().papers().remove(List.of(PaperId.ofCanonical(SECOND)), newsroom.now());
        assertThat(ids("1")).containsExactly(SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "2-3", "9999"})
    void a_row_beyond_the_list_is_an_error(String row) {
        listed();
        assertThat(keyOf(() -> resolve(row))).isEqualTo("ref.no-row");
    }

    @Test
    void there_are_no_rows_and_no_last_paper_at_first() {
        assertThat(keyOf(() -> resolve("1"))).isEqualTo("ref.no-list");
        assertThat(keyOf(() -> resolve("@last"))).isEqualTo("ref.no-last");
    }

    @Test
    void last_is_the_paper_of_the_last_command() {
        new RecentPapers(newsroom).rememberLast(ArxivId.of("2210.00001"));
        assertThat(ids("@last")).containsExactly(FIRST);
    }
}
