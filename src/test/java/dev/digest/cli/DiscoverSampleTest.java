package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code samples/discover/run} does, and what its reader is to see. */
class DiscoverSampleTest {
    private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void the_sample_puts_papers_like_those_of_issue_64_first_and_says_so() throws IOException {
        TestProgram digest = TestProgram.withNewsletter(folder).atTime("2022-11-07T09:00:00Z");
        digest.run("add", "--from", SAMPLES.resolve("issue-64/answer.xml").toString())
                .succeeds();
        for (String id : List.of("2210.11610", "2210.12403", "2210.12607", "2210.14803")) {
            digest.run("summarize", id, "-c", "NLP研究", "--text", "简介").succeeds();
        }
        digest.run("build-issue", "64", "--date", "2022-10-31").succeeds();
        String sample = SAMPLES.resolve("discover").toString();
        digest.run("discover", "--from", sample + "/neighbours.jsonl", sample + "/week.jsonl")
                .succeeds()
                .output()
                .contains("Papers: 32 new.");
        digest.withInput(Files.readString(SAMPLES.resolve("discover/picks.txt")))
                .run("pick", "-")
                .succeeds();

        List<?> first = digest.run("inbox", "--week", "2022-W44", "--as-of", "2022-11-07", "--limit", "8", "--json")
                .succeeds()
                .jsonList("papers");
        assertThat(first)
                .hasSize(8)
                .allSatisfy(paper -> assertThat((List<?>) ((Map<?, ?>) paper).get("categories"))
                        .first()
                        .isEqualTo("cs.CL"));
        assertThat(first.toString()).contains("issue=64", "Large Language Models Can Self-Improve");

        digest.run("pick", "2211.90001", "2211.90005", "-c", "NLP研究").succeeds();
        digest.run("list").succeeds().output().contains("2211.90001", "2211.90005");
    }
}
