package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeWechat;
import dev.digest.testing.NoiseImages;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestMailServer;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets of all channels begin with “hush”: nothing that is printed, recorded or written may contain that. */
class SendingSecretsTest {
    private static final String SECRET = "hush";

    @TempDir
    Path folder;

    private final List<CommandResult> runs = new ArrayList<>();
    private final MockWebServer chats = new MockWebServer();
    private FakeWechat wechat;
    private TestMailServer smtp;
    private TestProgram digest;

    @BeforeEach
    void all_channels_are_set_up() throws IOException {
        chats.start();
        wechat = new FakeWechat();
        smtp = TestMailServer.plain();
        smtp.requirePassword("hush-password");
        digest = ReadyPapers.createIn(folder)
                .withVariable("DIGEST_WECHAT_SECRET", "hush-secret")
                .withVariable("DIGEST_RELAY_KEY", "hush-relay-key-of-32-letters-0123")
                .withVariable("DIGEST_MAIL_PASSWORD", "hush-password")
                .withVariable("DIGEST_FEISHU_SECRET", "hush-signature");
        for (String channel : List.of("FEISHU", "WECOM", "DINGTALK", "SLACK")) {
            digest.withVariable(
                    "DIGEST_" + channel + "_WEBHOOK",
                    chats.url("/hook/hush-token?key=hush-key").toString());
        }
        set("send.wechat.app-id", "wx0000000000000000");
        set("send.wechat.api", wechat.address());
        set("send.mail.host", "127.0.0.1");
        set("send.mail.port", Integer.toString(smtp.port()));
        set("send.mail.security", "none");
        set("send.mail.user", "weekly@example.org");
        set("send.mail.unsubscribe", "mailto:off@example.org");
        set("mail.from", "weekly@example.org");
        digest.write("readers.txt", "ada@example.org\n");
        digest.write("issues/images/001-cover.png", NoiseImages.png(47, 20));
        digest.run("build-issue", "1").succeeds();
        digest.run("publish", "1").succeeds();
    }

    @AfterEach
    void the_stand_ins_end() {
        chats.close();
        wechat.close();
        smtp.close();
    }

    private void set(String key, String value) {
        digest.run("config", "set", key, value).succeeds();
    }

    private void run(String... arguments) {
        runs.add(digest.run(arguments));
    }

    private void answers(int status, String body) {
        chats.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    @Test
    void nothing_printed_recorded_or_written_has_a_secret_in_it() throws IOException {
        List<String> channels = SendChannelNames.ALL;
        for (String channel : channels) {
            run("send", channel, "--dry-run", "-o", channel + "-request.txt");
            run("send", channel, "--dry-run", "--json");
        }
        // A server may say what it was asked.
        answers(200, "{\"code\":19021,\"msg\":\"sign match fail for hush-token\"}");
        answers(404, "no robot at /hook/hush-token?key=hush-key");
        answers(200, "{\"errcode\":310000,\"errmsg\":\"token hush-key is not exist\"}");
        answers(500, "<html>hush-token</html>");
        wechat.answersOnce("stable_token", "{\"errcode\":40125,\"errmsg\":\"invalid appsecret\"}");
        smtp.refuse("ada@example.org");
        channels.forEach(channel -> run("send", channel));
        chats.close();
        channels.forEach(channel -> run("send", channel, "--yes"));
        run("send", "wechat", "--yes", "--via", "http://127.0.0.1:1");
        run("send", "wechat", "--yes", "--via", "http://user:hush@127.0.0.1:1");
        for (String looking : List.of("history", "issues", "status", "config", "doctor")) {
            run(looking);
            run(looking, "--json");
        }
        run("show", "2210.00001");
        run("export", "--format", "json");

        assertThat(runs)
                .as("what was printed")
                .allSatisfy(run -> assertThat(run.out() + run.err().replace("http://user:hush@", ""))
                        .as(run.toString())
                        .doesNotContain(SECRET));
        assertThat(runs).filteredOn(run -> run.code() == 0).hasSizeGreaterThan(15);
        assertThat(runs).filteredOn(run -> run.code() != 0).hasSizeGreaterThan(6);
        assertThat(written()).as("files with a secret in them").isEmpty();
    }

    /** What the commands would print is in a password manager that asks for its own password. */
    @Test
    void no_dry_run_needs_a_secret_or_asks_a_password_manager_for_one() {
        for (String secret : List.of("WECHAT_SECRET", "RELAY_KEY", "MAIL_PASSWORD", "FEISHU_SECRET")) {
            digest.withVariable("DIGEST_" + secret, "");
        }
        for (String channel : SendChannelNames.ALL) {
            digest.withVariable("DIGEST_" + channel.toUpperCase(Locale.ROOT) + "_WEBHOOK", "");
        }
        set("send.wechat.via", "https://relay.example.org");
        set("send.slack.groups", "readers");
        for (String key : List.of("feishu.webhook", "slack.webhook", "wechat.secret", "relay.key", "mail.password")) {
            digest.run("config", "set", "send." + key + "-command", "touch", "asked")
                    .succeeds();
        }
        set("send.after-publish", "wechat");

        assertThat(SendChannelNames.ALL).allSatisfy(channel -> {
            CommandResult run = digest.run("send", channel, "--dry-run").succeeds();
            assertThat(run.out()).contains(channel.equals("mail") ? "RCPT TO: 1" : "POST https://");
            boolean webhook = !List.of("wechat", "mail").contains(channel);
            assertThat(run.err().contains("not set")).as(run.toString()).isEqualTo(webhook);
        });
        digest.run("publish", "1", "--send", "--dry-run").succeeds();
        assertThat(folder.resolve("asked")).doesNotExist();
        digest.run("send", "mail").exits(1);
        assertThat(folder.resolve("asked")).exists();
    }

    /** All files of the newsletter, and of the user's own folders. */
    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET)) {
                    found.add(folder.relativize(file));
                }
            }
            return found;
        }
    }

    /** The channels that need a secret. */
    private static final class SendChannelNames {
        private static final List<String> ALL = List.of("feishu", "wecom", "dingtalk", "slack", "wechat", "mail");
    }
}
