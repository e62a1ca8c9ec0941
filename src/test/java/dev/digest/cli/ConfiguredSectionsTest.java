package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sections that a newsletter configures. */
class ConfiguredSectionsTest {
    private static final String OWN = """
            sections:
              - name: 研究动态
                categories: [国内, 国外]
                labels: {title: 题目, summary: 摘要}
                required: [title, recommendation]
              - name: 论文推荐
              - name: 资源推荐
              - name: 线下活动
                kind: events
                labels: {time: 何时}
                required: [title, date]
            """;

    @TempDir
    Path folder;

    private TestProgram digest;
    private String settings = "";

    @BeforeEach
    void a_newsletter_with_sections_of_its_own() {
        digest = ReadyPapers.createIn(folder);
        settings = digest.read("digest.yaml");
        sections(OWN);
    }

    private void sections(String yaml) {
        digest.write("digest.yaml", settings.replaceFirst("(?ms)^sections:\n.*?\n\n", yaml + "\n"));
    }

    @Test
    void papers_stand_in_the_section_that_has_their_category() {
        digest.run("summarize", "2210.00002", "-c", "国外", "--recommendation", "值得一读")
                .succeeds();
        digest.run("summarize", "2210.00003", "-c", "资源推荐").succeeds();
        digest.run("build-issue", "1").succeeds();
        assertThat(digest.read("issues/001.md"))
                .containsSubsequence(
                        "## 研究动态\n\n### 【国外】\n\n**题目**：Beta",
                        "**摘要**：乙的简介",
                        "**推荐理由**：值得一读",
                        "## 论文推荐\n\n### 【CV研究】\n\n**标题**：Alpha",
                        "## 资源推荐\n\n**标题**：Gamma",
                        "**简介**：丙的简介");
    }

    @Test
    void each_section_has_required_fields_of_its_own() {
        digest.run("summarize", "2210.00002", "-c", "国内").succeeds();
        digest.run("summarize", "2210.00003", "-c", "资源推荐").succeeds();
        digest.run("event", "add", "--title", "A Meeting").succeeds();
        digest.run("build-issue", "1")
                .exits(1)
                .messages()
                .contains("arXiv:2210.00002: missing recommendation", "A Meeting: missing date")
                .doesNotContain("2210.00003");
        digest.run("build-issue", "1", "--draft").succeeds();
        assertThat(digest.read("issues/001.md")).contains("> **【待补】推荐理由**");
    }

    @Test
    void events_have_labels_of_their_own() {
        digest.run("event", "add", "--title", "A Meeting", "--date", "2022-11-09")
                .succeeds();
        digest.run("build-issue", "1").succeeds();
        assertThat(digest.read("issues/001.md")).contains("## 线下活动\n\n**标题**：A Meeting\n\n**何时**：11月9日");
    }

    @Test
    void categories_of_all_sections_are_known() {
        digest.run("summarize", "2210.00001", "-c", "地外").exits(1).messages().contains("国内, 国外, CV研究");
        digest.run("summarize", "2210.00001", "-c", "线下活动").exits(1);
    }

    @Test
    void a_paper_that_lacks_a_summary_is_refused_whatever_a_section_requires() {
        digest.run("summarize", "2210.00003", "-c", "资源推荐").succeeds();
        ReadyPapers.add(digest, "2210.00004", "Delta");
        digest.run("summarize", "2210.00004", "-c", "资源推荐").succeeds();
        digest.run("build-issue", "1", "2210.00004").exits(1).messages().contains("2210.00004: missing summary");
    }

    @Test
    void what_is_wrong_is_told_with_its_line() {
        sections("sections:\n  - name: 论文推荐\n    required: [titel]\n");
        digest.run("build-issue", "1")
                .exits(1)
                .messages()
                .containsPattern("digest\\.yaml:\\d+")
                .contains("titel", "title");
    }

    @Test
    void a_label_that_could_not_be_read_back_is_refused() {
        digest.run("config", "set", "labels.summary", "简介：长")
                .exits(1)
                .messages()
                .contains("简介：长", "colons");
    }
}
