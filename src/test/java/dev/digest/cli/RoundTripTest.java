package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.NoiseImages;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An issue of ours, imported into an empty newsletter with the same settings and built again, is the same file. */
@Tag("slow")
class RoundTripTest {
    private static final List<String> ODD_TITLES = List.of(
            "Toys: [x](javascript:y) &amp; *Games*!",
            "a_b_c `code` \\n $x^2$ {y} ~z~",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "A | B: Bars of Their Own",
            "# No Heading",
            "1. No Item",
            "- Nor This",
            "What Now?!",
            "Ends in \\\\!",
            "中文的标题",
            "BERT 的研究",
            "On 玩具 (with brackets)",
            "简介: not a label",
            "**Bold**",
            "&amp;amp; entities &amp;#42;",
            "https://example.org/ in a title",
            "了解详情");

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void papers() {
        digest = ReadyPapers.createIn(folder.resolve("first"));
    }

    /** The issue as an empty newsletter builds it that has imported it. */
    private String again(String number) {
        String file = "issues/00" + number + ".md";
        TestProgram other = TestProgram.withNewsletter(folder.resolve("second"));
        for (String shared : List.of("digest.yaml", "templates/issue.md", "templates/footer.md")) {
            other.write(shared, digest.read(shared));
        }
        other.run("import", digest.path(file).toString()).succeeds().messages().doesNotContain("not recognised");
        other.run("build-issue", number).succeeds();
        return other.read(file);
    }

