package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.NoiseImages;
import dev.digest.testing.TestProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images that readers would not see are told by check, by each rendering, and nowhere else. */
class BrokenImageTest {
    private static final String BEFORE = """
            # 《试刊》第7期

            No.7

            ## 论文推荐

            ### 【NLP研究】

            **标题**：Alpha

            **作者**：Ada Example

            **简介**：本文研究多种语言的模型。

            """;
    private static final String AFTER = "\n\n**论文下载**：<https://arxiv.org/pdf/2210.00001.pdf>\n";

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void some_files() {
        digest = TestProgram.withNewsletter(folder.resolve("weekly"));
        digest.write("issues/fig.png", NoiseImages.png(40, 30));
        digest.write("issues/two words.png", NoiseImages.png(40, 30));
        digest.write("top.gif", NoiseImages.gif(40, 30));
        digest.write("issues/fig.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        digest.write("issues/cut.png", new byte[] {1, 2, 3});
        digest.write("../outside.png", NoiseImages.png(40, 30));
    }

    private List<String> told(String markdown) {
        digest.write("issues/draft.md", BEFORE + markdown + AFTER);
        return digest.run("check", "issues/draft.md", "--json").jsonList("findings").stream()
                .map(finding -> (Map<?, ?>) finding)
                .filter(finding -> finding.get("rule").equals("image.broken"))
                .map(finding -> finding.get("line") + ":" + finding.get("words"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "![图](missing.png) | missing.png | image missing.png not found",
                "![图](sub/) | sub/ | not found",
                "![图](../../outside.png) | ../../outside.png | outside the workspace",
                "![图](https://example.org/fig.png) | https://example.org/fig.png | on the web are not shown",
                "![图](data:image/png;base64,AA) | data:image/png;base64,AA | on the web are not shown",
                "![图](fig.svg) | fig.svg | not a PNG",
                "![图](cut.png) | cut.png | not a PNG",
                "![图](.) | . | not a PNG",
                "- 甲 **![图](missing.png \"题注\")** | missing.png | not found",
                "> [![](missing.png)](https://example.org) | missing.png | not found"
            })
    void a_broken_image_is_told_at_its_place(String markdown, String path, String message) {
        assertThat(told(markdown)).containsExactly("15:" + path);
        digest.run("check", "issues/draft.md").succeeds().output().contains("[image.broken]", message);
        digest.run("check", "issues/draft.md", "--strict").exits(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![图](fig.png)",
                "![图](<two words.png>)",
                "![图](two%20words.png)",
                "![图](../top.gif)",
                "`![图](missing.png)`",
                "    ![图](missing.png)",
                "<!-- ![图](missing.png) -->",
                "\\![图](missing.png)",
                "请看 ![1] 与 [图](missing.png)"
            })
    void an_image_that_is_shown_and_what_is_no_image_are_not_told(String markdown) {
        assertThat(told(markdown)).isEmpty();
    }

    @Test
    void each_image_of_a_paragraph_is_told_on_its_own_line() {
        assertThat(told("![图](one.png)\n![图](fig.png)\n![图](two.png)\n\n![图][参考]\n\n[参考]: three.png"))
                .containsExactly("15:one.png", "17:two.png", "19:![图][参考]");
    }

    @Test
    void the_rule_can_be_silenced_and_switched_off() {
        assertThat(told("<!-- check: off image.broken -->\n![图](one.png)\n<!-- check: on image.broken -->"))
                .isEmpty();
        digest.run("config", "set", "check.rules.image.broken", "off").succeeds();
        assertThat(told("![图](one.png)")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "wechat", "email", "text", "docx", "json", "eml"})
    void each_form_is_made_without_it(String form) {
        digest.run("config", "set", "mail.from", "editors@example.org");
        digest.write("issues/draft.md", BEFORE + "![缺图](missing.png)" + AFTER);
        CommandResult rendered = digest.run("render", "issues/draft.md", "--to", form, "-o", "out");
        assertThat(digest.path("out")).isNotEmptyFile();
        if (!List.of("text", "json").contains(form)) {
            rendered.messages().contains("issues/draft.md:15", "missing.png");
        }
    }
}
