package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.format.Json;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code samples/draft/run} does, and what its reader is to see. */
class DraftSampleTest {
    private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void the_sample_shows_what_is_wrong_with_drafts_and_an_issue_without_it() {
        TestProgram digest =
                TestProgram.withNewsletter(folder).withVariable("EDITOR", "'" + SAMPLES.resolve("draft/editor") + "'");
        String command = Json.text(List.of(SAMPLES.resolve("draft/model").toString()));
        digest.write("digest.yaml", digest.read("digest.yaml") + "ai:\n  command: " + command + "\n");
        digest.run("add", "--from", SAMPLES.resolve("issue-64/answer.xml").toString())
                .succeeds();

        digest.run("draft", "2210.13463", "2210.11610", "2210.12403", "2210.14803")
                .exits(1)
                .output()
                .containsSubsequence(
                        "2210.13463", "points to check: 1", "2210.11610", "2210.12403", "points to check: 3")
                .satisfies(output -> assertThat(output.split("points to check", -1))
                        .as("papers with points to check")
                        .hasSize(2 + 1));
        digest.run("review").succeeds();
        digest.run("build-issue", "1").succeeds();

        digest.run("check", "1").succeeds().output().doesNotContain("题升");
        digest.run("check", "1", "--review").succeeds().output().contains("题升", "suggestion: 提升");
        assertThat(digest.read("issues/001.md")).contains("八项任务").doesNotContain("2.3%");
    }
}
