package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.NoiseImages;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An issue of ours, imported into an empty newsletter with the same settings and built again, is the same file; with
 * what words it is, {@code IssueRoundTripTest} shows.
 */
@Tag("slow")
class RoundTripTest {
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
    void a_figure_and_its_caption_come_through() {
        String file = digest.write("plot.png", NoiseImages.png(40, 30));
        digest.run("summarize", "2210.00002", "--figure", file, "--caption", "图 1：方法")
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
    void a_label_is_no_text_to_find_fault_with() {
        digest.run("config", "set", "labels.summary", "简介，，短").succeeds();
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
