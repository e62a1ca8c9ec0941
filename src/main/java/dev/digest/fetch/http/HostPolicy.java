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
 * How far a request may go.
 *
 * @param privateAllowed whether this machine and its private networks may be asked
 * @param resolver where names are looked up
 */
public record HostPolicy(boolean privateAllowed, NameResolver resolver) {
    /** Anything that a configured address leads to. */
    public static final HostPolicy CONFIGURED = new HostPolicy(true);

    /** Systems other than Java read these as addresses too: 2130706433, 0x7f.1, 0177.0.0.1. */
    private static final Pattern NUMBER = Pattern.compile("(?:[^:]*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.?");

    private static final Pattern USUAL_NUMBER = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    /** A name service. */
    @FunctionalInterface
    public interface NameResolver {
        /** All addresses of a host, or of a number in place of one. */
        List<InetAddress> lookup(String host) throws UnknownHostException;
    }

    /** With the system's own name service. */
    public HostPolicy(boolean privateAllowed) {
        this(privateAllowed, Dns.SYSTEM::lookup);
    }

    /**
     * Refuses a redirect that leaves the hosts of the source first asked, or goes from {@code https} to {@code http}. A
     * DOI is by nature a way to somebody else.
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
     * Refuses a host that lies in a private network, as far as this machine knows: behind a proxy, the proxy looks
     * names up.
     *
     * @throws Problem {@code fetch.private}, or {@code ref.address} for a number that not all systems read alike
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
            // The request fails with it, unless a proxy knows the host.
        }
    }

    /**
     * Looks names up for a connection, and refuses those that lead to a private network.
     *
     * @param proxies hosts that may lie there
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

    /** Source of the ranges: IANA's registries of special-purpose addresses. */
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
                : first == 0 // ::/96 and 64:ff9b::/96 hold addresses of IPv4
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
