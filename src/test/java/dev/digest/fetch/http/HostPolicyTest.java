package dev.digest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.testing.LoopbackClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPolicyTest {
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
        "127.0.0.1, 127.255.255.254, 0.0.0.0, 0.1.2.3",
        "10.0.0.1, 172.16.0.1, 172.31.255.255, 192.168.1.1",
        "169.254.169.254, 100.64.0.1, 100.127.255.255, 192.0.0.8",
        "198.18.0.1, 198.19.255.255, 224.0.0.1, 255.255.255.255",
        "::1, ::, ::7f00:1, ::ffff:127.0.0.1",
        "fe80::1, fec0::1, fc00::1, fd12:3456::1",
        "64:ff9b::7f00:1, 64:ff9b:1::a00:1, 2002:7f00:1::, 2001::1"
    })
    void private_addresses_are_refused(String one, String two, String three, String four) throws IOException {
        for (String address : List.of(one, two, three, four)) {
            assertThat(HostPolicy.isPrivate(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
            assertThatThrownBy(() -> new HostPolicy(false).check(address))
                    .hasMessageStartingWith("fetch.private(" + address);
            assertThatCode(() -> new HostPolicy(true).check(address)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.1.1.1, 9.255.255.255, 11.0.0.0, 100.63.255.255",
        "100.128.0.0, 126.255.255.255, 128.0.0.1, 169.253.1.1",
        "172.15.255.255, 172.32.0.0, 192.0.1.0, 192.167.1.1",
        "198.17.1.1, 198.20.0.0, 223.255.255.255, ::ffff:1.1.1.1",
        "2606:4700::1111, 2001:200::1, 2003::1, 2a00::1"
    })
    void public_ones_are_not(String one, String two, String three, String four) throws IOException {
        for (String address : List.of(one, two, three, four)) {
            assertThat(HostPolicy.isPrivate(InetAddress.getByName(address)))
                    .as(address)
                    .isFalse();
            assertThatCode(() -> new HostPolicy(false).check(address)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "017700000001",
                "0177.0.0.1",
                "0x7f000001",
                "0x7f.1",
                "127.1",
                "127.0.0.1.",
                "127.0.0.01",
                "paper.example.0x7f"
            })
    void a_number_that_systems_read_differently_is_no_address(String host) {
        assertThatThrownBy(() -> new HostPolicy(false).check(host)).hasMessage("ref.address(" + host + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://LOCALHOST:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://0.0.0.0:%d/",
                "http://2130706433:%d/",
                "http://0x7f000001:%d/",
                "http://0177.0.0.1:%d/",
                "http://127.1:%d/"
            })
    void no_way_of_writing_it_leads_to_this_machine(String address) {
        server.enqueue(new MockResponse.Builder().body("secret").build());
        assertThatThrownBy(() -> LoopbackClient.publicHostsOnly().get(at(address), "*/*"))
                .hasMessageMatching("(?:fetch\\.private|ref\\.address)\\(.*");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void a_name_is_what_it_leads_to() throws UnknownHostException {
        HostPolicy reach = new HostPolicy(false, answering("93.184.216.34", "10.0.0.7"));
        assertThatThrownBy(() -> reach.check("paper.example.org"))
                .hasMessage("fetch.private(paper.example.org, 10.0.0.7)");
    }

    @Test
    void a_name_that_leads_elsewhere_the_second_time_is_refused_then() {
        List<String> asked = new ArrayList<>();
        HostPolicy reach = new HostPolicy(false, host -> {
            asked.add(host);
            return List.of(InetAddress.getByName(asked.size() == 1 ? "93.184.216.34" : "127.0.0.1"));
        });
        server.enqueue(new MockResponse.Builder().body("secret").build());
        assertThatThrownBy(() ->
                        LoopbackClient.withHostPolicy(reach, Map.of()).get(at("http://paper.example.org:%d/"), "*/*"))
                .hasMessage("fetch.private(paper.example.org, 127.0.0.1)");
        assertThat(asked).hasSize(2);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void a_proxy_may_lie_in_the_private_network_and_what_it_is_asked_for_may_not() throws UnknownHostException {
        HostPolicy reach = new HostPolicy(false, answering("10.0.0.1"));
        Set<String> proxies = Set.of("proxy.example.org");
        assertThat(reach.dns(proxies).lookup("proxy.example.org")).hasSize(1);
        assertThatThrownBy(() -> reach.dns(proxies).lookup("paper.example.org"))
                .hasMessageStartingWith("fetch.private");
        assertThatThrownBy(() -> reach.check("paper.example.org")).hasMessageStartingWith("fetch.private");
        assertThatThrownBy(() -> reach.check("proxy.example.org")).hasMessageStartingWith("fetch.private");
    }

    @Test
    void a_configured_address_may_be_private() {
        server.enqueue(new MockResponse.Builder().body("a mirror").build());
        assertThat(LoopbackClient.unlimited()
                        .get(at("http://127.0.0.1:%d/"), "*/*")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "https://arxiv.org/, https://arxiv.org/, https://export.arxiv.org/x",
        "https://www.example.org/, https://www.example.org/, https://example.org/x",
        "https://example.org/, https://example.org/, https://EXAMPLE.org:8443/x",
        "http://example.org/, http://example.org/, https://example.org/x",
        "http://example.org/, http://example.org/, http://example.org/x",
        "https://doi.org/10.1/x, https://doi.org/10.1/x, https://press.example.org/x",
        "http://dx.doi.org/10.1/x, http://dx.doi.org/10.1/x, http://press.example.org/x"
    })
    void these_redirects_are_followed(URI first, URI from, URI to) {
        assertThatCode(() -> new HostPolicy(false).checkRedirect(first, from, to))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "https://arxiv.org/, https://arxiv.org/, https://arxiv.org.example.org/x",
        "https://arxiv.org/, https://arxiv.org/, https://notarxiv.org/x",
        "https://example.org/, https://example.org/, https://sub.example.org/x",
        "https://example.org/, https://example.org/, http://example.org/x",
        "http://example.org/, https://example.org/, http://example.org/x",
        "https://doi.org/10.1/x, https://press.example.org/x, http://press.example.org/x",
        "https://doi.org/10.1/x, https://doi.org/10.1/x, file:///etc/hostname",
        "https://example.org/, https://example.org/, https:/x"
    })
    void these_are_refused(URI first, URI from, URI to) {
        assertThatThrownBy(() -> new HostPolicy(false).checkRedirect(first, from, to))
                .hasMessage("fetch.redirected(" + from + ", " + to + ")");
    }

    @Test
    void a_doi_does_not_lead_into_the_private_network() throws IOException {
        // doi.org is played by a proxy, which a real name would need a network to reach.
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .setHeader("Location", "http://10.0.0.7/secret")
                .build());
        Map<String, String> proxy = Map.of("http_proxy", "http://127.0.0.1:" + server.getPort());
        HostPolicy reach = new HostPolicy(
                false, host -> List.of(InetAddress.getByName(host.equals("doi.org") ? "93.184.216.34" : host)));
        assertThatThrownBy(() ->
                        LoopbackClient.withHostPolicy(reach, proxy).get(URI.create("http://doi.org/10.1/x"), "*/*"))
                .hasMessage("fetch.private(10.0.0.7, 10.0.0.7)");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    private URI at(String address) {
        return URI.create(address.formatted(server.getPort()));
    }

    private static HostPolicy.NameResolver answering(String... addresses) throws UnknownHostException {
        List<InetAddress> all = new ArrayList<>();
        for (String address : addresses) {
            all.add(InetAddress.getByName(address));
        }
        return host -> all;
    }
}
