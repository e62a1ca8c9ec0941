package dev.digest.fetch.http;

import dev.digest.problem.Problem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proxies from the environment: {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY}, each in lower or upper
 * case, and {@code NO_PROXY} with hosts, domains or {@code *}. Loopback is never proxied. Proxy credentials are
 * available from {@link #credentials} only.
 */
final class ProxySettings extends ProxySelector {
    private static final Set<String> SCHEMES =
            Set.of("http", "https", "socks", "socks4", "socks4a", "socks5", "socks5h");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");
    private static final int HIGHEST_PORT = 65_535;

    private final Map<String, String> environment;

    ProxySettings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws Problem {@code settings.proxy} with the name of the invalid variable */
    @Override
    public List<Proxy> select(URI address) {
        Optional<URI> proxy = isExempt(address) ? Optional.empty() : proxy(address.getScheme());
        return List.of(proxy.map(ProxySettings::proxy).orElse(Proxy.NO_PROXY));
    }

    private static Proxy proxy(URI proxy) {
        boolean socks = proxy.getScheme().toLowerCase(Locale.ROOT).startsWith("socks");
        int port = proxy.getPort() >= 0 ? proxy.getPort() : socks ? 1080 : 80;
        return new Proxy(
                socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port));
    }

    /** {@code user:password} of the proxy for a scheme. */
    Optional<String> credentials(String scheme) {
        return proxy(scheme).map(URI::getUserInfo);
    }

    /** The hosts of all proxies. */
    Set<String> hosts() {
        return Stream.of("http", "https")
                .flatMap(scheme -> proxy(scheme).stream())
                .map(URI::getHost)
                .collect(Collectors.toSet());
    }

    private Optional<URI> proxy(String scheme) {
        return variable(scheme + "_proxy").or(() -> variable("all_proxy")).map(ProxyVariable::address);
    }

    private boolean isExempt(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        String none = variable("no_proxy").map(ProxyVariable::value).orElse("");
        return LOOPBACK.matcher(host).matches()
                || Stream.of(none.toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
                        .anyMatch(item -> item.equals("*") || covers(item, host, address.getPort()));
    }

    /** {@code example.org}, {@code .example.org} and {@code *.example.org} are equivalent; each may have a port. */
    private static boolean covers(String item, String host, int port) {
        String domain = item.replaceFirst("^\\*?\\.", "").replaceFirst(":" + port + "$", "");
        return !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
    }

    private Optional<ProxyVariable> variable(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(one -> new ProxyVariable(
                        one,
                        Objects.requireNonNullElse(environment.get(one), "").strip()))
                .filter(variable -> !variable.value().isEmpty())
                .findFirst();
    }

    /** A variable that is set. Its value may contain a password and is never shown. */
    private record ProxyVariable(String name, String value) {
        URI address() {
            try {
                URI address = new URI(value.contains("://") ? value : "http://" + value);
                if (address.getHost() != null
                        && address.getPort() <= HIGHEST_PORT
                        && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))) {
                    return address;
                }
            } catch (URISyntaxException e) {
                // Without a cause, which would contain the value.
            }
            throw Problem.of("settings.proxy", name);
        }
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException e) {
        // The request fails with the same exception, which is reported.
    }
}
