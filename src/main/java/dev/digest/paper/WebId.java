package dev.digest.paper;

import dev.digest.problem.Problem;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paper or page identified by its URL. The canonical form has scheme and host in lower case, no default port, no
 * fragment, and a path of at least {@code /}; the rest is kept, since a server may distinguish it.
 */
public record WebId(String local) implements PaperId {
    static final String PREFIX = "web:";

    private static final int MAX_LENGTH = 2_000;
    /** An ASCII host whose labels have at most 63 characters. */
    private static final Pattern PLAIN_HOST = Pattern.compile("(?s)(?!.*[^.]{64})\\p{ASCII}*");

    private static final Pattern PARTS = Pattern.compile("(?s)([A-Za-z]+://)([^/?#]*)(.*)");

    /**
     * Parses a URL.
     *
     * @throws Problem {@code ref.address} when it is not an {@code http} or {@code https} URL with a host
     */
    public static WebId of(String address) {
        try {
            URI uri = new URI(ascii(address.strip()));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw Problem.of("ref.address", address);
            }
            String canonical = canonical(uri, scheme);
            if (canonical.length() > MAX_LENGTH) {
                throw Problem.of("ref.address", address);
            }
            return new WebId(canonical);
        } catch (URISyntaxException e) {
            throw Problem.of("ref.address", address).causedBy(e);
        }
    }

    /** The URL that resolves a DOI. */
    static WebId ofDoi(String doi) {
        return of("https://doi.org/" + percentEncode(doi, "%?#<>[]|{}^`\\\""));
    }

    private static String canonical(URI uri, String scheme) {
        int usual = scheme.equals("http") ? 80 : 443;
        String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        String path = orElse(uri.getRawPath(), "/");
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path + query;
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }

    /** Non-ASCII letters encoded as browsers do: {@code %E6…} in the path, {@code xn--…} in the host. */
    private static String ascii(String address) throws URISyntaxException {
        Matcher parts = PARTS.matcher(address);
        if (!parts.matches()) {
            throw new URISyntaxException(address, "no scheme and host");
        }
        try {
            return parts.group(1) + asciiHost(parts.group(2)) + percentEncode(parts.group(3), "|{}^`\\\"");
        } catch (IllegalArgumentException e) {
            throw new URISyntaxException(address, "host");
        }
    }

    /** Nearly every host is ASCII already, and loading the IDN tables is slow. */
    private static String asciiHost(String host) {
        return PLAIN_HOST.matcher(host).matches() ? host : IDN.toASCII(host);
    }

    private static String percentEncode(String text, String signs) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0 || signs.indexOf(b) >= 0) {
                encoded.append('%').append(String.format(Locale.ROOT, "%02X", b));
            } else {
                encoded.append((char) b);
            }
        }
        return encoded.toString();
    }

    @Override
    public String canonical() {
        return PREFIX + local;
    }

    @Override
    public String page() {
        return local;
    }

    @Override
    public Optional<String> pdf() {
        return Optional.empty();
    }

    // By hand, as in ArxivId.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebId id && id.local.equals(local);
    }

    @Override
    public int hashCode() {
        return local.hashCode();
    }

    @Override
    public String toString() {
        return canonical();
    }
}
