package dev.digest.fetch.http;

import dev.digest.problem.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okhttp3.Dns;

/**
 * How far a request may go.
 *
 * @param privateAllowed whether this machine and its private networks may be asked
 */
public record Reach(boolean privateAllowed) {
    /** Anything that a configured address leads to. */
    public static final Reach CONFIGURED = new Reach(true);

    /**
     * Refuses a redirect that leaves the source's own hosts. A DOI is by nature a way to somebody else.
     *
     * @throws Problem {@code fetch.redirected}
     */
    void checkRedirect(URI from, URI to) {
        boolean secure = Objects.equals(from.getScheme(), to.getScheme()) || "https".equals(to.getScheme());
        boolean web = "http".equals(to.getScheme()) || "https".equals(to.getScheme());
        boolean own = site(from).equals(site(to)) || site(from).equals("doi.org");
        if (!web || !secure || !own) {
            throw Problem.of("fetch.redirected", from, to);
        }
    }

    private static String site(URI address) {
        String host = Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
        return host.endsWith(".arxiv.org") ? "arxiv.org" : host.replaceFirst("^(?:www|dx)\\.", "");
    }

    /**
     * Refuses an address written as a number, which no name service is asked about.
     *
     * @throws Problem {@code fetch.private}
     */
    void check(URI address) {
        String host = Objects.requireNonNullElse(address.getHost(), "");
        boolean number = host.startsWith("[") || host.matches("[0-9.]+|0[xX].*");
        if (!privateAllowed && (number || host.equalsIgnoreCase("localhost"))) {
            try {
                refusePrivate(host, List.of(InetAddress.getByName(host)));
            } catch (UnknownHostException e) {
                throw Problem.of("fetch.unreachable", host, "no such host").because(e);
            }
        }
    }

    /** Looks names up, and refuses those that lead to a private network. */
    Dns dns() {
        return host -> {
            List<InetAddress> addresses = Dns.SYSTEM.lookup(host);
            if (!privateAllowed) {
                refusePrivate(host, addresses);
            }
            return addresses;
        };
    }

    private static void refusePrivate(String host, List<InetAddress> addresses) {
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
                : (first & 0xFE) == 0xFC || (first == 0 && second == 0x64) || (first == 0x20 && second == 0x02);
        return reserved
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
