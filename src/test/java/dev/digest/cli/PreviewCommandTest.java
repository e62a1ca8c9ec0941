package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.RunningPreview;
import dev.digest.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Tag("slow")
class PreviewCommandTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void an_issue() {
        digest = ReadyPapers.createIn(folder);
    }

    private RunningPreview previewed(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "preview";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return digest.start(arguments);
    }

    @Test
    void the_issue_being_made_is_shown_before_it_is_built() {
        try (RunningPreview preview = previewed()) {
            assertThat(preview.state().get("title")).isEqualTo("《试刊》第1期");
            assertThat(preview.get("page")).contains("Alpha", "甲的简介");
            assertThat(preview.get("article")).contains("Alpha", "甲的简介");
            assertThat(preview.get("")).contains("Copy the article for WeChat", "lang=\"en\"");
            CommandResult run = preview.stop();
            run.succeeds().output().isEqualTo(preview.address() + "\n");
            run.messages().contains("Ctrl-C").endsWith("Preview stopped.\n");
        }
    }

    @Test
    void a_change_in_the_library_is_followed() {
        try (RunningPreview preview = previewed()) {
            assertThat(preview.get("article")).doesNotContain("新的简介");
            ReadyPapers.summarize(digest, "2210.00001", "CV研究", "新的简介");
            assertThat(preview.get("article")).contains("新的简介").doesNotContain("甲的简介");
            digest.run("build-issue", "1", "--theme", "主题").succeeds();
            assertThat(preview.state().get("title")).isEqualTo("《试刊》第1期：主题");
        }
    }

    @Test
    void edits_by_hand_are_followed() {
        digest.run("build-issue", "1").succeeds();
        try (RunningPreview preview = previewed("1")) {
            digest.write("issues/001.md", digest.read("issues/001.md").replace("甲的简介", "手改的简介"));
            assertThat(preview.get("page")).contains("手改的简介").doesNotContain("甲的简介");
        }
    }

    @Test
    void templates_and_settings_are_followed() {
        try (RunningPreview preview = previewed()) {
            digest.write("templates/page.html", "<p>{{heading}} as we want it</p>{{{body}}}");
            assertThat(preview.get("page")).startsWith("<p>《试刊》第1期 as we want it</p>");
            digest.write("digest.yaml", digest.read("digest.yaml").replace("name: 试刊", "name: 正刊"));
            assertThat(preview.state().get("title")).isEqualTo("《正刊》第1期");
        }
    }

    @Test
    void what_is_broken_while_one_writes_is_told_beside_the_last_that_was_whole() {
        try (RunningPreview preview = previewed()) {
            digest.write("templates/page.html", "<p>\n{{no-such-name}}</p>");
            assertThat(preview.state().get("troubles").toString()).contains("templates/page.html", "no-such-name");
            assertThat(preview.get("article")).contains("甲的简介");
            digest.write("templates/page.html", "<p>{{{body}}}</p>");
            assertThat(preview.list("troubles")).isEmpty();
        }
    }

    @Test
    void findings_of_check_stand_beside_it() {
        digest.run("build-issue", "1").succeeds();
        digest.write("issues/001.md", digest.read("issues/001.md").replace("甲的简介", "甲的简介。。"));
        try (RunningPreview preview = previewed("issues/001.md")) {
            Map<String, Object> finding = preview.list("remarks").stream()
                    .filter(remark -> remark.get("rule").equals("punct.repeat"))
                    .findFirst()
                    .orElseThrow();
            assertThat(finding.get("severity")).isEqualTo("error");
            assertThat(finding.get("words")).isEqualTo("。。");
            assertThat(finding.get("right")).isEqualTo("。");
            int line = ((Number) finding.get("line")).intValue();
            assertThat(digest.read("issues/001.md").lines().toList().get(line - 1))
                    .contains("甲的简介。。");
        }
    }

    @Test
    void nothing_that_wechat_drops_is_copied() {
        digest.run("build-issue", "1").succeeds();
        digest.write(
                "issues/001.md",
                digest.read("issues/001.md") + "\n\n[那里](https://example.org/a) [又是](https://example.org/a)"
                        + " [文章](https://mp.weixin.qq.com/s/abc) <https://example.org/bare>\n\n- 一\n  - 二\n    - 三\n\n"
                        + "![图](../templates/none.gif)\n\n<div class=\"x\" id=\"y\">原文</div>\n");
        try (RunningPreview preview = previewed("1")) {
            Element article = Jsoup.parseBodyFragment(
                            preview.state().get("html").toString())
                    .body();
            assertThat(article.select("style, script, link, iframe, form, svg, [class], [id], [srcset]"))
                    .isEmpty();
            assertThat(article.select("ul ul ul, ol ul ul, ul ol ul")).isEmpty();
            assertThat(article.select("[href]").eachAttr("href")).containsOnly("https://mp.weixin.qq.com/s/abc");
            assertThat(article.select("[style]").eachAttr("style"))
                    .isNotEmpty()
                    .allSatisfy(style -> assertThat(style).doesNotContain("position", "var(", "url(", "float"));
            assertThat(article.select("img")).isEmpty();
            assertThat(article.text())
                    .contains("那里[", "https://example.org/bare", "三", "图")
                    .contains("原文");
            assertThat(article.text().split("https://example.org/a\\b", -1)).hasSize(2);
            assertThat(preview.list("troubles").toString()).contains("none.gif");
        }
    }

    @Test
    void the_page_speaks_the_users_language() {
        try (RunningPreview preview = previewed("--lang", "zh")) {
            assertThat(preview.get("")).contains("复制公众号文章", "lang=\"zh-CN\"").doesNotContain("preview.page.");
        }
        try (RunningPreview preview = previewed("--lang", "en")) {
            assertThat(preview.get("")).contains("Web page").doesNotContain("preview.page.");
        }
    }

    @Test
    void as_json_the_address_is_one_document() {
        try (RunningPreview preview = previewed("--json")) {
            CommandResult run = preview.stop().succeeds();
            assertThat(run.json().get("address")).isEqualTo(preview.address().toString());
            assertThat(((Number) run.json().get("port")).intValue())
                    .isEqualTo(preview.address().getPort());
        }
    }

    @Test
    void a_port_can_be_named_and_one_that_is_taken_is_told_with_the_remedy() {
        try (RunningPreview first = previewed()) {
            String port = String.valueOf(first.address().getPort());
            CommandResult refused = digest.run("preview", "--port", port).exits(1);
            refused.output().isEmpty();
            refused.messages().contains("Port " + port, "Omit --port");
            first.stop();
            try (RunningPreview again = previewed("--port", port)) {
                assertThat(again.address().getPort()).isEqualTo(first.address().getPort());
            }
        }
    }

    @Test
    void what_cannot_be_shown_is_told_at_once() {
        digest.run("preview", "--port", "65536").exits(2).messages().contains("65535");
        digest.run("preview", "--port", "x").exits(2);
        digest.run("preview", "1", "2").exits(2).messages().contains("2");
        digest.run("preview", "77").exits(1).messages().contains("77");
        digest.run("preview", "none.md").exits(1).messages().contains("none.md");
    }

    @Test
    void on_a_terminal_the_users_browser_is_opened() {
        try (RunningPreview preview =
                opening("printf %s \"$1\" > '" + folder.resolve("opened") + "'").start("preview")) {
            CommandResult run = preview.stop();
            assertThat(digest.read("opened")).isEqualTo(preview.address().toString());
            run.messages().doesNotContain("Could not open a browser");
        }
    }

    @Test
    void no_browser_is_opened_where_nobody_wants_one() {
        opening("printf %s \"$1\" > '" + folder.resolve("opened") + "'");
        try (RunningPreview preview = previewed("--no-browser")) {
            preview.stop();
        }
        try (RunningPreview preview = previewed("--no-input")) {
            preview.stop();
        }
        digest.toPipe();
        try (RunningPreview preview = previewed()) {
            preview.stop();
        }
        assertThat(Files.exists(folder.resolve("opened"))).isFalse();
    }

    @Test
    void without_a_browser_the_address_is_told_and_served() {
        digest.withVariable("PATH", folder.toString()).onTerminal(80);
        try (RunningPreview preview = previewed()) {
            assertThat(preview.get("page")).contains("甲的简介");
            preview.stop()
                    .messages()
                    .contains("Could not open a browser", preview.address().toString());
        }
        opening("exit 3");
        try (RunningPreview preview = previewed()) {
            preview.stop().messages().contains("Could not open a browser");
        }
    }

    private TestProgram opening(String script) {
        digest.write("my browser", "#!/bin/sh\n" + script + "\n");
        assertThat(folder.resolve("my browser").toFile().setExecutable(true)).isTrue();
        return digest.withVariable("BROWSER", "'" + folder.resolve("my browser") + "'")
                .onTerminal(80);
    }
}
