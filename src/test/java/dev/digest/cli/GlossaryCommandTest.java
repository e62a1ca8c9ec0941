package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.Glossary;
import dev.digest.testing.TestProgram;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryCommandTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void a_newsletter() {
        digest = TestProgram.withNewsletter(folder);
    }

    @Test
    void a_newsletter_starts_with_a_hundred_terms_that_do_not_contradict_each_other() {
        Glossary glossary = Glossary.read(Workspace.starterFile("glossary.yaml"), "glossary.yaml");
        assertThat(glossary.terms()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(glossary.terms()).extracting(Glossary.GlossaryTerm::english).doesNotHaveDuplicates();
        assertThat(glossary.terms())
                .allSatisfy(term -> assertThat(glossary.occurrences(term.chinese()))
                        .isNotEmpty()
                        .allMatch(Glossary.TermOccurrence::preferred))
                .allSatisfy(term -> assertThat(term.avoid())
                        .allSatisfy(word -> assertThat(glossary.occurrences(String.join("、", term.context()) + word))
                                .anyMatch(use -> !use.preferred())));
        assertThat(digest.read("glossary.yaml")).isEqualTo(Workspace.starterFile("glossary.yaml"));
    }

    @Test
    void terms_are_listed_and_looked_up_in_either_language() {
        digest.run("glossary", "list").succeeds().output().contains("chain of thought\t思维链\t");
        digest.run("glossary", "list", "Noise").succeeds().output().isEqualTo("noise\t噪声\t噪音\n");
        digest.run("glossary", "list", "噪音", "--json").succeeds().output().contains("\"chinese\" : \"噪声\"");
    }

    @Test
    void a_term_that_is_added_is_known_to_check() {
        digest.run("glossary", "add", "world model", "世界模型", "--avoid", "全球模型, 环球模型")
                .succeeds();
        assertThat(digest.read("glossary.yaml"))
                .startsWith(Workspace.starterFile("glossary.yaml"))
                .contains("世界模型");
        digest.write("draft.md", "# 《试刊》第7期：全球模型\n");
        digest.run("check", "draft.md").succeeds().output().contains("世界模型").contains("world model");
        digest.run("glossary", "add", "World Model", "x").exits(1).messages().contains("世界模型");
        digest.run("glossary", "add", "world").exits(2).messages().contains("CHINESE");
        digest.run("glossary", "add", "torch", "PyTorch", "--avoid", "Pytorch").succeeds();
        digest.run("glossary", "drop").exits(2).messages().contains("list, add, find");
    }

    @ParameterizedTest
    @CsvSource({"甲, 甲", "甲, 乙、甲", "RL, RL", "RL, ＲＬ"})
    void a_rendering_is_not_to_be_avoided(String chinese, String avoid) {
        String before = digest.read("glossary.yaml");
        digest.run("glossary", "add", "foo", chinese, "--avoid", avoid)
                .exits(1)
                .messages()
                .contains(chinese)
                .contains("avoid");
        assertThat(digest.read("glossary.yaml")).isEqualTo(before);
    }

    @Test
    void published_issues_that_render_a_term_in_several_ways_are_found() {
        issue(1, "抑制噪声的方法。");
        issue(2, "抑制噪音的方法。");
        digest.run("glossary", "find")
                .succeeds()
                .output()
                .contains("noise\t噪声\t1\t1\n")
                .contains("noise\t噪音\t1\t2\n")
                .doesNotContain("思维链");
        digest.run("glossary", "find", "思维链").succeeds().output().isEmpty();
        digest.run("glossary", "find", "nonsense").exits(1).messages().contains("nonsense");
    }

    private void issue(int number, String summary) {
        String file = digest.write(
                number + ".md",
                "# 《试刊》第" + number + "期\n\n## 论文推荐\n\n### 【NLP研究】\n\n**标题**：Title " + number
                        + "\n\n**作者**：Ada Example\n\n**简介**：" + summary
                        + "\n\n**论文下载**：<https://arxiv.org/pdf/2210.0000" + number + ".pdf>\n");
        digest.run("import", file).succeeds();
    }

    @Test
    void a_glossary_that_is_broken_says_where() {
        digest.write("glossary.yaml", "noise:\n  avoid: [噪音]\n");
        digest.run("glossary", "list")
                .exits(1)
                .messages()
                .contains("glossary.yaml:1")
                .contains("noise");
    }

    @Test
    void what_a_command_that_was_broken_off_has_written_is_there_already() {
        digest.run("glossary", "add", "newsroom", "编辑部").succeeds();
        String once = digest.read("glossary.yaml");
        digest.run("glossary", "add", "newsroom", "编辑部").succeeds();
        assertThat(digest.read("glossary.yaml")).isEqualTo(once);
        digest.run("glossary", "add", "newsroom", "新闻编辑室").exits(1).messages().contains("newsroom");
    }
}
