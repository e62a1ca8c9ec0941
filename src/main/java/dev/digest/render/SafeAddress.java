package dev.digest.render;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Addresses that a reader may follow: {@code http}, {@code https}, {@code mailto}, and no others. */
public final class SafeAddress {
    private static final List<String> SCHEMES = List.of("http://", "https://", "mailto:");
    private static final String UNSAFE = " \"'<>\\^`{|}";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int LONGEST = 4_000;

    private SafeAddress() {}

    /** The address with everything written out that could end an attribute or deceive the eye; empty if it is none. */
    public static Optional<String> of(String written) {
        String address = written.strip();
        for (String scheme : SCHEMES) {
            if (address.length() > scheme.length()
                    && address.length() <= LONGEST
                    && address.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return Optional.of(scheme + escaped(address.substring(scheme.length())));
            }
        }
        return Optional.empty();
    }

    private static String escaped(String rest) {
        StringBuilder escaped = new StringBuilder(rest.length());
        for (int i = 0; i < rest.length(); ) {
            int c = rest.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x7F ? c > ' ' && UNSAFE.indexOf(c) < 0 : Character.isLetterOrDigit(c)) {
                escaped.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append('%').append(HEX.toHexDigits(b));
                }
            }
        }
        return escaped.toString();
    }
}
