package dev.digest.send.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.fetch.http.HostPolicy;
import dev.digest.fetch.http.HttpOptions;
import dev.digest.fetch.http.HttpOptions.HttpTimeouts;
import dev.digest.fetch.http.HttpPost;
import dev.digest.fetch.http.RateLimiter;
import dev.digest.send.wechat.WechatRelay.RelayTarget;
import dev.digest.testing.FakeWechat;
import dev.digest.testing.NoiseImages;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WechatRelayTest {
    private static final String KEY = "a key of sixteen and more";

    private final List<String> log = new CopyOnWriteArrayList<>();
    private FakeWechat wechat;
    private WechatRelay relay;

    @BeforeEach
    void a_relay_listens() throws IOException {
        wechat = new FakeWechat();
        relay = WechatRelay.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), target(KEY), log::add);
    }

    private RelayTarget target(String key) {
        HttpOptions options =
                new HttpOptions("test", HttpTimeouts.USUAL, RateLimiter.FREE, HostPolicy.CONFIGURED, Map.of());
        return new RelayTarget(key, URI.create(wechat.address()), new HttpPost(options));
    }

    @AfterEach
    void all_ends() {
        relay.close();
        wechat.close();
    }

    private int post(String path, String key, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + relay.port() + path))
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/example.org/cgi-bin/draft/add",
                "/api.weixin.qq.com.example.org/cgi-bin/draft/add",
                "/api.weixin.qq.com/../cgi-bin/x",
                "/api.weixin.qq.com/cgi-bin/%2e%2e/x",
                "/api.weixin.qq.com/sns/userinfo",
                "/api.weixin.qq.com@example.org/cgi-bin/x",
                "/"
            })
    void nothing_but_wechats_api_is_reached(String path) throws IOException, InterruptedException {
        assertThat(post(path, KEY, new byte[0])).isEqualTo(403);
        assertThat(wechat.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a key of sixteen and morf"})
    void nobody_without_the_key_is_served(String key) throws IOException, InterruptedException {
        assertThat(post("/api.weixin.qq.com/cgi-bin/stable_token", key, new byte[0]))
                .isEqualTo(401);
        assertThat(wechat.calls()).isEmpty();
    }

    @Test
    void a_large_body_is_refused_and_the_log_has_no_secret() throws IOException, InterruptedException {
        assertThat(post("/api.weixin.qq.com/cgi-bin/draft/add?access_token=hush", KEY, new byte[13 << 20]))
                .isEqualTo(413);
        assertThat(wechat.calls()).isEmpty();
        assertThat(log).allSatisfy(line -> assertThat(line).doesNotContain("hush", KEY));
    }

    @Test
    void a_key_that_can_be_guessed_is_refused() {
        assertThatThrownBy(() -> WechatRelay.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), target("short"), log::add))
                .hasMessageContaining("send.relay-key-short");
    }

    private static TestProgram sender(Path folder) {
        TestProgram digest = ReadyPapers.createIn(folder)
                .withVariable("DIGEST_WECHAT_SECRET", "hush-secret")
                .withVariable("DIGEST_RELAY_KEY", KEY);
        digest.run("config", "set", "send.wechat.app-id", "wx0000000000000000").succeeds();
        digest.run("build-issue", "1").succeeds();
        digest.write("issues/images/001-cover.png", NoiseImages.png(47, 20));
        return digest;
    }

    private String address() {
        return "http://127.0.0.1:" + relay.port();
    }

    @Test
    void a_relay_that_is_gone_is_named_with_what_to_check(@TempDir Path folder) {
        TestProgram digest = sender(folder);
        relay.close();

        digest.run("send", "wechat", "1", "--yes", "--via", address())
                .exits(1)
                .messages()
                .contains("Cannot reach the relay 127.0.0.1:" + relay.port(), "digest relay is running");
    }

    @Test
    void a_relay_that_does_not_reach_wechat_has_sent_nothing(@TempDir Path folder) {
        TestProgram digest = sender(folder);
        wechat.close();

        digest.run("send", "wechat", "1", "--yes", "--via", address())
                .exits(1)
                .messages()
                .contains("could not pass the request on", "Nothing was sent");
        digest.run("issues").succeeds().output().doesNotContain("wechat");
    }

    @Test
    void a_draft_whose_answer_was_cut_off_behind_the_relay_is_asked_about(@TempDir Path folder) {
        TestProgram digest = sender(folder);
        wechat.cutsOffOnce("add");

        digest.run("send", "wechat", "1", "--yes", "--via", address())
                .exits(1)
                .messages()
                .contains("may or may not have arrived");
        digest.run("send", "wechat", "1", "--via", address())
                .exits(2)
                .messages()
                .contains("may have been sent");
    }

    @Test
    void an_address_to_listen_on_is_checked_and_one_that_is_taken_is_named() {
        int port = relay.port();
        assertThatThrownBy(() -> WechatRelay.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), target(KEY), log::add))
                .hasMessageContaining("send.relay-listen")
                .hasMessageContaining(":" + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8787x", "70000", "127.0.0.1:", ":http"})
    void what_is_no_address_to_listen_on_is_refused(String listen, @TempDir Path folder) {
        new TestProgram(folder)
                .withVariable("DIGEST_RELAY_KEY", KEY)
                .run("relay", "--listen", listen)
                .exits(2)
                .messages()
                .contains("\"" + listen + "\" (expected PORT or HOST:PORT");
    }

    @Test
    void an_issue_is_sent_through_it(@TempDir Path folder) {
        TestProgram digest = sender(folder);
        String cover = digest.write("cover.png", NoiseImages.png(47, 20));
        String via = address();

        digest.run("send", "wechat", "1", "--yes", "--cover", cover, "--via", via)
                .succeeds();

        assertThat(wechat.drafts()).hasSize(1);
        digest.withVariable("DIGEST_RELAY_KEY", "another key, long enough");
        digest.atTime("2022-10-31T12:30:00Z")
                .run("send", "wechat", "1", "--yes", "--cover", cover, "--via", via)
                .exits(1)
                .messages()
                .contains("rejected the key")
                .doesNotContain("another key");
        digest.run("send", "wechat", "1", "--yes", "--cover", cover, "--via", "relay")
                .exits(1)
                .messages()
                .contains("not an address of a relay");
    }
}
