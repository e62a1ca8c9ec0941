package dev.digest.fetch.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Proxies as the environment names them: {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY}, each in small or
 * capital letters, and {@code NO_PROXY} with hosts, domains or {@code *}. A proxy's own user and password stay with
 * {@link #credentials}.
 */
final class Proxies extends ProxySelector {
    private final Map<String, String> environment;

    Proxies(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public List<Proxy> select(URI address) {
        Optional<URI> proxy = isExempt(address.getHost()) ? Optional.empty() : proxy(address.getScheme());
        return List.of(proxy.map(Proxies::proxy).orElse(Proxy.NO_PROXY));
    }

    private static Proxy proxy(URI proxy) {
        boolean socks = proxy.getScheme().startsWith("socks");
        int port = proxy.getPort() >= 0 ? proxy.getPort() : socks ? 1080 : 80;
        return new Proxy(
                socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port));
    }

    /** {@code user:password} of the proxy for a scheme. */
    Optional<String> credentials(String scheme) {
        return proxy(scheme).map(URI::getUserInfo);
    }

    private Optional<URI> proxy(String scheme) {
        return variable(scheme + "_proxy")
                .or(() -> variable("all_proxy"))
                .map(text -> text.contains("://") ? text : "http://" + text)
                .filter(text -> text.matches("\\S+"))
                .map(URI::create)
                .filter(proxy -> proxy.getHost() != null);
    }

    private boolean isExempt(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        for (String item : variable("no_proxy").orElse("").split("[,\\s]+", -1)) {
            String domain = item.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "");
            if (item.equals("*") || (!domain.isEmpty() && (name.equals(domain) || name.endsWith("." + domain)))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> variable(String name) {
        String small = environment.getOrDefault(name, "");
        String value = small.isBlank() ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "") : small;
        return Optional.of(Objects.requireNonNull(value).strip()).filter(text -> !text.isEmpty());
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException e) {
        // The request fails with the same exception, and that is told.
    }
}
