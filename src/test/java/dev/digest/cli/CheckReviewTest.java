package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.format.Json;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code digest check --review}, with a command as the model. */
class CheckReviewTest {
    private static final String ID = "2210.00001";
    private static final String WRONG = "本文在三项任务上去得了提升，代码已经开源，方法简单，不需要标注。";

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void an_issue_has_a_wrong_word_that_no_rule_knows() {
        digest = TestProgram.withNewsletter(folder);
        ReadyPapers.add(digest, ID, "Toy Parsing");
        digest.run("summarize", ID, "-c", "NLP研究", "--title-zh", "玩具句法分析", "--institutions", "某大学", "--text", WRONG)
                .succeeds();
        digest.run("build-issue", "1").succeeds();
        configure(
                "command: " + Json.text(List.of("sh", folder.resolve("model.sh").toString())));
        digest.write(
                "said",
                "{\"findings\": [{\"line\": 2, \"kind\": \"homophone\", \"quote\": \"去得\", \"correction\": \"取得\","
                        + " \"why\": \"同音字\"}]}");
        digest.write(
                "model.sh",
                "cat > asked.json\nif grep -q 去得 asked.json; then cat said; else echo '{\"findings\": []}'; fi\n");
    }

    private void configure(String... lines) {
        digest.write("digest.yaml", digest.read("digest.yaml") + "\nai:\n  " + String.join("\n  ", lines) + "\n");
    }

    @Test
    void what_a_model_finds_is_marked_as_a_models_and_fails_nothing() {
        digest.run("check", "1", "--review", "--strict")
                .succeeds()
                .output()
                .contains("warning: wrong word, according to sh: 同音字 [model.review]", "suggestion: 取得");
        digest.run("check", "1", "--strict").succeeds().output().doesNotContain("model.review");
    }

    @Test
    void json_has_the_suggestion_and_what_was_read() {
        Map<?, ?> json =
                digest.run("check", "1", "--review", "--json").succeeds().json();

        assertThat(Json.text(json.get("findings"))).contains("\"fix\":null,\"suggestion\":\"取得\"");
        assertThat(Json.text(json.get("review"))).contains("\"model\":\"sh\"", "\"known\":0", "\"failed\":[]");
    }

    @Test
    void a_suggestion_is_applied_after_a_yes() {
        digest.onTerminal(100).withInput("y\n");

        digest.run("check", "1", "--review", "--fix").succeeds().messages().contains("Replace \"去得\" with \"取得\"?");

        assertThat(digest.read("issues/001.md")).contains("取得了提升");
        assertThat(digest.run("show", ID, "--json").json().get("summary")).isEqualTo(WRONG.replace("去得", "取得"));
        digest.run("undo").succeeds();
        assertThat(digest.read("issues/001.md")).contains("去得了提升");
    }

    @Test
    void after_a_no_and_where_nobody_can_be_asked_the_text_stays() {
        digest.onTerminal(100)
                .withInput("n\n")
                .run("check", "1", "--review", "--fix")
                .succeeds();
        digest.toPipe()
                .run("check", "1", "--review", "--fix", "--no-input")
                .succeeds()
                .messages()
                .doesNotContain("[y/N]");

        assertThat(digest.read("issues/001.md")).contains("去得了提升");
    }

    @Test
    void a_dry_run_asks_nobody() {
        digest.run("check", "1", "--review", "--dry-run").succeeds().messages().contains("would send", "tokens in");

        assertThat(folder.resolve("asked.json")).doesNotExist();
    }

    @Test
    void without_a_model_the_rules_are_checked_all_the_same() {
        String before = digest.run("check", "1").out();
        digest.write("digest.yaml", digest.read("digest.yaml").replaceAll("(?m)^  command: .*$", "  model: x"));

        digest.run("check", "1").succeeds().output().isEqualTo(before);
        digest.run("check", "1", "--review")
                .exits(1)
                .messages()
                .contains("No language model is configured", "digest config set");
        assertThat(digest.run("check", "1", "--review").out()).isEqualTo(before);
    }

    @Test
    void offline_is_said() {
        digest.write(
                "digest.yaml",
                digest.read("digest.yaml")
                        .replaceAll("(?m)^  command: .*$", "  url: http://localhost:1/v1\n  model: x"));

        digest.run("check", "1", "--review", "--offline").exits(1).messages().contains("--offline", "localhost");
    }

    @Test
    void an_answer_that_is_no_json_is_told() {
        digest.write("model.sh", "cat > /dev/null; echo 没有问题。");

        digest.run("check", "1", "--review").exits(1).messages().contains("not the requested JSON");
    }
}
