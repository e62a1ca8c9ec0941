package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.render.image.ImageData;
import dev.digest.testing.FakeWechat;
import dev.digest.testing.NoiseImages;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.RunningPreview;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code digest send wechat}, against a stand-in that keeps drafts as WeChat does. */
class SendWechatTest {
    private static final byte[] PICTURE = NoiseImages.png(47, 20);
    private static final byte[] OTHER = NoiseImages.png(5, 5);
    private static final String WAIVED = "summary.length";

    @TempDir
    Path folder;

    private FakeWechat wechat;
    private TestProgram digest;

    @BeforeEach
    void an_issue_with_a_figure_and_a_cover_is_published() throws IOException {
        wechat = new FakeWechat();
        digest = ReadyPapers.createIn(folder).withVariable("DIGEST_WECHAT_SECRET", "hush-secret");
        digest.run("config", "set", "send.wechat.app-id", "wx0000000000000000").succeeds();
        digest.run("config", "set", "send.wechat.api", wechat.address()).succeeds();
        digest.write("issues/images/cover.png", PICTURE);
        digest.write("issues/images/figure.png", OTHER);
        digest.run("build-issue", "1").succeeds();
        edit("**论文下载**", "![图](images/figure.png)\n\n**论文下载**");
        edit("# 《试刊》第1期", "# 《试刊》第1期\n\n<!-- cover: images/cover.png -->");
        digest.run("publish", "1", "--pass", WAIVED, "--why", "a test").succeeds();
    }

    @AfterEach
    void the_stand_in_ends() {
        wechat.close();
    }

    private void edit(String before, String after) {
        digest.write(
                "issues/001.md",
                digest.read("issues/001.md")
                        .replaceFirst(
                                java.util.regex.Pattern.quote(before),
                                java.util.regex.Matcher.quoteReplacement(after)));
    }

    private Map<?, ?> draft() {
        assertThat(wechat.drafts()).hasSize(1);
        return wechat.drafts().values().iterator().next();
    }

    @Test
    void the_draft_is_in_the_box_with_its_pictures_and_cover() {
        digest.run("send", "wechat").succeeds().messages().contains("mp.weixin.qq.com");

        assertThat(wechat.calls()).containsExactly("stable_token", "uploadimg", "add_material", "add", "get");
        assertThat(draft().get("title")).isEqualTo("《试刊》第1期");
        assertThat(String.valueOf(draft().get("content")))
                .contains("src=\"https://mmbiz.example/", "Alpha", "甲的简介")
                .doesNotContain("data:", "<style");
        assertThat(wechat.pictures().values()).containsExactly(OTHER, PICTURE);
        assertThat(draft().get("thumb_media_id")).asString().startsWith("COVER-");
        assertThat(draft().get("pic_crop_235_1")).isEqualTo("0_0_1_1");
        assertThat(draft().get("pic_crop_1_1")).isEqualTo("0.287234_0_0.712765_1");
    }

    /** But for the addresses of pictures, which are embedded in one and uploaded for the other. */
    @Test
    void the_draft_is_what_the_preview_shows() {
        edit("甲的简介", "甲的**“重点”**简介，H<sub>2</sub>O 与 $x^2$：\n\n- 一项\n- 又一项\n\n> 引文");
        digest.run("publish", "1", "--pass", WAIVED, "--why", "a test").succeeds();
        digest.run("send", "wechat").succeeds();

        String received = String.valueOf(draft().get("content"));
        for (Map.Entry<String, byte[]> picture : wechat.pictures().entrySet()) {
            String embedded = ImageData.of(picture.getValue()).orElseThrow().address();
            received = received.replace(picture.getKey().replaceFirst("^http:", "https:"), embedded);
        }
        try (RunningPreview preview = digest.start("preview", "1")) {
            assertThat(received).isEqualTo(preview.state().get("html")).contains("<img", "<li", "<sub");
            assertThat(draft().get("title")).isEqualTo(preview.state().get("title"));
            assertThat(draft().get("digest")).isEqualTo(preview.state().get("digest"));
        }
    }

