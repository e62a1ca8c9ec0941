package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sections of what is no paper: data sets, tools, jobs, each known by its address. */
class RawSectionsTest {
    @TempDir
    Path folder;

    private final FakeArxiv host = new FakeArxiv();
    private TestProgram digest;

    @BeforeEach
    void a_newsletter_with_tools_and_data() {
        digest = TestProgram.withNewsletter(folder).withVariable("DIGEST_ALLOW_PRIVATE", "true");
        digest.write(
                "digest.yaml",
                digest.read("digest.yaml")
                        .replace("  - name: 活动预告\n", "  - name: 数据集\n  - name: 工具\n  - name: 活动预告\n"));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private String address(String path) {
        return host.address() + path;
    }

    @Test
    void any_page_goes_into_such_a_section() {
        host.withPage(
                "/ada/lantern",
                "<meta property=og:site_name content=ToyHub>"
                        + "<meta property=og:title content='ToyHub - ada/lantern: A lantern'><title>x</title>");
        digest.run("add", address("/ada/lantern"), "-c", "工具")
                .succeeds()
                .output()
                .contains("ada/lantern: A lantern")
                .doesNotContain("ToyHub -");
        digest.run("summarize", address("/ada/lantern"), "--title", "lantern", "--text", "在终端里点灯笼。")
                .succeeds();
        digest.run("build-issue", "1").succeeds();
        assertThat(digest.read("issues/001.md"))
                .contains("## 工具\n\n**标题**：lantern[了解详情](" + address("/ada/lantern") + ")\n\n**简介**：在终端里点灯笼。\n");
        digest.run("publish", "1").succeeds();
        digest.run("show", address("/ada/lantern")).succeeds().output().contains("在终端里点灯笼。");
    }

    @Test
    void a_section_that_asks_for_a_download_prints_it() {
        digest.write(
                "digest.yaml",
                digest.read("digest.yaml")
                        .replace("  - name: 工具\n", "  - name: 工具\n    required: [title, download-url]\n"));
        host.withPage("/lantern", "<title>Lantern</title>");
        digest.run("add", address("/lantern"), "-c", "工具").succeeds();
        digest.run("summarize", address("/lantern"), "--text", "点灯笼。").succeeds();
        digest.run("build-issue", "1").succeeds();
        assertThat(digest.read("issues/001.md")).contains("**论文下载**：<" + address("/lantern") + ">");
    }

    @Test
    void an_address_that_cannot_be_read_needs_only_a_title() {
        host.withPage("/data", "<title>Just a moment...</title><p>Verifying you are human.</p>");
        digest.run("add", address("/data"), "-c", "数据集", "--title", "一万颗纽扣")
                .succeeds()
                .messages()
                .contains("the page could not be read; only your title is known");
        digest.run("list", "--category", "数据集").output().contains("一万颗纽扣");
    }

    @Test
    void a_category_given_for_what_is_there_already_is_told_not_ignored() {
        host.withPage("/lantern", "<title>Lantern</title>");
        digest.run("add", address("/lantern")).succeeds();
        digest.run("add", address("/lantern"), "-c", "工具")
                .succeeds()
                .messages()
                .contains("its category is unchanged", "digest summarize web:" + address("/lantern") + " -c 工具");
        digest.run("summarize", address("/lantern"), "-c", "工具").succeeds();
        digest.run("add", address("/lantern"), "-c", "工具").messages().doesNotContain("its category is unchanged");
    }

    @Test
    void a_section_that_is_none_yet_is_said_how_to_add() {
        digest.run("add", address("/job"), "-c", "招聘").exits(1).messages().contains("sections: - name: 招聘");
    }
}
