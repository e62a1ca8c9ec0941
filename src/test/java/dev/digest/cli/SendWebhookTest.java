package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.format.Json;
import dev.digest.testing.CommandResult;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code digest send} to groups of chat programs, against a stand-in that answers as they do. */
class SendWebhookTest {
    private static final String FEISHU_OK = "{\"code\":0,\"data\":{},\"msg\":\"success\"}";

    @TempDir
    Path folder;

    private MockWebServer server;
    private TestProgram digest;

    @BeforeEach
    void an_issue_is_published() throws IOException {
        server = new MockWebServer();
        server.start();
        digest = ReadyPapers.createIn(folder);
        digest.run("summarize", "2210.00002", "--title-zh", "乙 @all *b* `c`").succeeds();
        digest.run("build-issue", "1").succeeds();
        digest.run("publish", "1", "--pass", "summary.length,title-zh.equal", "--why", "a test")
                .succeeds();
        for (String channel : List.of("FEISHU", "WECOM", "DINGTALK", "SLACK")) {
            digest.withVariable(
                    "DIGEST_" + channel + "_WEBHOOK",
                    server.url("/hook/hush-token").toString());
        }
    }

    @AfterEach
    void the_stand_in_ends() {
        server.close();
    }

    private void answers(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private RecordedRequest request() throws InterruptedException {
        return server.takeRequest();
    }

    @Test
    void feishu_gets_a_card_with_titles_by_category_and_a_signature() throws InterruptedException {
        digest.withVariable("DIGEST_FEISHU_SECRET", "key");
        answers(200, FEISHU_OK);

        digest.run("send", "feishu").succeeds().output().contains("issue 1", "feishu", server.getHostName());

        RecordedRequest request = request();
        assertThat(request.getTarget()).isEqualTo("/hook/hush-token");
        Map<?, ?> body = (Map<?, ?>) Json.read(request.getBody().utf8());
        assertThat(body.get("timestamp")).isEqualTo("1667217600");
        assertThat(body.get("sign")).isEqualTo("6DeU1dqBV8YvABkhXluHKMKHgzoJKtNqN4mCCPm1gtw=");
        assertThat(Json.text(body.get("card")))
                .contains("《试刊》第1期", "**NLP研究**", "[Alpha](https://arxiv.org/abs/2210.00001)")
                .contains("[乙 ＠all ");
    }

    @Test
    void dingtalk_is_signed_in_its_address() throws InterruptedException {
        digest.withVariable("DIGEST_DINGTALK_SECRET", "key");
        answers(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");

        digest.run("send", "dingtalk", "1").succeeds();

        RecordedRequest request = request();
        assertThat(request.getTarget())
                .isEqualTo(
                        "/hook/hush-token?timestamp=1667217600000&sign=zTNdCAUxdnVFRhxFk89X%2FqsPwPl%2Fo1g8JuRGWtiZgBM%3D");
        assertThat(request.getBody().utf8()).contains("\"msgtype\":\"markdown\"", "#### NLP研究");
    }

    @Test
    void wecom_gets_no_more_than_4096_bytes_and_tells_what_is_left_out() throws InterruptedException {
        for (int i = 10; i < 90; i++) {
            ReadyPapers.add(digest, "2211.000" + i, "A rather long title of a paper about something, number " + i);
            ReadyPapers.summarize(digest, "2211.000" + i, "NLP研究", "一篇论文的简介，写得足够长，超过了三十个字的下限，所以不会有警告。");
        }
        digest.run("build-issue", "2").succeeds();
        answers(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");

        digest.run("send", "wecom", "2", "--yes")
                .succeeds()
                .messages()
                .containsPattern("papers left out at the end of the message: \\d+");

        Map<?, ?> body = (Map<?, ?>) Json.read(request().getBody().utf8());
        String content = String.valueOf(((Map<?, ?>) body.get("markdown")).get("content"));
        assertThat(content.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isBetween(3_900, 4_096);
        assertThat(content).containsPattern("另有 \\d+ 篇");
    }

    private void twoGroups() {
        digest.run("config", "set", "send.feishu.groups", "readers", "editors").succeeds();
        digest.withVariable(
                "DIGEST_FEISHU_WEBHOOK_READERS", server.url("/hook/hush-one").toString());
        digest.withVariable(
                "DIGEST_FEISHU_WEBHOOK_EDITORS", server.url("/hook/hush-two").toString());
    }

    @Test
    void several_groups_get_a_message_each_and_have_a_record_each() throws InterruptedException {
        twoGroups();
        digest.withVariable("DIGEST_FEISHU_SECRET_EDITORS", "key");
        answers(200, FEISHU_OK);
        answers(200, FEISHU_OK);

        digest.run("send", "feishu").succeeds().output().contains("to feishu:readers", "to feishu:editors");

        RecordedRequest first = request();
        RecordedRequest second = request();
        assertThat(List.of(first.getTarget(), second.getTarget())).containsExactly("/hook/hush-one", "/hook/hush-two");
        assertThat(first.getBody().utf8()).doesNotContain("\"sign\"");
        assertThat(second.getBody().utf8()).contains("\"sign\"");
        digest.run("issues").output().contains("feishu:editors feishu:readers");
        digest.run("send", "feishu:editors").exits(2).messages().contains("already sent");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void a_group_that_fails_does_not_hold_up_the_next_and_is_sent_to_again_alone() throws InterruptedException {
        twoGroups();
        answers(200, "{\"code\":19001,\"msg\":\"param invalid\"}");
        answers(200, FEISHU_OK);
        answers(200, FEISHU_OK);

        digest.run("send", "feishu", "1")
                .exits(1)
                .messages()
                .contains("failed feishu:readers", "digest send feishu:readers 1")
                .doesNotContain("hush");
        digest.atTime("2022-10-31T12:30:00Z").run("send", "feishu:readers", "1").succeeds();

        request();
        request();
        assertThat(request().getTarget()).isEqualTo("/hook/hush-one");
    }

    @Test
    void groups_can_be_listed_for_after_publishing_and_are_never_sent_to_twice() {
        twoGroups();
        digest.run("config", "set", "send.after-publish", "feishu").succeeds();
        answers(200, FEISHU_OK);
        answers(200, FEISHU_OK);

        digest.run("publish", "1", "--send").output().contains("feishu:readers", "feishu:editors");
        // Whatever the group is called meanwhile.
        digest.run("config", "set", "send.feishu.groups", "members").succeeds();
        digest.withVariable(
                "DIGEST_FEISHU_WEBHOOK_MEMBERS", server.url("/hook/hush-one").toString());
        digest.run("send", "feishu").exits(2).messages().contains("already sent");

        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void one_command_prints_the_address_of_each_group() throws InterruptedException {
        digest.run("config", "set", "send.slack.groups", "readers", "editors").succeeds();
        digest.run(
                        "config",
                        "set",
                        "send.slack.webhook-command",
                        "echo",
                        server.url("/hook/hush-").toString() + "{group}")
                .succeeds();
        answers(200, "ok");
        answers(200, "ok");

        digest.run("send", "slack").succeeds();

        assertThat(request().getTarget()).isEqualTo("/hook/hush-readers");
        assertThat(request().getTarget()).isEqualTo("/hook/hush-editors");
    }

    @Test
    void what_is_wrong_with_groups_is_said() {
        twoGroups();
        digest.run("send", "feishu:friends")
                .exits(1)
                .messages()
                .contains("feishu has no group \"friends\" in send.feishu.groups", "readers");
        digest.run("send", "mail:all").exits(1).messages().contains("mail has no group");
        digest.run("send", "fax:all").exits(2);
        digest.run("config", "set", "send.slack.webhook-command", "echo", "https://example.org/")
                .succeeds();
        digest.run("config", "set", "send.slack.groups", "one", "two").succeeds();
        digest.run("send", "slack").exits(1).messages().contains("does not contain {group}");
        digest.run("config", "set", "send.slack.groups", "编辑部").succeeds();
        digest.run("send", "slack").exits(1).messages().contains("\"编辑部\" cannot be the name of a group");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void a_dry_run_shows_the_request_of_each_group() {
        twoGroups();
        digest.run("send", "feishu", "--dry-run", "-o", "requests.txt").succeeds();
        assertThat(digest.read("requests.txt").split("POST https://", -1)).hasSize(3);
        assertThat((List<?>) digest.run("send", "feishu", "--dry-run", "--json")
                        .json()
                        .get("requests"))
                .hasSize(2);
    }

    @Test
    void a_paper_says_where_its_issue_went() {
        digest.run("show", "2210.00001").succeeds().output().doesNotContain("sent:");
        answers(200, FEISHU_OK);
        digest.run("send", "feishu").succeeds();

        digest.run("show", "2210.00001")
                .succeeds()
                .output()
                .contains("sent: to feishu (" + server.getHostName() + "#")
                .contains(" at 2022-10-31 12:00\n");
        assertThat(digest.run("show", "2210.00001", "--json").json().get("sent"))
                .asString()
                .contains("channel=feishu", "changedSince=false");

        digest.write("issues/001.md", digest.read("issues/001.md").replace("甲的简介", "甲的新简介"));
        digest.run("publish", "1", "--pass", "summary.length,title-zh.equal", "--why", "a test")
                .succeeds();
        digest.run("show", "2210.00001").output().contains("the issue has changed since");
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        digest.atTime("2022-10-31T12:30:00Z").run("send", "feishu", "--yes").exits(1);
        digest.run("show", "2210.00001", "--lang", "zh").output().contains("2022-10-31 12:30 发到 feishu", "未确认是否送达");
    }

    @Test
    void slack_gets_its_own_markup() throws InterruptedException {
        answers(200, "ok");
        digest.run("config", "set", "site.url", "https://weekly.example/").succeeds();

        digest.run("send", "slack").succeeds();

        assertThat(request().getBody().utf8())
                .contains("<https://arxiv.org/abs/2210.00001|Alpha>", "<https://weekly.example/issues/001.html|阅读全文>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feishu | {\"code\":9499,\"msg\":\"Bad Request\",\"data\":{}} | rejected the message (9499: Bad Request)",
                "feishu | {\"code\":19021,\"msg\":\"sign match fail\"} | rejected the signature",
                "feishu | {\"code\":19022,\"msg\":\"Ip Not Allowed\"} | only from certain IP addresses",
                "feishu | {\"code\":19024,\"msg\":\"Key Words Not Found\"} | keywords",
                "feishu | {\"code\":19001,\"msg\":\"param invalid: hush-token\"} | has no such webhook (19001: param invalid: ***)",
                "wecom | {\"errcode\":93000,\"errmsg\":\"invalid webhook url\"} | has no such webhook",
                "wecom | {\"errcode\":45009,\"errmsg\":\"api freq out of limit\"} | is rate-limiting messages",
                "dingtalk | {\"errcode\":310000,\"errmsg\":\"keywords not in content\"} | keywords",
                "dingtalk | {\"errcode\":310000,\"errmsg\":\"sign not match\"} | rejected the signature",
                "dingtalk | {\"errcode\":310000,\"errmsg\":\"ip 1.2.3.4 not in whitelist\"} | only from certain IP addresses",
                "slack | <html><body>gate</body></html> | HTML",
            })
    void an_error_comes_with_status_200_and_has_its_own_words(String channel, String answer, String said) {
        answers(200, answer);

        CommandResult run = digest.run("send", channel).exits(1);

        run.messages().contains(said, "next:").doesNotContain("hush-token");
        digest.run("history").succeeds().output().contains("failed to send to " + channel);
        answers(
                200,
                channel.equals("slack")
                        ? "ok"
                        : FEISHU_OK.replace("code", channel.equals("feishu") ? "code" : "errcode"));
        digest.run("send", channel).succeeds();
    }

    @Test
    void an_issue_is_sent_again_only_after_asking_and_so_is_a_correction() {
        answers(200, FEISHU_OK);
        digest.run("send", "feishu").succeeds();

        digest.run("send", "feishu").exits(2).messages().contains("was already sent to", "2022-10-31 12:00");
        answers(200, FEISHU_OK);
        digest.atTime("2022-10-31T13:00:00Z").run("send", "feishu", "--yes").succeeds();
        assertThat(server.getRequestCount()).isEqualTo(2);

        digest.run("publish", "1", "--pass", "summary.length,title-zh.equal", "--why", "x", "--correction", "改了一处。")
                .succeeds();
        digest.atTime("2022-10-31T14:00:00Z")
                .run("send", "feishu")
                .exits(2)
                .messages()
                .contains("An earlier text of issue 1 was sent to", "2022-10-31 13:00", "a second message");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"wecom, 502, <html>Bad gateway</html>", "slack, 500, rollup_error", "dingtalk, 503, busy"})
    void after_a_server_error_nobody_knows_and_it_is_asked_about(String channel, int status, String body) {
        answers(status, body);

        digest.run("send", channel)
                .exits(1)
                .messages()
                .contains(channel + " returned a server error (HTTP " + status, "may or may not have arrived");

        digest.run("send", channel).exits(2).messages().contains("may have been sent", "Look there first");
    }

    @ParameterizedTest
    @CsvSource({"en, an incoming webhook at api.slack.com/apps", "zh, 在 api.slack.com/apps 创建应用"})
    void slack_without_a_webhook_says_where_to_make_one(String language, String said) {
        digest.withVariable("DIGEST_SLACK_WEBHOOK", "");

        digest.run("--lang", language, "send", "slack").exits(1).messages().contains(said, "DIGEST_SLACK_WEBHOOK");
    }

    @Test
    void an_attempt_whose_answer_never_came_is_asked_about() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        digest.run("send", "feishu").exits(1).messages().contains("the message may or may not have arrived");

        digest.run("send", "feishu").exits(2).messages().contains("may have been sent", "Look there first");
    }

    @Test
    void nothing_was_sent_where_nobody_listens_and_it_is_tried_again_without_asking() {
        server.close();

        digest.run("send", "feishu").exits(1);
        digest.run("send", "feishu").exits(1).messages().doesNotContain("may have been sent");
    }

    @Test
    void a_dry_run_shows_the_request_without_the_secret_and_sends_nothing() {
        digest.run("send", "feishu", "--dry-run")
                .succeeds()
                .output()
                .contains("POST https://", "/***", "《试刊》第1期")
                .doesNotContain("hush");
        digest.run("send", "feishu", "--dry-run", "-o", "request.txt").succeeds();
        assertThat(digest.read("request.txt")).contains("interactive");
        assertThat(server.getRequestCount()).isZero();
        digest.run("history").output().doesNotContain("feishu");
    }

    @Test
    void the_secret_is_nowhere_and_the_sending_is_archived_and_looked_through() {
        answers(200, FEISHU_OK);
        digest.run("send", "feishu").succeeds();

        String archive = digest.run("export", "--format", "json").succeeds().out();
        assertThat(archive).contains("\"sending\"", "\"sent\"").doesNotContain("hush-token");
        digest.run("history").output().contains("sent to feishu").doesNotContain("hush-token");
        digest.run("doctor").succeeds();
    }

    @Test
    void undo_leaves_what_was_sent_and_undoes_the_change_before_it() {
        answers(200, FEISHU_OK);
        digest.run("send", "feishu").succeeds();
        digest.run("undo").succeeds().output().contains("publish").doesNotContain("send feishu");
        assertThat(digest.run("export", "--format", "json").out()).contains("\"sent\"");
        digest.run("redo").succeeds();
        digest.run("doctor").succeeds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feishu:\n    webhook: https://x", "dingtalk:\n    secret: abc", "slack:\n    webhook: x"})
    void a_secret_in_the_settings_is_refused_by_name(String lines) {
        String settings = digest.read("digest.yaml").replaceAll("(?m)^send:\n(?:  .*\n)*", "");
        digest.write("digest.yaml", settings + "send:\n  " + lines + "\n");

        digest.run("send", "feishu")
                .exits(1)
                .messages()
                .containsPattern("digest.yaml:\\d+: send\\.\\w+\\.\\w+ is a secret")
                .contains("DIGEST_");
    }

    @Test
    void a_secret_comes_from_a_command() {
        digest.withVariable("DIGEST_FEISHU_WEBHOOK", "");
        digest.run("send", "feishu")
                .exits(1)
                .messages()
                .contains("No webhook", "DIGEST_FEISHU_WEBHOOK", "send.feishu.webhook-command");
        digest.run(
                        "config",
                        "set",
                        "send.feishu.webhook-command",
                        "echo",
                        server.url("/from-command").toString())
                .succeeds();
        answers(200, FEISHU_OK);
        digest.run("send", "feishu").succeeds();
        digest.run("config", "set", "send.feishu.webhook-command", "true").succeeds();
        digest.run("send", "feishu").exits(1).messages().contains("printed nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://open.feishu.cn/hush", "hush", "https://", "https://a b/hush", "ftp://127.0.0.1/hush"})
    void a_bad_webhook_is_refused_and_not_repeated(String webhook) {
        digest.withVariable("DIGEST_FEISHU_WEBHOOK", webhook);

        digest.run("send", "feishu", "--debug")
                .exits(1)
                .messages()
                .contains("not an https:// address")
                .doesNotContain("hush");
    }

    @Test
    void a_draft_is_asked_about_and_one_with_errors_refused() {
        ReadyPapers.add(digest, "2211.00001", "Delta");
        ReadyPapers.summarize(digest, "2211.00001", "CV研究", "一篇论文的简介，写得足够长，超过了三十个字的下限，所以不会有警告。");
        digest.run("build-issue", "2").succeeds();
        digest.run("send", "feishu", "2").exits(2).messages().contains("Issue 2 is not published");

        digest.write("issues/002.md", digest.read("issues/002.md").replace("所以不会有警告。", "所以有错误。。"));
        digest.run("send", "feishu", "2", "--yes").exits(1).messages().contains("punct.repeat");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void what_is_missing_is_named() {
        digest.run("send").exits(2).messages().contains("CHANNEL");
        digest.run("send", "fax").exits(2).messages().contains("feishu");
        digest.run("send", "feishu", "9").exits(1).messages().contains("9");
        digest.run("send", "feishu", "--offline").exits(1).messages().contains("network");
        digest.run("send", "feishu", "--output", "x").exits(2).messages().contains("--dry-run");
    }
}
