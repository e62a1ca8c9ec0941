package dev.digest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.testing.LoopbackClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySettingsTest {
    private static final String PAPER = "https://paper.example.org:443/one";
    private static final String PROXY = "http://proxy.example.org:3128";

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS_PROXY, http://proxy.example.org:3128, proxy.example.org:3128 HTTP",
        "https_proxy, http://proxy.example.org:3128/, proxy.example.org:3128 HTTP",
        "ALL_PROXY, http://proxy.example.org:3128, proxy.example.org:3128 HTTP",
        "all_proxy, proxy.example.org:3128, proxy.example.org:3128 HTTP",
        "HTTPS_PROXY, proxy.example.org, proxy.example.org:80 HTTP",
        "HTTPS_PROXY, HTTP://10.0.0.1:8080, 10.0.0.1:8080 HTTP",
        "HTTPS_PROXY, socks5://proxy.example.org, proxy.example.org:1080 SOCKS",
        "ALL_PROXY, SOCKS5H://127.0.0.1:7890, 127.0.0.1:7890 SOCKS"
    })
    void a_proxy_is_named_by(String variable, String value, String expected) {
        assertThat(chosen(Map.of(variable, value), PAPER)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"HTTP_PROXY, https://paper.example.org/", "HTTPS_PROXY, http://paper.example.org/"})
    void each_scheme_has_its_own(String variable, String address) {
        assertThat(chosen(Map.of(variable, PROXY), address)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "ALL_PROXY, http://one.example.org, https_proxy, http://two.example.org, two.example.org:80 HTTP",
        "HTTPS_PROXY, http://one.example.org, https_proxy, http://two.example.org, two.example.org:80 HTTP",
        "HTTPS_PROXY, http://one.example.org, https_proxy, ' ', one.example.org:80 HTTP"
    })
    void the_more_exact_name_counts_and_small_letters_before_capital_ones(
            String one, String first, String two, String second, String expected) {
        assertThat(chosen(Map.of(one, first, two, second), PAPER)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "paper.example.org",
                "example.org",
                ".example.org",
                "*.example.org",
                "PAPER.Example.ORG",
                "localhost, example.org",
                "localhost example.org",
                "paper.example.org:443"
            })
    void no_proxy_spares_hosts(String none) {
        assertThat(chosen(Map.of("HTTPS_PROXY", PROXY, "NO_PROXY", none), PAPER))
                .isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " , ", "example.com", "ample.org", "paper", "a.paper.example.org", "example.org:8443", "."})
    void and_no_others(String none) {
        assertThat(chosen(Map.of("HTTPS_PROXY", PROXY, "no_proxy", none), PAPER))
                .isEqualTo("proxy.example.org:3128 HTTP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/", "http://localhost/", "http://[::1]:8080/"})
    void this_machine_needs_none(String address) {
        assertThat(chosen(Map.of("ALL_PROXY", PROXY), address)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                "http://[broken",
                "a b",
                "http://user:secret word@proxy.example.org",
                "http://proxy.example.org:port",
                "http://proxy.example.org:99999",
                "ftp://proxy.example.org",
                "http://under_score:3128",
                ":3128"
            })
    void a_value_that_names_no_proxy_is_told_by_its_variable_alone(String value) {
        assertThatThrownBy(() -> LoopbackClient.withHostPolicy(HostPolicy.CONFIGURED, Map.of("https_proxy", value))
                        .get(URI.create(PAPER), "*/*"))
                .hasMessage("settings.proxy(https_proxy)")
                .hasNoCause();
    }

    @Test
    void a_proxy_is_asked_for_the_whole_address() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().body("through the proxy").build());
        HttpResponse answer = through("http://127.0.0.1:" + server.getPort());
        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).startsWith("GET http://paper.example.org/one ");
        assertThat(request.getHeaders().get("Proxy-Authorization")).isNull();
        assertThat(answer.body()).hasSize("through the proxy".length());
    }

    @Test
    void a_proxy_that_wants_a_password_gets_it_once() throws InterruptedException {
        wantPassword();
        server.enqueue(new MockResponse.Builder().body("let in").build());
        HttpResponse answer = through("http://ada:p%40ss@127.0.0.1:" + server.getPort());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(server.takeRequest().getHeaders().get("Proxy-Authorization")).isNull();
        // ada:p@ss
        assertThat(server.takeRequest().getHeaders().get("Proxy-Authorization")).isEqualTo("Basic YWRhOnBAc3M=");
    }

    @Test
    void one_that_still_refuses_is_told_as_its_status() {
        wantPassword();
        wantPassword();
        assertThat(through("http://ada:wrong@127.0.0.1:" + server.getPort()).status())
                .isEqualTo(407);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    private void wantPassword() {
        server.enqueue(new MockResponse.Builder()
                .code(407)
                .setHeader("Proxy-Authenticate", "Basic realm=\"example\"")
                .build());
    }

    private static HttpResponse through(String proxy) {
        HostPolicy nowhere = new HostPolicy(false, host -> {
            throw new UnknownHostException(host);
        });
        return LoopbackClient.withHostPolicy(nowhere, Map.of("http_proxy", proxy))
                .get(URI.create("http://paper.example.org/one"), "*/*");
    }

    private static String chosen(Map<String, String> environment, String address) {
        Proxy proxy = new ProxySettings(environment).select(URI.create(address)).get(0);
        if (proxy.type() == Proxy.Type.DIRECT) {
            return "none";
        }
        InetSocketAddress at = (InetSocketAddress) proxy.address();
        return at.getHostString() + ":" + at.getPort() + " " + proxy.type();
    }
}
