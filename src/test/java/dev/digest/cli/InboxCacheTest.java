package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ranking is computed again when what it depends on has changed, and otherwise not. */
class InboxCacheTest {
    private static final String TRAINED = "2026-02-15T12:00:00Z";
    private static final String LATER = "2026-02-15T13:00:00Z";

    @TempDir
    private Path folder = Path.of("");

    private TestProgram digest = new TestProgram(folder);

    @BeforeEach
    void a_ranking_by_one_pick() {
        digest = TestProgram.withNewsletter(folder).atTime(TRAINED);
        digest.write("papers.jsonl", lines(1, 30));
        digest.write("more.jsonl", lines(31, 32));
        digest.run("discover", "--from", "papers.jsonl").succeeds();
        digest.run("pick", id(1)).succeeds();
        digest.run("pick", id(2)).succeeds();
        assertThat(trainedAt()).isEqualTo(TRAINED);
        digest = digest.atTime(LATER);
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "2602.%05d", number);
    }

    private static String lines(int first, int last) {
        StringBuilder lines = new StringBuilder();
        IntStream.rangeClosed(first, last)
                .forEach(i -> lines.append("{\"id\": \"" + id(i) + "\", \"title\": \"Tool agents " + i
                        + "\", \"abstract\": \"Planning agents that call tools.\", \"authors\": \"Ada Lovelace\","
                        + " \"categories\": \"cs.CL\", \"versions\": [], \"update_date\": \"2026-02-10\"}\n"));
        return lines.toString();
    }

    private Map<?, ?> inbox(String... more) {
        String[] line = new String[more.length + 2];
        line[0] = "inbox";
        line[1] = "--json";
        System.arraycopy(more, 0, line, 2, more.length);
        return digest.run(line).succeeds().json();
    }

    private Object trainedAt(String... more) {
        return ((Map<?, ?>) inbox(more).get("model")).get("trainedAt");
    }

    private List<String> proposed() {
        return ((List<?>) inbox("--limit", "0").get("papers"))
                .stream()
                        .map(paper -> String.valueOf(((Map<?, ?>) paper).get("id")))
                        .toList();
    }

    private void run(String command) {
        digest.run(command.split(" ")).succeeds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pick 2602.00003",
                "reject 2602.00003",
                "defer 2602.00003 --until 2026-03-01",
                "remove 2602.00001 --yes",
                "undo",
                "watch add --word tools",
                "watch add --not planning",
                "watch add --category cs.CL",
                "discover --from more.jsonl"
            })
    void what_is_decided_watched_or_discovered_ranks_anew(String change) {
        run(change);
        assertThat(trainedAt()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"summarize 2602.00001 --text 简介", "discover --from papers.jsonl", "list"})
    void what_is_written_about_papers_and_what_changes_nothing_does_not(String change) {
        run(change);
        assertThat(trainedAt()).isEqualTo(TRAINED);
    }

    @Test
    void what_is_taken_back_is_proposed_again() {
        run("pick 2602.00003");
        assertThat(proposed()).doesNotContain("arXiv:" + id(3)).hasSize(27);
        run("undo");
        assertThat(proposed()).contains("arXiv:" + id(3)).hasSize(28);
        run("redo");
        assertThat(proposed()).doesNotContain("arXiv:" + id(3)).hasSize(27);
    }

    @Test
    void a_library_that_was_restored_and_then_changed_is_not_taken_for_the_one_before() {
        run("backup before.db");
        run("pick 2602.00003");
        assertThat(proposed()).doesNotContain("arXiv:" + id(3));
        run("restore before.db --yes");
        assertThat(proposed()).contains("arXiv:" + id(3));
        run("pick 2602.00004");
        assertThat(proposed()).contains("arXiv:" + id(3)).doesNotContain("arXiv:" + id(4));
    }

    @Test
    void another_range_of_days_another_day_and_another_issue_are_other_rankings() {
        assertThat(trainedAt("--since", "2026-02-09")).isEqualTo(LATER);
        assertThat(trainedAt("--as-of", "2026-02-14")).isEqualTo(LATER);
        assertThat(trainedAt()).isEqualTo(TRAINED);
        digest = digest.atTime("2026-02-16T12:00:00Z");
        assertThat(trainedAt()).isEqualTo("2026-02-16T12:00:00Z");
        run("config set first-issue 7");
        digest = digest.atTime("2026-02-16T13:00:00Z");
        assertThat(trainedAt()).isEqualTo("2026-02-16T13:00:00Z");
    }

    @Test
    void a_saved_ranking_is_told_as_the_computed_one_was() {
        run("reject 2602.00003");
        List<String> inbox = List.of("inbox", "--limit", "12");
        String computed = digest.run(inbox.toArray(String[]::new)).succeeds().out();
        assertThat(computed.lines()).hasSize(12).allMatch(line -> line.split("\t", -1).length == 7);
        assertThat(digest.run(inbox.toArray(String[]::new)).succeeds().out()).isEqualTo(computed);
    }
}
