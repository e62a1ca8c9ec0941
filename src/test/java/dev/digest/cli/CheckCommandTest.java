package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.cli.output.TextWidth;
import dev.digest.format.Json;
import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String LONG = "本文提出一种方法，在多项任务上优于已有的做法，并且不需要任何标注。";
    private static final String DRAFT = "# 《试刊》第7期\n\nNo.7\n\n## 论文推荐\n\n### 【NLP研究】\n\n**标题**：Alpha\n\n"
            + "**作者**：Ada Example\n\n**简介**：" + LONG
            + "😀学习。。\n\n**论文下载**：<https://arxiv.org/pdf/2210.00001.pdf>\n";

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void a_newsletter() {
        digest = TestProgram.withNewsletter(folder);
    }

    private void built(String summary) {
        String file = digest.write(
                "answer.xml",
                FakeArxiv.feed("<entry><id>http://arxiv.org/abs/2210.00001v1</id><title>Alpha</title>"
                        + "<author><name>Ada Example</name></author></entry>"));
        digest.run("add", "--from", file).succeeds();
        digest.run("summarize", "2210.00001", "-c", "NLP研究", "--text", summary).succeeds();
        digest.run("build-issue", "7").succeeds();
    }

    private String check(String text, String... options) {
        digest.write("draft.md", text);
        String[] arguments = new String[options.length + 2];
        arguments[0] = "check";
        arguments[1] = "draft.md";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return digest.run(arguments).out();
    }

    @Test
    void severities_have_a_colour_where_colour_is_wanted() {
        digest.write("draft.md", DRAFT);
        digest.onColourTerminal(80)
                .run("check", "draft.md")
                .output()
                .contains(": \u001B[31merror\u001B[0m: repeated punctuation");
        digest.toPipe();
    }

    @Test
    void findings_are_told_as_compilers_tell_them() {
        digest.write("draft.md", DRAFT);
        int column = (LONG + "😀学习").codePointCount(0, (LONG + "😀学习").length()) + "**简介**：".length() + 1;
        digest.run("check", "draft.md")
                .exits(1)
                .output()
                .isEqualTo("draft.md:13:" + column
                        + ": error: repeated punctuation [punct.repeat]\n    。。\n    suggestion: 。\n");
    }

    @Test
    void warnings_alone_are_no_failure_unless_they_are_to_be() {
        digest.write("draft.md", DRAFT.replace("学习。。", "抑制噪音。"));
        digest.run("check", "draft.md").succeeds().output().contains("warning").contains("噪声");
        digest.run("check", "draft.md", "--strict").exits(1);
        digest.write("draft.md", DRAFT.replace("。。", "。"));
        digest.run("check", "draft.md", "--strict").succeeds().output().isEmpty();
    }

    @Test
    void without_argument_the_issue_being_made_is_checked_built_or_not() {
        built(LONG + "好。。");
        digest.run("check").exits(1).output().startsWith("issues/007.md:").contains("punct.repeat");
        digest.run("check", "7").exits(1);
        assertThat(digest.path("issues/007.md").toFile().delete()).isTrue();
        digest.run("check").exits(1).output().startsWith("issues/007.md:");
        assertThat(digest.path("issues/007.md")).doesNotExist();
        digest.run("check", "8").exits(1).messages().contains("Issue 8 does not exist");
    }

    @Test
    void a_script_gets_one_document() {
        digest.write("draft.md", DRAFT);
        CommandResult run =
                digest.run("check", "draft.md", "--json", "--lang", "zh").exits(1);
        assertThat(run.json().get("errors")).isEqualTo(1L);
        assertThat(Json.text(run.jsonList("findings").get(0)))
                .contains("\"rule\":\"punct.repeat\"", "\"severity\":\"error\"", "\"line\":13")
                .contains("\"words\":\"。。\"", "\"fix\":\"。\"", "\"message\":\"repeated punctuation\"");
    }

    @Test
    void several_files_are_checked_in_one_go() {
        digest.write("wrong.md", DRAFT);
        digest.write("right.md", DRAFT.replace("。。", "。"));
        CommandResult run = digest.run("check", "right.md", "wrong.md").exits(1);
        run.output().startsWith("wrong.md:13:");
        run.messages().contains("right.md").contains("wrong.md");
        digest.run("check", "right.md", "right.md").succeeds();
    }

    @Test
    void of_several_files_one_that_cannot_be_read_is_named_and_the_others_are_checked() {
        digest.write("wrong.md", DRAFT);
        CommandResult run = digest.run("check", "missing.md", "wrong.md").exits(1);
        run.output().startsWith("wrong.md:13:");
        run.messages().contains("missing.md");
        Map<?, ?> all =
                digest.run("check", "missing.md", "wrong.md", "--json").exits(1).json();
        assertThat(all.get("errors")).isEqualTo(1L);
        assertThat(Json.text(all.get("files"))).startsWith("[{\"file\":\"wrong.md\",\"errors\":1,");
        assertThat(Json.text(all.get("failed"))).startsWith("[{\"file\":\"missing.md\",\"reason\":");
    }

    @Test
    void sarif_of_several_files_is_one_run() {
        digest.write("one.md", DRAFT);
        digest.write("two.md", DRAFT);
        Map<?, ?> log = digest.run("check", "one.md", "two.md", "--format", "sarif")
                .exits(1)
                .json();
        assertThat((List<?>) log.get("runs")).hasSize(1);
        assertThat(Json.text(log.get("runs"))).contains("\"uri\":\"one.md\"", "\"uri\":\"two.md\"");
    }

    @Test
    void sarif_has_rules_places_and_fixes() {
        digest.write("draft.md", DRAFT);
        Map<?, ?> log =
                digest.run("check", "draft.md", "--format", "sarif").exits(1).json();
        assertThat(log.get("version")).isEqualTo("2.1.0");
        Map<?, ?> run = (Map<?, ?>) ((List<?>) log.get("runs")).get(0);
        assertThat(run.get("columnKind")).isEqualTo("unicodeCodePoints");
        Map<?, ?> result = (Map<?, ?>) ((List<?>) run.get("results")).get(0);
        assertThat(result.get("ruleId")).isEqualTo("punct.repeat");
        assertThat(result.get("level")).isEqualTo("error");
        assertThat(Json.text(result)).contains("\"uri\":\"draft.md\"", "\"startLine\":13", "\"insertedContent\"");
    }

    @Test
    void github_gets_workflow_commands() {
        digest.write("a,b.md", DRAFT);
        digest.run("check", "a,b.md", "--format", "github")
                .exits(1)
                .output()
                .startsWith("::error file=a%2Cb.md,line=13,")
                .contains(",title=punct.repeat::repeated punctuation: 。。");
    }

    @Test
    void fixing_a_file_shows_the_difference_and_keeps_all_else() throws IOException {
        String text = "\uFEFF" + DRAFT.replace("\n", "\r\n");
        digest.write("draft.md", text);
        digest.run("check", "draft.md", "--fix")
                .succeeds()
                .output()
                .contains("@@ -13 +13 @@")
                .contains("学习。。\n+")
                .doesNotContain("error");
        assertThat(digest.read("draft.md")).isEqualTo(text.replace("。。", "。"));
        digest.run("check", "draft.md", "--fix")
                .succeeds()
                .messages()
                .contains("nothing that can be fixed automatically");
        assertThat(digest.read("draft.md")).isEqualTo(text.replace("。。", "。"));
    }

    @Test
    void a_dry_run_of_fixing_shows_the_difference() {
        digest.write("draft.md", DRAFT);
        digest.run("check", "draft.md").messages().contains("1 error; 1 fixable with --fix");
        digest.write("page.html", "<h1>《试刊》第7期</h1><p>标题：Alpha</p><p>简介：" + LONG + "学习。。</p>");
        digest.run("check", "page.html").messages().contains("1 error").doesNotContain("--fix");
    }

    @Test
    void an_issue_that_was_fixed_and_is_built_again_stays_fixed() {
        built(LONG + "像 GPT 这样，对BERT 的 结构。。");
        digest.run("event", "add", "--title", "讲座", "--issue", "7", "--time", "11月9日(周二)", "--summary", "好 的。")
                .succeeds();
        digest.run("build-issue", "7").succeeds();
        digest.run("check", "7", "--fix").succeeds();
        String mended = digest.read("issues/007.md");
        assertThat(mended)
                .contains("像 GPT 这样，对 BERT 的结构。\n")
                .contains("11月9日(周三)")
                .contains("好的。");
        digest.run("check", "7", "--fix").succeeds();
        assertThat(digest.read("issues/007.md")).isEqualTo(mended);
        digest.run("build-issue", "7").succeeds();
        assertThat(digest.read("issues/007.md")).isEqualTo(mended);
        digest.run("show", "2210.00001", "--json").output().contains("对 BERT 的结构。\"");
    }

    @Test
    void an_issue_that_is_not_built_yet_is_fixed_in_the_library() {
        built(LONG + "好。。");
        assertThat(digest.path("issues/007.md").toFile().delete()).isTrue();
        digest.run("check", "7", "--fix").succeeds();
        assertThat(digest.path("issues/007.md")).doesNotExist();
        digest.run("build-issue", "7").succeeds();
        assertThat(digest.read("issues/007.md")).contains("好。\n").doesNotContain("。。");
    }

    @Test
    void a_comment_that_names_no_rule_is_reported_and_suppresses_none() {
        String remark = "。。<!-- check: off punct.reqeat -->";
        assertThat(check(DRAFT.replace("。。", remark)))
                .contains("[punct.repeat]")
                .contains(
                        "warning: unknown rule punct.reqeat; did you mean punct.repeat? [remark.unknown]\n    punct.reqeat\n");
        assertThat(check(DRAFT.replace("。。", "。。<!-- check: off 标点 -->")))
                .contains("[punct.repeat]")
                .contains("unknown rule 标点 [remark.unknown]");
        assertThat(check(DRAFT.replace("。。", "。。<!-- check: off punct.repeat、nosuch.rule -->")))
                .doesNotContain("[punct.repeat]")
                .contains("unknown rule nosuch.rule [remark.unknown]");
        assertThat(check(DRAFT.replace(
                        "。。", "。<!-- check: 日期 --><!-- check: offset punct.x -->`<!-- check: off NAME -->`")))
                .isEmpty();
    }

    @Test
    void comments_are_no_words_of_the_issue() {
        built(LONG + "好。。<!-- check: off punct.repeat -->");
        digest.run("check", "7").succeeds();
        String file = digest.read("issues/007.md");
        assertThat(file).contains("<!-- check: off punct.repeat -->");
        digest.write(
                "issues/007.md", file.replace("任何标注", "任何人工标注").replace("\n**论文下载", "<!-- check: off -->\n\n**论文下载"));
        digest.run("publish", "7").succeeds().messages().doesNotContain("not recognised");
        digest.run("show", "2210.00001", "--json").output().contains("人工标注").contains("check: off punct.repeat");
        TestProgram other = TestProgram.withNewsletter(folder.resolve("other"));
        other.run("import", folder.resolve("issues/007.md").toString())
                .succeeds()
                .messages()
                .doesNotContain("not recognised");
    }

    @Test
    void a_rule_is_off_or_worse_as_the_settings_say() {
        String settings = digest.read("digest.yaml");
        digest.write("digest.yaml", settings.replace("punct.repeat: error", "punct.repeat: off"));
        assertThat(check(DRAFT)).isEmpty();
        digest.write("digest.yaml", settings.replace("punct.repeat: error", "punct.repeat: warning"));
        assertThat(check(DRAFT)).contains(": warning: ");
        digest.write("digest.yaml", settings.replace("punct.repeat: error", "punct.repeat: fatal"));
        digest.run("check", "draft.md").exits(1).messages().contains("fatal").contains("off, warning, error");
    }

    @Test
    void an_issue_with_errors_goes_out_only_with_a_reason_that_is_kept() {
        built(LONG + "好。。");
        digest.run("publish", "7").exits(1).messages().contains("punct.repeat").contains("--pass");
        digest.run("publish", "7", "--pass", "punct.repeat").exits(2).messages().contains("--why");
        digest.run("publish", "7", "--pass", "punct.repeet", "--why", "x")
                .exits(1)
                .messages()
                .contains("punct.repeat");
        digest.run("publish", "7", "--pass", "punct.repeat", "--why", "引文原样").succeeds();
        digest.run("issues", "--json").output().contains("punct.repeat").contains("引文原样");
    }

    @Test
    void a_published_issue_is_not_fixed() {
        built(LONG);
        digest.run("publish", "7").succeeds();
        digest.run("check", "7").succeeds();
        digest.run("check", "7", "--fix").exits(1).messages().contains("is published");
    }

    @Test
    void sources_are_asked_only_when_they_are_to_be() {
        built(LONG);
        digest.run("check", "7").succeeds().output().isEmpty();
        try (FakeArxiv arxiv = new FakeArxiv().withPaper("2210.00001", "Alpha")) {
            digest.withArxiv(arxiv);
            digest.run("check", "7").succeeds();
            assertThat(arxiv.requests()).isEmpty();
            digest.run("check", "7", "--online").succeeds().output().contains("version 2 is available [paper.newer]");
            assertThat(arxiv.requests()).hasSize(1);
        }
        digest.run("check", "7", "--online", "--offline").exits(2);
    }

    @Test
    void rules_are_listed_and_explained() {
        digest.run("check", "--rules")
                .succeeds()
                .output()
                .contains("space.cjk-latin")
                .contains("term.inconsistent");
        digest.run("check", "--rules", "punct.repeat").succeeds().output().contains("faster,, and cheaper");
        digest.run("check", "--rules", "--json").succeeds().output().contains("\"usually\"");
        digest.run("check", "--rules", "punct.reqeat").exits(1).messages().contains("Did you mean punct.repeat?");
        digest.run("check", "--rules", "nosuch")
                .exits(1)
                .messages()
                .contains("unknown rule nosuch", "digest check --rules")
                .doesNotContain("mean", "punct.repeat");
        digest.run("check", "--rules", "punct.repeat")
                .output()
                .contains("<!-- check: off punct.repeat -->\n", "digest config set check.rules.punct.repeat off\n");
        digest.run("config", "set", "check.rules.punct.repeat", "off").succeeds();
    }

    @Test
    void what_a_rule_is_about_is_not_cut_on_a_terminal() {
        String rules = digest.onTerminal(60).run("check", "--rules").succeeds().out();
        assertThat(rules.lines()).allMatch(line -> TextWidth.of(line) <= 60);
        assertThat(rules).contains("paper.repeated").doesNotContain("…");
        assertThat(rules.lines().map(String::strip)).anyMatch(line -> line.equals("in another"));
    }

    @Test
    void what_is_no_issue_is_refused_in_words() throws IOException {
        Files.write(digest.path("binary.md"), new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE, 0});
        digest.run("check", "binary.md").exits(1).messages().contains("UTF-8").doesNotContain("\tat ");
        digest.write("letter.md", "Dear Ada,\n\nhello.\n");
        digest.run("check", "letter.md").exits(1).messages().contains("is not an issue");
        digest.run("check", "digest.yaml").exits(1).messages().contains("digest.yaml is not an issue");
        digest.run("check", "nowhere.md").exits(1).messages().contains("nowhere.md");
        Files.write(digest.path("large.md"), new byte[50 << 20]);
        digest.run("check", "large.md").exits(1).messages().contains("large.md").doesNotContain("\tat ");
    }

    @Test
    void another_encoding_is_checked_and_not_written() throws IOException {
        String text = DRAFT.replace("😀", "");
        Files.write(digest.path("draft.md"), text.getBytes(Charset.forName("GB18030")));
        digest.run("check", "draft.md").exits(1).output().contains("punct.repeat");
        digest.run("check", "draft.md", "--fix").exits(1).messages().contains("GB18030");
        assertThat(Files.readAllBytes(digest.path("draft.md"))).isEqualTo(text.getBytes(Charset.forName("GB18030")));
        assertThat(text.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }
}
