package dev.digest.issue.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Validates URLs that readers may follow: {@code http}, {@code https} and {@code mailto} only. */
public final class SafeUrl {
    private static final List<String> SCHEMES = List.of("http://", "https://", "mailto:");
    private static final String UNSAFE = " \"'<>\\^`{|}";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int MAX_LENGTH = 4_000;

    private SafeUrl() {}

    /**
     * The URL with everything percent-encoded that could end an attribute, deceive the reader, or is not allowed in a
     * URI (RFC 3986); empty if it is invalid.
     */
    public static Optional<String> of(String written) {
        String address = written.strip();
        for (String scheme : SCHEMES) {
            if (address.length() > scheme.length()
                    && address.length() <= MAX_LENGTH
                    && address.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return Optional.of(scheme + percentEncode(address.substring(scheme.length())))
                        .filter(SafeUrl::isWhole);
            }
        }
        return Optional.empty();
    }

    private static boolean isWhole(String address) {
        try {
            new URI(address);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String percentEncode(String rest) {
        StringBuilder escaped = new StringBuilder(rest.length());
        boolean inHost = true;
        for (int i = 0; i < rest.length(); ) {
            int c = rest.codePointAt(i);
            inHost &= "/?#".indexOf(c) < 0;
            boolean kept = c < 0x7F ? isKept(c, rest, i, inHost) : Character.isLetterOrDigit(c);
            i += Character.charCount(c);
            if (kept) {
                escaped.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append('%').append(HEX.toHexDigits(b));
                }
            }
        }
        return escaped.toString();
    }

    /** A percent sign is followed by two hex digits, brackets belong to the host, and there is one fragment. */
    private static boolean isKept(int c, String rest, int at, boolean inHost) {
        return switch (c) {
            case '%' ->
                at + 2 < rest.length()
                        && HexFormat.isHexDigit(rest.charAt(at + 1))
                        && HexFormat.isHexDigit(rest.charAt(at + 2));
            case '[', ']' -> inHost;
            case '#' -> rest.indexOf('#') == at;
            default -> c > ' ' && UNSAFE.indexOf(c) < 0;
        };
    }
}
