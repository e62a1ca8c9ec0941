package dev.digest.fetch.http;

import dev.digest.problem.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Dns;

/**
 * Restricts the hosts that requests may reach, against server-side request forgery.
 *
 * @param privateAllowed whether this machine and private networks are allowed
 * @param resolver the name resolver
 */
public record HostPolicy(boolean privateAllowed, NameResolver resolver) {
    /** Allows anything, for URLs from the settings. */
    public static final HostPolicy CONFIGURED = new HostPolicy(true);

    /** Other systems also parse these as addresses: 2130706433, 0x7f.1, 0177.0.0.1. */
    private static final Pattern NUMBER = Pattern.compile("(?:[^:]*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.?");

    private static final Pattern USUAL_NUMBER = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    /** A name resolver. */
    @FunctionalInterface
    public interface NameResolver {
        /** All addresses of a host name or literal. */
        List<InetAddress> lookup(String host) throws UnknownHostException;
    }

    /** With the system's resolver. */
    public HostPolicy(boolean privateAllowed) {
        this(privateAllowed, Dns.SYSTEM::lookup);
    }

    /**
     * Rejects a redirect to another host than the source's, or from {@code https} to {@code http}. A DOI may redirect
     * anywhere, by its purpose.
     *
     * @throws Problem {@code fetch.redirected}
     */
    void checkRedirect(URI first, URI from, URI to) {
        boolean secure = Objects.equals(from.getScheme(), to.getScheme()) || "https".equals(to.getScheme());
        boolean web = "http".equals(to.getScheme()) || "https".equals(to.getScheme());
        boolean own = site(first).equals(site(to)) || site(first).equals("doi.org");
        if (!web || !secure || !own || to.getHost() == null) {
            throw Problem.of("fetch.redirected", from, to);
        }
    }

    private static String site(URI address) {
        String host = Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
        return host.endsWith(".arxiv.org") ? "arxiv.org" : host.replaceFirst("^(?:www|dx)\\.", "");
    }

    /**
     * Rejects a host in a private network, as far as this machine can resolve it: behind a proxy, the proxy resolves
     * names.
     *
     * @throws Problem {@code fetch.private}, or {@code ref.address} for a number that systems parse differently
     */
    void check(String host) {
        if (privateAllowed) {
            return;
        }
        if (NUMBER.matcher(host).matches() && !USUAL_NUMBER.matcher(host).matches()) {
            throw Problem.of("ref.address", host);
        }
        try {
            requirePublic(host, resolver.lookup(host));
        } catch (UnknownHostException e) {
            // The request will fail with it, unless a proxy knows the host.
        }
    }

    /**
     * Resolves names for connections, and rejects private addresses, against DNS rebinding.
     *
     * @param proxies hosts that may be private
     */
    Dns dns(Set<String> proxies) {
        return host -> {
            List<InetAddress> addresses = resolver.lookup(host);
            if (!privateAllowed && !proxies.contains(host)) {
                requirePublic(host, addresses);
            }
            return addresses;
        };
    }

    private static void requirePublic(String host, List<InetAddress> addresses) {
        for (InetAddress address : addresses) {
            if (isPrivate(address)) {
                throw Problem.of("fetch.private", host, address.getHostAddress());
            }
        }
    }

    /** Source of the ranges: IANA's special-purpose address registries. */
    static boolean isPrivate(InetAddress address) {
        byte[] b = address.getAddress();
        int first = b[0] & 0xFF;
        int second = b[1] & 0xFF;
        boolean reserved = b.length == 4
                ? first == 0
                        || (first == 100 && second >= 64 && second < 128)
                        || (first == 192 && second == 0 && b[2] == 0)
                        || (first == 198 && (second == 18 || second == 19))
                        || first >= 240
                : first == 0 // ::/96 and 64:ff9b::/96 embed IPv4 addresses
                        || (first == 0x20 && (second == 0x02 || (second == 0x01 && (b[2] & 0xFE) == 0)))
                        || (first & 0xFE) == 0xFC;
        return reserved
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
