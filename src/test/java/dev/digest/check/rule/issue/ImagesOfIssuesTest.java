package dev.digest.check.rule.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.BrokenImage;
import dev.digest.check.Finding;
import dev.digest.check.RuleFixture;
import dev.digest.check.SourceText;
import dev.digest.check.rule.RuleCatalog;
import dev.digest.issue.document.Block;
import dev.digest.issue.document.Inline;
import dev.digest.issue.document.IssueDocument;
import dev.digest.render.image.ImageLoader;
import dev.digest.render.image.ImageLoader.DraftLocation;
import dev.digest.render.image.ImageSupport;
import dev.digest.testing.NoiseImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which images of an issue nobody will see, with the files that lie beside it. */
class ImagesOfIssuesTest {
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

    private final Path folder;
    private final RuleFixture desk;

    ImagesOfIssuesTest(@TempDir Path temporary) throws IOException {
        folder = Files.createDirectories(temporary.resolve("weekly/issues"));
        desk = new RuleFixture(temporary).withImages(this::broken);
    }

    @BeforeEach
    void some_files() throws IOException {
        Files.write(folder.resolve("fig.png"), NoiseImages.png(40, 30));
        Files.write(folder.resolve("two words.png"), NoiseImages.png(40, 30));
        Files.write(folder.resolve("../top.gif"), NoiseImages.gif(40, 30));
        Files.write(
                folder.resolve("fig.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("cut.png"), new byte[] {1, 2, 3});
        Files.createDirectories(folder.resolve("folder"));
        Files.write(folder.resolve("../../outside.png"), NoiseImages.png(40, 30));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<BrokenImage> broken(IssueDocument document) {
        ImageLoader loader = new ImageLoader(
                new DraftLocation("draft.md", folder, folder.getParent()), 1 << 20, ImageSupport.BROWSERS);
        List<BrokenImage> broken = new ArrayList<>();
        for (Inline.InlineImage image : Block.pictures(document.blocks())) {
            loader.fault(image).ifPresent(reason -> broken.add(new BrokenImage(image.line(), image.path(), reason)));
        }
        return broken;
    }

    private List<String> told(String markdown) {
        String text = BEFORE + markdown + AFTER;
        SourceText source = new SourceText("draft.md", text);
        return desk
                .findings(
                        RuleCatalog.ALL.stream()
                                .filter(rule -> rule.name().equals("image.broken"))
                                .findFirst()
                                .orElseThrow(),
                        text)
                .stream()
                .map(finding -> source.lineAt(finding.from()) + ":" + finding.excerpt(source) + " " + reason(finding))
                .toList();
    }

    private static String reason(Finding finding) {
        return finding.key().substring("check.image.broken.".length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "![图](missing.png) | missing.png missing",
                "![图](sub/) | sub/ missing",
                "![图](../../outside.png) | ../../outside.png outside",
                "![图](https://example.org/fig.png) | https://example.org/fig.png elsewhere",
                "![图](data:image/png;base64,AA) | data:image/png;base64,AA elsewhere",
                "![图](javascript:x) | javascript:x elsewhere",
                "![图](fig.svg) | fig.svg format",
                "![图](cut.png) | cut.png format",
                "![图](.) | . format",
                "![图](folder) | folder format",
                "- 甲 **![图](missing.png \"题注\")** | missing.png missing",
                "> [![](missing.png)](https://example.org) | missing.png missing",
                "![😀](图😀.png) | 图😀.png missing"
            })
    void a_broken_image_is_told_at_its_place(String markdown, String said) {
        assertThat(told(markdown)).containsExactly("15:" + said);
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
                .containsExactly("15:one.png missing", "17:two.png missing", "19:![图][参考] missing");
    }

    @Test
    void the_same_image_twice_is_told_twice() {
        assertThat(told("![图](one.png)\n\n![图](one.png)")).containsExactly("15:one.png missing", "17:one.png missing");
    }
}
