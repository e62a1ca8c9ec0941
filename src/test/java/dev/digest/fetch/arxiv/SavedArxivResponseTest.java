package dev.digest.fetch.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.fetch.FetchResult;
import dev.digest.fetch.SavedResponse;
import dev.digest.fetch.WaitListener;
import dev.digest.fetch.http.HttpResponseCache;
import dev.digest.fetch.http.RetryPolicy;
import dev.digest.fetch.http.Sleeper;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import dev.digest.testing.LoopbackClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedArxivResponseTest {
    private final ArxivSource source;

    SavedArxivResponseTest(@TempDir Path folder) {
        URI nowhere = URI.create("https://arxiv.invalid/api/query");
        Sleeper time = Sleeper.of(Clock.systemUTC());
        RetryPolicy patience = new RetryPolicy(LoopbackClient.unlimited(), Duration.ZERO, time, WaitListener.NONE);
        source = new ArxivSource(
                new ArxivApi(nowhere, patience, new HttpResponseCache(folder, time), true),
                new AbstractPageSource(nowhere, LoopbackClient.unlimited()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"before-november-2025.xml", "since-november-2025.xml", "error-https.xml"})
    void answers_of_all_generations_are_recognised(String file) {
        assertThat(source.supportsSaved(saved(file))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>A feed of news</body></html>", "{}"})
    void other_files_are_not(String text) {
        assertThat(source.supportsSaved(new SavedResponse("a file", text.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @Test
    void all_of_an_answer_is_taken_where_nothing_is_asked_for() {
        assertThat(read("one-unreadable-entry.xml"))
                .containsExactly(
                        "found 2401.00001",
                        "found 2401.00004",
                        "fetch.broken 2401.00002v1",
                        "ref.month web:http://arxiv.org/abs/2413.00003v1");
    }

    @Test
    void what_is_asked_for_is_found_in_any_order_or_missing() {
        assertThat(read("before-november-2025.xml", "hep-th/9901001", "2201.99999", "2201.00001v2", "2201.00001v1"))
                .containsExactly(
                        "found hep-th/9901001",
                        "fetch.missing 2201.99999",
                        "found 2201.00001v2",
                        "fetch.missing 2201.00001v1");
    }

    @Test
    void a_saved_error_is_a_problem_with_the_name_of_the_file() {
        Problem problem = catchThrowableOfType(Problem.class, () -> read("error-http.xml"));
        assertThat(problem.key()).isEqualTo("fetch.error-feed");
        assertThat(problem.details()).containsExactly("error-http.xml", "incorrect id format for abc");
    }

    private List<String> read(String file, String... refs) {
        return source.read(saved(file), Stream.of(refs).map(PaperRef::parse).toList()).stream()
                .map(SavedArxivResponseTest::told)
                .toList();
    }

    private static SavedResponse saved(String file) {
        return new SavedResponse(file, RecordedResponses.bytes(file));
    }

    private static String told(FetchResult one) {
        return one instanceof FetchResult.FetchFailure failed
                ? failed.problem().key() + " " + failed.ref()
                : "found " + ((FetchResult.FetchedPaper) one).ref();
    }
}
