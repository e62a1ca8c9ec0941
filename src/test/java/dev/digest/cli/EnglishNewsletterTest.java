package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.FakeArxiv;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A newsletter in English, from its first command to its site: its readers never meet a word of Chinese. */
class EnglishNewsletterTest {
    private static final String CHINESE = "[\\p{IsHan}，。：；（）【】《》]";
    private static final String SUMMARY =
            "The model labels its own questions, and is fine-tuned on the answers that it gives most"
                    + " often. It’s better at “reasoning”, and needs no labels.";

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void an_issue_with_two_papers_and_an_event() {
        digest = new TestProgram(folder);
        digest.run(
                        "init",
                        "--language",
                        "en",
                        "--name",
                        "Frontier Weekly",
                        "--publisher",
                        "Frontier Lab",
                        "--next",
                        "64")
                .succeeds();
        ReadyPapers.add(digest, "2210.00001", "Alpha");
        ReadyPapers.add(digest, "2210.00002", "Beta");
        digest.run("summarize", "2210.00001", "-c", "Language", "--text", SUMMARY)
                .succeeds();
        digest.run("summarize", "2210.00002", "-c", "Life Sciences", "--text", SUMMARY, "--institutions", "MIT")
                .succeeds();
        digest.run("event", "add", "--title", "A talk", "--date", "2022-11-09", "--time", "19:00", "--summary", SUMMARY)
                .succeeds();
        digest.run("build", "--theme", "Models that teach themselves").succeeds();
    }

