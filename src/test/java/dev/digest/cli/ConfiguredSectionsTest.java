package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                .contains("arXiv:2210.00002: recommendation", "线下活动: A Meeting: date")
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
        digest.run("build-issue", "1", "2210.00004").exits(1).messages().contains("2210.00004: summary");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "- name: 论文推荐\\n    requires: [title]; requires; required",
                "- name: 论文推荐\\n    required: [titel]; titel; title",
                "- name: 活动预告\\n    kind: events\\n    required: [titel]; titel; title",
                "- name: 活动预告\\n    kind: events\\n    required: [authors]; authors; host",
                "- name: 论文推荐\\n    labels: {titel: 题目}; titel; title",
                "- name: 论文推荐\\n    kind: paper; paper; papers, events",
                "- kind: papers; no name; ''",
                "- 论文推荐; sections; list",
                "- name: 论文推荐\\n    categories: CV研究; categories; list",
                "- name: 论文推荐\\n    labels: [题目]; labels; list",
                "- name: [论文推荐]; name; list",
                "- name: 论文推荐\\n    kind: [papers]; kind; list",
                "- name: 论文推荐\\n    required: [[title]]; required; list",
                "- name: 论文推荐\\n    labels: {title: [题目]}; title; list",
                "- name: 论文推荐\\n  - name: 论文推荐; 论文推荐; already",
                "- name: 论文推荐\\n  - name: 动态\\n    categories: [CV研究]; CV研究; already",
                "- name: 活动预告\\n    kind: events\\n  - name: 会议\\n    kind: events; 会议; events",
            })
    void what_is_wrong_is_told_with_its_line(String yaml, String wrong, String help) {
        sections("sections:\n  " + yaml.replace("\\n", "\n") + "\n");
        digest.run("build-issue", "1")
                .exits(1)
                .messages()
                .containsPattern("digest\\.yaml:\\d+")
                .contains(wrong, help);
    }

    @ParameterizedTest
    @ValueSource(strings = {"简介：长", "简介: 长", "[简介]", "【简介】", "**简介**"})
    void a_label_that_could_not_be_read_back_is_refused(String label) {
        digest.run("config", "set", "labels.summary", label).exits(1).messages().contains(label, "colons");
        sections(OWN.replace("summary: 摘要", "summary: \"" + label + "\""));
        digest.run("build-issue", "1").exits(1).messages().contains("digest.yaml:", label);
    }
}
