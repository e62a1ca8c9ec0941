package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.NoiseImages;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Images that readers would not see are told by check and by each rendering; which images these are,
 * {@code ImagesOfIssuesTest} shows.
 */
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
    }

    private List<String> told(String markdown) {
        digest.write("issues/draft.md", BEFORE + markdown + AFTER);
        return digest.run("check", "issues/draft.md", "--json").jsonList("findings").stream()
                .map(finding -> (Map<?, ?>) finding)
                .filter(finding -> finding.get("rule").equals("image.broken"))
                .map(finding -> finding.get("line") + ":" + finding.get("words"))
                .toList();
    }

    @Test
    void a_broken_image_is_told_at_its_place() {
        assertThat(told("- 甲 **![图](missing.png \"题注\")**\n- ![图](fig.png)")).containsExactly("15:missing.png");
        digest.run("check", "issues/draft.md").succeeds().output().contains("[image.broken]", "not found");
        digest.run("check", "issues/draft.md", "--strict").exits(1);
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