    private Stream<Path> written(String name) {
        try (Stream<Path> files = Files.walk(digest.path(name))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_issue_is_in_english_and_has_no_fault() {
        assertThat(digest.read("issues/064.md"))
                .startsWith("# Frontier Weekly #64: Models that teach themselves\n\nFrontier Lab\n")
                .contains(
                        "\n## Papers\n\n### Language\n\n**Title:** Alpha [Details](https://arxiv.org/abs/2210.00001)\n")
                .contains("\n**Title:** MIT | Beta [Details]")
                .contains("\n**Authors:** Ada Example\n", "\n**Summary:** The model labels")
                .contains("\n## Events\n\n**Title:** A talk\n\n**Time:** Wednesday, 9 November, 19:00\n")
                .doesNotContainPattern(CHINESE);
        digest.run("check").succeeds().messages().contains("no problems");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "wechat", "email", "text", "json"})
    void readers_see_no_chinese(String form) {
        digest.run("render", "--to", form, "-o", "issue." + form);
        assertThat(digest.read("issue." + form)).doesNotContainPattern(CHINESE).doesNotContain("zh-CN");
    }

    @Test
    void an_edited_file_is_read_back_when_it_is_published() {
        String built = digest.read("issues/064.md");
        digest.write(
                "issues/064.md",
                built.replace("**Title:** Alpha", "**Title:** CMU | Alpha")
                        .replace("Wednesday, 9 November, 19:00", "Thursday, 10 November, 20:00"));
        digest.run("publish", "64").succeeds();
        assertThat(digest.run("show", "2210.00001", "--json").json().get("institutions"))
                .isEqualTo("CMU");
        assertThat(digest.run("event", "list", "--issue", "64", "--json").out())
                .contains("\"date\" : \"2022-11-10\"", "\"time\" : \"20:00\"");
    }

    @Test
    void its_corrections_are_set_with_english_marks() {
        digest.run("publish", "64").succeeds();
        digest.run("--lang", "zh", "publish", "64", "--correction", "Alpha was misspelt.")
                .succeeds();

        assertThat(digest.read("issues/064.md"))
                .containsPattern("\\*\\*Correction\\*\\* \\(\\d{4}-\\d\\d-\\d\\d\\): Alpha was misspelt\\.")
                .doesNotContainPattern(CHINESE);
    }

    @Test
    void its_site_feeds_and_statistics_are_in_english() {
        digest.run("config", "set", "site.url", "https://example.org/weekly/").succeeds();
        digest.run("publish", "64").succeeds();
        digest.run("site").succeeds();
        digest.run("--lang", "zh", "stats", "--html", "stats.html").succeeds();

        assertThat(written("site"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readString(file))
                        .doesNotContainPattern(CHINESE)
                        .doesNotContain("zh-CN", "zh_CN"));
        assertThat(digest.read("site/index.html"))
                .contains("<html lang=\"en\">", "1 issue", "2 papers in this issue: Alpha; Beta", "Read this issue");
        assertThat(digest.read("site/rss.xml")).contains("<language>en</language>");
        assertThat(digest.read("stats.html")).contains("<html lang=\"en\">").doesNotContainPattern(CHINESE);
    }

    @Test
    void an_issue_of_it_is_imported_as_it_was() {
        TestProgram other = new TestProgram(folder.resolve("other"));
        digest.write("other/archive/064.md", digest.read("issues/064.md"));
        other.run("init", "--language", "en", "--name", "Frontier Weekly").succeeds();
        other.run("import", "archive/064.md").succeeds();
        assertThat(other.run("list", "--issue", "64", "--json").jsonList("papers"))
                .hasSize(2);
        assertThat(other.run("show", "2210.00002", "--json").json().get("category"))
                .isEqualTo("Life Sciences");
        assertThat(other.run("issues", "--json").out()).contains("\"theme\" : \"Models that teach themselves\"");
    }

    private void modelSays(String text) {
        digest.write("said", text);
        digest.write("model.sh", "cat > asked.json; cat said");
        digest.run("config", "set", "ai.command", "sh", digest.path("model.sh").toString())
                .succeeds();
    }

    @Test
    void a_draft_is_written_and_reviewed_in_english() {
        digest.run(
                        "add",
                        "--from",
                        digest.write(
                                "gamma.xml",
                                FakeArxiv.feed("<entry><id>http://arxiv.org/abs/2210.00003v1</id>"
                                        + "<title>Gamma</title><summary>We train GammaNet. It gains 15% accuracy.</summary><author>"
                                        + "<name>Ada Example</name></author></entry>")))
                .succeeds();
        modelSays(
                "{\"gist\": \"A better network.\", \"summary\": \"GammaNet gains 51% accuracy over its predecessor.\","
                        + " \"category\": \"Language\", \"quotes\": []}");

        digest.run("draft", "2210.00003", "--offline")
                .succeeds()
                .output()
                .contains("A better network.", "points to check: 1");
        assertThat(digest.read("asked.json"))
                .contains("Vision, Language, Life Sciences")
                .doesNotContainPattern(CHINESE);

        digest.withEditor("cp \"$1\" " + digest.path("sheet.md") + "; sed -i 's/51%/15%/' \"$1\"");
        digest.run("review", "2210.00003").succeeds();
        assertThat(digest.read("sheet.md"))
                .contains("gist: A better network.", "51% not found in the source")
                .doesNotContain("title-zh")
                .doesNotContainPattern(CHINESE);
        assertThat(digest.run("show", "2210.00003", "--json").json().get("summary"))
                .isEqualTo("GammaNet gains 15% accuracy over its predecessor.");
    }

    @Test
    void a_model_reads_the_issue_in_english_but_for_titles_and_names() {
        modelSays(
                "{\"findings\": [{\"line\": 1, \"quote\": \"gives\", \"correction\": \"give\", \"kind\": \"homophone\","
                        + " \"why\": \"wrong form\"}]}");

        digest.run("check", "--review")
                .succeeds()
                .output()
                .contains("064.md:", "wrong form [model.review]", "suggestion: give")
                .hasLineCount(9);
        assertThat(digest.read("asked.json"))
                .contains("You proofread", "1: The model labels")
                .doesNotContain("Frontier Lab", "Ada Example")
                .doesNotContainPattern(CHINESE);
    }

    @Test
    void a_wrong_weekday_is_put_right_in_its_own_form() {
        digest.write("issues/064.md", digest.read("issues/064.md").replace("Wednesday, 9 N", "Tue, 9 N"));
        digest.run("check", "--fix");
        assertThat(digest.read("issues/064.md")).contains("**Time:** Wed, 9 November, 19:00");
    }

    @Test
    void comments_in_the_settings_are_for_editors_and_values_for_readers() {
        TestProgram other = new TestProgram(folder.resolve("more"));
        other.run("--lang", "zh", "init", "en", "--language", "en").succeeds();
        other.run("--lang", "en", "init", "zh", "--language", "zh").succeeds();
        assertThat(other.read("en/digest.yaml")).contains("# 栏目", "  - Language\n", "title: \"{name} #{number}");
        assertThat(other.read("zh/digest.yaml")).contains("# The categories", "  - NLP研究\n", "title: \"《{name}》");
        assertThat(other.read("en/glossary.yaml")).doesNotContainPattern(CHINESE);
    }

    @Test
    void other_languages_are_refused_before_anything_is_made() {
        TestProgram other = new TestProgram(folder.resolve("more"));
        other.run("init", "x", "--language", "fr").exits(2).messages().contains("fr", "zh", "en");
        assertThat(other.path("x")).doesNotExist();
    }

    @Test
    void what_chats_are_sent_is_in_english() {
        digest.run("publish", "64").succeeds();
        String message = digest.withVariable("DIGEST_SLACK_WEBHOOK", "https://hooks.slack.com/services/T0/B0/x")
                .run("send", "slack", "64", "--dry-run", "--json")
                .succeeds()
                .out();
        assertThat(message).contains("Frontier Weekly #64", "Alpha").doesNotContainPattern(CHINESE);
    }
}