    @Test
    void titles_full_of_marks_come_through() {
        List<String> build = new ArrayList<>(List.of("build-issue", "1"));
        for (String title : ODD_TITLES) {
            String id = "2211.000" + (10 + build.size());
            ReadyPapers.add(digest, id, title);
            ReadyPapers.summarize(digest, id, "NLP研究", "简介" + build.size());
            build.add(id);
        }
        digest.run(build.toArray(String[]::new)).succeeds();
        assertThat(again("1")).isEqualTo(digest.read("issues/001.md"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--title-zh; 玩具（积木）",
                "--title-zh; 玩具 | 积木",
                "--title-zh; Toys",
                "--title; A New *Title*",
                "--title; A **bold** `one`",
                "--title; 一个中文标题",
                "--institutions; UIUC、谷歌 (Google)",
                "--institutions; A|B",
                "--authors; Ada Example、Bo等",
                "--authors; A\\_b",
                "--recommendation; 值得一读：**真的**。",
                "--code-url; https://example.org/code_(1)",
                "--code-url; https://github.com/example/toys",
                "--download-url; https://arxiv.org/pdf/2210.00002v2.pdf",
                "--detail-url; https://example.org/a?b=c&d=e",
                "--text; 第一段。\\n\\n第二段 `code` $x$ **b**。\\n\\n- 一\\n- 二",
                "--text; 一句！",
                "--text; 表：\\n\\n| a | b |\\n|---|---|\\n| 1 | 2 |",
                "--text; 代码：\\n\\n```\\n标题：x\\n\\n## 论文推荐\\n```",
                "--text; 方法：\\n作者：说了什么\\n结果：好",
                "--text; 见 [这里](https://example.org/x) 和 <https://example.org/y>",
            })
    void what_curators_write_comes_through(String option, String words) {
        digest.run("summarize", "2210.00002", option, words.replace("\\n", "\n"))
                .succeeds();
        digest.run("build-issue", "1").succeeds();
        assertThat(again("1")).isEqualTo(digest.read("issues/001.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "图 1：方法", "a ] b [c](d) *e* `f` $x_1$ ! \\", "<b> &amp; &", "1. 一"})
    void figures_and_their_captions_come_through(String caption) {
        String file = digest.write("plot.png", NoiseImages.png(40, 30));
        digest.run("summarize", "2210.00002", "--figure", file, "--caption", caption)
                .succeeds();
        digest.run("summarize", "2210.00003", "--figure", file, "--caption", "最后一篇")
                .succeeds();
        digest.run("build-issue", "1").succeeds();
        assertThat(digest.read("issues/001.md")).containsPattern("乙的简介\n\n!\\[.*]\\(images/.*\\.png\\)\n\n\\*\\*论文下载");
        assertThat(again("1")).isEqualTo(digest.read("issues/001.md"));
    }

    @Test
    void theme_events_and_footer_come_through() {
        digest.write("templates/footer.md", "如果你喜欢玩具，欢迎加入：\n\n- 玩积木\n- 玩陀螺\n\n![群](group.png)\n");
        digest.run(
                        "event",
                        "add",
                        "--title",
                        "A Talk",
                        "--title-zh",
                        "报告",
                        "--host",
                        "Ada Example",
                        "--date",
                        "2022-11-09",
                        "--link",
                        "https://example.org/live",
                        "--summary",
                        "第一段。\n\n第二段。")
                .succeeds();
        digest.run("event", "add", "--title", "又一个报告", "--summary", "简介").succeeds();
        digest.run("build-issue", "1", "--theme", "新范式：*组合*、[噪音]").succeeds();
        assertThat(again("1")).isEqualTo(digest.read("issues/001.md"));
    }

    @Test
    void papers_from_elsewhere_come_through() {
        String page = digest.write("page.html", "<!doctype html><title>A Page</title><meta name=author content='Ada'>");
        digest.run("add", "https://example.org/a_(b)", "--from", page).succeeds();
        ReadyPapers.summarize(digest, "https://example.org/a_(b)", "CV研究", "简介");
        digest.run("build-issue", "1").succeeds();
        assertThat(again("1")).isEqualTo(digest.read("issues/001.md"));
    }

    @Test
    void two_labels_of_one_word_come_through() {
        digest.write("digest.yaml", digest.read("digest.yaml").replace("  - name: 活动预告\n", """
                  - name: 资源推荐
                    labels: {download: 链接, detail: 链接}
                  - name: 活动预告
                """));
        digest.run("summarize", "2210.00003", "-c", "资源推荐").succeeds();
        digest.run("build-issue", "1").succeeds();
        assertThat(digest.read("issues/001.md")).contains("链接");
        assertThat(again("1")).isEqualTo(digest.read("issues/001.md"));
    }

    @ParameterizedTest
    @CsvSource({
        "detail, 详情",
        "detail, More about it",
        "download, Where the paper is",
        "code, Code & data",
        "authors, Author(s)",
        "recommendation, Recommendation",
        "summary, 本期编辑部的一段简介",
        "title, 论文 No"
    })
    void labels_of_ones_own_come_through(String name, String word) {
        digest.write(
                "digest.yaml",
                digest.read("digest.yaml").replaceFirst("(?m)^  " + name + ": .*$", "  " + name + ": " + word));
        digest.run("summarize", "2210.00003", "--code-url", "https://example.org/c", "--recommendation", "值得一读")
                .succeeds();
        digest.run("build-issue", "1").succeeds();
        assertThat(digest.read("issues/001.md")).contains(word);
        assertThat(again("1")).isEqualTo(digest.read("issues/001.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"数据集", "代码", "会议", "摘要", "标题", "活动预告", "论文推荐", "paper"})
    void a_category_may_be_called_as_labels_are(String name) {
        digest.run("config", "set", "categories", "NLP研究", "CV研究", name).succeeds();
        digest.run("summarize", "2210.00001", "-c", name).succeeds();
        digest.run("build-issue", "1", "2210.00001", "2210.00003").succeeds();
        digest.run("check", "1").exits(0).messages().doesNotContain("section.empty", "field.missing");
        assertThat(again("1")).isEqualTo(digest.read("issues/001.md")).contains("【" + name + "】");
    }

    @ParameterizedTest
    @ValueSource(strings = {"会议", "摘要"})
    void a_section_may_be_called_as_labels_are(String name) {
        digest.write("digest.yaml", digest.read("digest.yaml").replace("name: 论文推荐", "name: " + name));
        digest.run("build-issue", "1", "2210.00001", "2210.00003").succeeds();
        assertThat(again("1")).isEqualTo(digest.read("issues/001.md")).contains("## " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"摘 要", "本期编辑部的一段简介", "In short, please", "简介，，短"})
    void a_label_is_no_text_to_find_fault_with(String label) {
        digest.run("config", "set", "labels.summary", label).succeeds();
        digest.run("config", "set", "check.rules.summary.length", "off").succeeds();
        digest.run("build-issue", "1").succeeds();
        digest.run("check", "1").succeeds().output().isEmpty();
        digest.run("publish", "1").succeeds();
    }

    @Test
    void sections_of_ones_own_come_through() {
        digest.write("digest.yaml", digest.read("digest.yaml").replace("  - name: 活动预告\n", """
                  - name: 资源推荐
                    required: [title]
                    labels:
                      summary: 说明
                      download: 去处
                  - name: 活动预告
                """));
        digest.run("summarize", "2210.00003", "-c", "资源推荐").succeeds();
        digest.run("build-issue", "1").succeeds();
        assertThat(digest.read("issues/001.md")).contains("## 资源推荐", "**说明**");
        assertThat(again("1")).isEqualTo(digest.read("issues/001.md"));
    }
}
