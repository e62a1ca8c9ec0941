package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand papers at once. */
@Tag("slow")
class LargeBatchTest {
    private static final List<String> IDS = IntStream.rangeClosed(10_001, 11_000)
            .mapToObj(number -> "2210." + number)
            .toList();
    private static final int TRIES = 7;

    @TempDir
    Path folder;

    private final FakeArxiv arxiv = new FakeArxiv();
    private TestProgram digest;

    @BeforeEach
    void newsletter() {
        digest = TestProgram.withNewsletter(folder).withArxiv(arxiv).withInput(String.join("\n", IDS));
        IDS.forEach(id -> arxiv.withPaper(id, "Paper " + id));
    }

    @AfterEach
    void stop() {
        arxiv.close();
    }

    @Test
    void a_thousand_papers_are_ten_requests() {
        CommandResult run = digest.run("add", "-").succeeds().isHarmless();
        run.output().hasLineCount(1_000);
        run.messages().doesNotContain("\r").contains(" added").endsWith("Next: digest summarize\n");
        assertThat(arxiv.requests())
                .hasSize(10)
                .allSatisfy(ids -> assertThat(ids).hasSize(100));
    }

    @Test
    void what_arrived_before_a_lasting_refusal_is_kept_and_the_rest_is_asked_for_next_time() {
        arxiv.thenAnswer(3).withPage("/abs/2210.10301", "<title>Just a moment...</title>");
        refuse();
        CommandResult run = digest.run("add", "-").exits(1);
        run.output().hasLineCount(300);
        run.messages()
                .contains("failed 2210.10301: rate-limited by 127.0.0.1 (HTTP 429)", "failed 2210.11000: rate-limited");
        assertThat(arxiv.requests())
                .as("nobody who refuses is asked for the rest")
                .hasSize(3 + TRIES);
        digest.run("list", "--ids").output().hasLineCount(300);

        digest.run("add", "-").succeeds();
        List<List<String>> again =
                arxiv.requests().subList(3 + TRIES, arxiv.requests().size());
        assertThat(again.stream().flatMap(List::stream)).containsExactlyElementsOf(IDS.subList(300, 1_000));
        assertThat(again).hasSize(7);
        digest.run("list", "--ids").output().hasLineCount(1_000);
    }

    @Test
    void pages_serve_where_the_api_refuses_and_are_kept_one_by_one() {
        for (String id : IDS.subList(0, 3)) {
            arxiv.withPage(
                    "/abs/" + id,
                    "<meta name=citation_title content='Page of " + id + "'><meta name=citation_arxiv_id content=" + id
                            + ">");
        }
        arxiv.withPage("/abs/" + IDS.get(3), "<title>Just a moment...</title>");
        refuse();
        CommandResult run = digest.run("add", "-").exits(1);
        run.output().contains("Page of 2210.10001", "Page of 2210.10003").hasLineCount(3);
        digest.run("list", "--ids").output().hasLineCount(3);
    }

    @Test
    void the_failed_ones_can_be_pasted_back() {
        CommandResult run = digest.withInput("")
                .run("add", "2210.10001", "2210.99991", "no such thing")
                .exits(1);
        run.messages().contains("Retry with: digest add 2210.99991\n");
    }

    @Test
    void what_helps_all_that_failed_is_told_once() {
        digest.withInput("").run("add", "--offline", IDS.get(0), IDS.get(1)).exits(1);
        CommandResult run = digest.withVariable("DIGEST_ARXIV_API", "http://127.0.0.1:1/api/query")
                .withVariable("DIGEST_ARXIV_SITE", "http://127.0.0.1:1")
                .run("add", IDS.get(0), IDS.get(1))
                .exits(1);
        assertThat(run.err()).containsOnlyOnce("Check the network");
        run.messages().contains("failed " + IDS.get(0), "failed " + IDS.get(1));
    }

    @Test
    void a_spoilt_cache_is_no_obstacle() throws IOException {
        digest.run("add", IDS.get(0)).succeeds();
        try (Stream<Path> answers = Files.list(digest.path("home/.cache/digest/answers"))) {
            for (Path answer : answers.toList()) {
                Files.writeString(answer, "<feed");
            }
        }
        digest.run("init", "second").succeeds();
        digest.run("-w", "second", "add", IDS.get(0)).succeeds();
        assertThat(arxiv.requests()).hasSize(2);
    }

    @Test
    void progress_on_a_terminal_is_one_line_that_is_taken_away() {
        String[] command = Stream.concat(Stream.of("add"), IDS.stream()).toArray(String[]::new);
        CommandResult run = digest.onTerminal(60).run(command).succeeds();
        run.messages()
                .contains("\r\u001B[K100 of 1000", "\r\u001B[K900 of 1000")
                .doesNotContain("1000 of 1000");
        String progress = run.err().substring(0, run.err().lastIndexOf("\r\u001B[K"));
        assertThat(progress).doesNotContain("\n");
    }

    private void refuse() {
        for (int i = 0; i < TRIES; i++) {
            arxiv.thenRefuse(429, "text/plain", "Rate exceeded.");
        }
    }
}