    @Test
    void a_correction_replaces_the_draft_and_uploads_nothing_again() {
        digest.run("send", "wechat").succeeds();
        wechat.forgetCalls();
        edit("甲的简介", "甲的新简介");
        digest.run("publish", "1", "--pass", WAIVED, "--why", "a test").succeeds();

        digest.atTime("2022-10-31T12:30:00Z").run("send", "wechat", "1").succeeds();

        assertThat(wechat.calls()).containsExactly("update", "get");
        assertThat(String.valueOf(draft().get("content"))).contains("甲的新简介");
    }

    @Test
    void a_draft_that_was_published_or_deleted_since_is_made_anew() {
        digest.run("send", "wechat").succeeds();
        wechat.drafts().clear();

        digest.atTime("2022-10-31T12:30:00Z").run("send", "wechat", "--yes").succeeds();

        assertThat(draft().get("title")).isEqualTo("《试刊》第1期");
    }

    @Test
    void a_cover_that_is_gone_is_uploaded_anew() {
        digest.run("send", "wechat").succeeds();
        wechat.drafts().clear();
        wechat.pictures().keySet().removeIf(name -> name.startsWith("COVER"));

        digest.atTime("2022-10-31T12:30:00Z").run("send", "wechat", "--yes").succeeds();

        assertThat(wechat.calls().stream().filter("add_material"::equals)).hasSize(2);
    }

    @Test
    void a_failure_half_way_is_gone_on_with_where_it_ended() {
        wechat.cutsOffOnce("add_material");
        digest.run("send", "wechat").exits(1);
        wechat.forgetCalls();

        digest.atTime("2022-10-31T12:30:00Z").run("send", "wechat").succeeds();

        assertThat(wechat.calls()).containsExactly("add_material", "add", "get");
    }

    @Test
    void a_draft_whose_answer_never_came_is_asked_about() {
        wechat.cutsOffOnce("add");
        digest.run("send", "wechat").exits(1).messages().contains("may or may not have arrived");
        digest.run("send", "wechat").exits(2).messages().contains("may have been sent");
    }

    /** A gateway's error says nothing of what the server behind it has done. */
    @Test
    void a_draft_whose_answer_is_a_servers_error_is_asked_about_and_an_upload_is_repeated() {
        wechat.failsOnce("add_material", 503);
        digest.run("send", "wechat").exits(1).messages().contains("server error (HTTP 503)", "Send again in a minute");
        wechat.failsOnce("add", 502);
        digest.atTime("2022-10-31T12:30:00Z")
                .run("send", "wechat")
                .exits(1)
                .messages()
                .contains("may or may not have arrived");
        digest.run("send", "wechat").exits(2).messages().contains("may have been sent");
    }

