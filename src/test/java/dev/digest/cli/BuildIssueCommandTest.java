package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildIssueCommandTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void three_papers() {
        digest = TestProgram.withNewsletter(folder);
        String file = digest.write(
                "answer.xml",
                FakeArxiv.feed(
                        entry("2210.00001", "Alpha") + entry("2210.00002", "Beta") + entry("2210.00003", "Gamma")));
        digest.run("add", "--from", file).succeeds();
        ready("2210.00003", "NLP研究", "丙的简介");
        ready("2210.00002", "NLP研究", "乙的简介");
        ready("2210.00001", "CV研究", "甲的简介");
    }

    private static String entry(String id, String title) {
        return "<entry><id>http://arxiv.org/abs/" + id + "v1</id><title>" + title
                + "</title><author><name>Ada Example</name></author></entry>";
    }

    private void ready(String id, String category, String summary) {
        digest.run("summarize", id, "-c", category, "--text", summary).succeeds();
    }

    @Test
    void ready_papers_come_by_category_and_in_the_order_of_their_assignment() {
        digest.run("build-issue", "64", "--theme", "新范式").succeeds().output().isEqualTo("issues/064.md\n");
        assertThat(digest.read("issues/064.md"))
                .startsWith("# 《试刊》第64期：新范式\n\nNo.64\n\n## 论文推荐\n\n### 【CV研究】\n")
                .containsSubsequence("Alpha", "### 【NLP研究】", "Gamma", "Beta")
                .contains("**简介**：甲的简介\n\n**论文下载**：<https://arxiv.org/pdf/2210.00001.pdf>\n")
                .contains("Alpha[了解详情](https://arxiv.org/abs/2210.00001)\n")
                .endsWith(".pdf>\n");
    }

    @Test
    void papers_that_are_named_keep_the_order_of_naming() {
        digest.run("build-issue", "2", "2210.00002", "2210.00003").succeeds();
        assertThat(digest.read("issues/002.md"))
                .containsSubsequence("Beta", "Gamma")
                .doesNotContain("Alpha");
        digest.run("list", "--ids", "--issue", "2", "--sort", "title").output().hasLineCount(2);
    }

    @Test
    void the_next_issue_is_the_one_being_made_and_keeps_its_theme() {
        digest.run("build-issue", "--theme", "主题").succeeds().output().isEqualTo("issues/001.md\n");
        ready("2210.00001", "CV研究", "改过的简介");
        digest.run("build-issue").succeeds().output().isEqualTo("issues/001.md\n");
        assertThat(digest.read("issues/001.md")).contains("改过的简介", "主题");
    }

    @Test
    void a_paper_of_another_issue_is_not_taken_again() {
        digest.run("build-issue", "1", "2210.00001").succeeds();
        digest.run("build-issue", "2", "2210.00001").exits(1).messages().contains("in issue 1");
        digest.run("build-issue", "2").succeeds();
        assertThat(digest.read("issues/002.md")).contains("Beta").doesNotContain("Alpha");
    }

    @Test
    void a_paper_that_lacks_something_is_named_and_nothing_is_written() {
        digest.run("summarize", "2210.00001", "-c", "").succeeds();
        digest.run("build-issue", "1", "2210.00001", "2210.00002")
                .exits(1)
                .messages()
                .contains("arXiv:2210.00001: missing category", "--draft");
        assertThat(digest.path("issues")).isEmptyDirectory();
        digest.run("build-issue", "1", "2210.00001", "2210.00002", "--draft").succeeds();
        assertThat(digest.read("issues/001.md")).contains("> **【待补】栏目**");
    }

    @Test
    void a_file_edited_by_hand_is_overwritten_only_by_force_and_with_a_backup() {
        digest.run("build-issue", "1").succeeds();
        String edited = digest.read("issues/001.md") + "手工添的一行\n";
        digest.write("issues/001.md", edited);
        digest.run("build-issue", "1").exits(1).messages().contains("issues/001.md", "--force");
        assertThat(digest.read("issues/001.md")).isEqualTo(edited);
        digest.run("build-issue", "1", "--force").succeeds().messages().contains("001.md.~1~");
        assertThat(digest.read("issues/001.md.~1~")).isEqualTo(edited);
        assertThat(digest.read("issues/001.md")).doesNotContain("手工");
    }

    @Test
    void another_place_gets_a_copy_and_nothing_is_recorded() {
        digest.run("build-issue", "5", "-o", "-").succeeds().output().startsWith("# 《试刊》第5期\n");
        digest.run("build-issue", "5", "-o", "copy.md").succeeds();
        assertThat(digest.read("copy.md")).startsWith("# 《试刊》第5期\n");
        digest.run("list", "--issue", "5").output().isEmpty();
        assertThat(digest.path("issues")).isEmptyDirectory();
    }

    @Test
    void the_template_is_the_editors_own_and_an_error_in_it_is_placed() {
        digest.write(
                "templates/issue.md",
                "{{heading}}\n{{#sections}}{{#groups}}{{#papers}}\n* {{titel}}\n{{/papers}}{{/groups}}{{/sections}}");
        digest.run("build-issue", "1").exits(1).messages().contains("templates/issue.md:3", "titel", "title");
        digest.write("templates/issue.md", "{{heading}}\n{{#sections}}");
        digest.run("build-issue", "1").exits(1).messages().contains("templates/issue.md:2");
        digest.write("templates/issue.md", "期号 {{number}}\n");
        digest.run("build-issue", "1").succeeds();
        assertThat(digest.read("issues/001.md")).isEqualTo("期号 No.1\n");
    }

    @Test
    void the_footer_closes_the_issue() {
        digest.write("templates/footer.md", "如果你正在从事研究\n\n- 学习\n");
        digest.run("build-issue", "1").succeeds();
        assertThat(digest.read("issues/001.md")).endsWith(".pdf>\n\n---\n\n如果你正在从事研究\n\n- 学习\n");
    }

    @Test
    void wrong_settings_are_placed() {
        String settings = digest.read("digest.yaml");
        digest.write("digest.yaml", settings + "publishr: x\n");
        digest.run("build-issue").exits(1).messages().contains("digest.yaml:", "publishr", "Did you mean publisher?");
        digest.write("digest.yaml", settings + "name: x\n");
        digest.run("build-issue").exits(1).messages().contains("digest.yaml:");
    }

    @Test
    void an_issue_without_papers_and_wrong_dates_are_refused() {
        digest.run("build-issue", "1", "--date", "2022-02-30")
                .exits(2)
                .messages()
                .contains("2022-02-30");
        digest.run("build-issue", "0").exits(2);
        digest.run("build-issue", "1").succeeds();
        digest.run("build-issue", "2").exits(1).messages().contains("issue 2");
    }

    @Test
    void a_heading_that_is_too_long_is_told() {
        digest.run("build-issue", "1", "--theme", "题".repeat(40))
                .succeeds()
                .messages()
                .contains("limits.title");
    }
}
