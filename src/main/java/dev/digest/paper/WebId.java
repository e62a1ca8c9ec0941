package dev.digest.paper;

import dev.digest.problem.Problem;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A paper or page known by its address alone. The canonical address has its scheme and host in small letters, no
 * default port, no fragment, and a path of at least {@code /}; the rest stays as it is, for a server may tell it apart.
 */
public record WebId(String local) implements PaperId {
    static final String PREFIX = "web:";

    private static final int LONGEST = 2_000;

    /**
     * Reads an address.
     *
     * @throws Problem {@code ref.address} when it is no {@code http} or {@code https} address with a host
     */
    public static WebId of(String address) {
        try {
            URI uri = new URI(ascii(address.strip()));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || address.length() > LONGEST) {
                throw Problem.of("ref.address", address);
            }
            return new WebId(canonical(uri, scheme));
        } catch (URISyntaxException e) {
            throw Problem.of("ref.address", address).because(e);
        }
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

    /** Chinese and other letters as browsers send them: {@code %E6…} in the path, {@code xn--…} in the host. */
    private static String ascii(String address) throws URISyntaxException {
        if (address.chars().allMatch(c -> c < 128)) {
            return address;
        }
        int host = address.indexOf("://") + 3;
        int path = host < 3 ? -1 : address.indexOf('/', host);
        if (path < 0) {
            path = address.length();
        }
        try {
            String name = host < 3 ? "" : IDN.toASCII(address.substring(host, path));
            return address.substring(0, Math.max(host, 0)) + name + encoded(address.substring(path));
        } catch (IllegalArgumentException e) {
            throw new URISyntaxException(address, "host");
        }
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0) {
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

    @Override
    public String toString() {
        return canonical();
    }
}