    @Test
    void the_token_is_kept_for_its_owner_alone_and_renewed_once_when_it_ends() throws IOException {
        digest.run("send", "wechat").succeeds();
        Path tokens = folder.resolve("home/.local/state/digest/wechat-tokens.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens)))
                .isEqualTo("rw-------");
        wechat.endToken();
        wechat.forgetCalls();

        digest.atTime("2022-10-31T12:30:00Z").run("send", "wechat", "--yes").succeeds();
        assertThat(wechat.calls()).containsExactly("update", "stable_token", "update", "get");

        wechat.forgetCalls();
        digest.atTime("2022-10-31T15:00:00Z").run("send", "wechat", "--yes").succeeds();
        assertThat(wechat.calls()).containsExactly("stable_token", "update", "get");
    }

    @Test
    void success_with_nothing_in_the_box_is_no_success() {
        wechat.answersOnce("get", "{\"news_item\":[]}");
        digest.run("send", "wechat").exits(1).messages().contains("not in the draft box");
        digest.atTime("2022-10-31T12:30:00Z").run("send", "wechat", "--yes").succeeds();
        assertThat(wechat.drafts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stable_token | 40164 | invalid ip 101.45.43.100 ipv6 ::ffff:101.45.43.100, not in whitelist | its IP address 101.45.43.100 is not on the account's allowlist",
                "stable_token | 40013 | invalid appid | has no such AppID",
                "stable_token | 40125 | invalid appsecret | rejected the AppSecret",
                "uploadimg | 40005 | invalid file type | rejected an image",
                "add_material | 45009 | reach max api daily quota limit | exceeded its API quota",
                "add | 45002 | content size out of limit | too long",
                "add | 45004 | description size out of limit | too long",
                "add | 48001 | api unauthorized | digest preview has a button",
                "add | 47001 | data format error | bug in digest",
                "add | 53402 | crop | cannot crop",
                "add | 99999 | something else | rejected the message (99999: something else)"
            })
    void every_code_has_its_own_words(String method, int code, String message, String said) {
        wechat.answersOnce(method, "{\"errcode\":" + code + ",\"errmsg\":\"" + message + "\"}");

        digest.run("send", "wechat").exits(1).messages().contains(said, "next:").doesNotContain("hush");

        digest.atTime("2022-10-31T12:30:00Z").run("send", "wechat").succeeds();
    }

    @Test
    void a_busy_server_is_asked_once_more() {
        wechat.answersOnce("add", "{\"errcode\":-1,\"errmsg\":\"system error\"}");
        digest.run("send", "wechat").succeeds();
    }

    @Test
    void a_page_in_place_of_json_is_no_answer() {
        wechat.answersOnce("add", "<html>gate</html>");
        digest.run("send", "wechat").exits(1).messages().contains("unexpected response from WeChat");
    }

    @Test
    void everything_is_checked_before_anything_is_uploaded() {
        digest.write(
                "issues/images/figure.png", "is not an image".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        digest.run("send", "wechat").exits(1).messages().contains("not ready for WeChat", "figure.png");
        digest.write("issues/images/figure.png", OTHER);
        digest.run("config", "set", "limits.title", "3").succeeds();
        digest.run("send", "wechat", "--yes").exits(1).messages().contains("maximum 3");
        digest.run("config", "unset", "limits.title").succeeds();
        edit("<!-- cover: images/cover.png -->", "");
        digest.run("send", "wechat", "--yes").exits(1).messages().contains("no cover", "digest cover 1");
        assertThat(wechat.calls()).isEmpty();
        digest.run("send", "wechat", "--yes", "--cover", "issues/images/cover.png")
                .succeeds();
    }

    @Test
    void each_picture_that_wechat_would_refuse_is_told_with_its_line() {
        edit("![图](images/figure.png)", "![图](images/figure.webp)");
        digest.write("issues/images/figure.webp", NoiseImages.webp());
        digest.write("issues/images/cover.png", NoiseImages.gif(47, 20));
        digest.run("send", "wechat", "--yes")
                .exits(1)
                .messages()
                .containsPattern("issues/001\\.md:\\d\\d: image images/figure\\.webp is a WebP file")
                .contains("issues/001.md:3: image images/cover.png is a GIF file")
                .containsOnlyOnce("figure.webp");

        edit("figure.webp", "figure.png");
        digest.write("issues/images/cover.png", NoiseImages.damaged());
        digest.write("issues/images/figure.png", NoiseImages.damaged());
        digest.run("send", "wechat", "--yes")
                .exits(1)
                .messages()
                .containsPattern("issues/001\\.md:\\d\\d: image images/figure\\.png cannot be decoded")
                .contains("issues/001.md:3: image images/cover.png cannot be decoded");
        assertThat(wechat.calls()).isEmpty();
    }

    @Test
    void an_account_that_is_not_configured_is_explained() {
        digest.withVariable("DIGEST_WECHAT_SECRET", "");
        digest.run("send", "wechat").exits(1).messages().contains("AppSecret", "DIGEST_WECHAT_SECRET");
        digest.run("config", "unset", "send.wechat.app-id").succeeds();
        digest.run("send", "wechat").exits(1).messages().contains("mp.weixin.qq.com", "send.wechat.app-id");
        digest.run("config", "set", "send.wechat.app-id", "gh_1").succeeds();
        digest.run("send", "wechat").exits(1).messages().contains("not an AppID");
    }

    @Test
    void a_dry_run_shows_every_request_without_secrets() {
        digest.run("send", "wechat", "--dry-run")
                .succeeds()
                .output()
                .contains("stable_token", "uploadimg", "add_material", "draft/add", "《试刊》第1期")
                .doesNotContain("hush", "base64");
        assertThat(wechat.calls()).isEmpty();
    }

    @Test
    void nothing_of_an_article_needs_an_escape_in_json() {
        edit("甲的简介", "甲\u2028的\u200E简介");
        digest.run("send", "wechat", "--yes").succeeds();
        assertThat(String.valueOf(draft().get("content"))).doesNotContain("\u2028", "\u200E");
    }
}
