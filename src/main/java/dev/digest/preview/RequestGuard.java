package dev.digest.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * Who may ask. Any page in the user's browser can send requests to loopback, and any name can be made to lead there; so
 * a request must name this very host, and an address that nobody can guess.
 *
 * @param token stands in every address
 */
record RequestGuard(String token, int port) {
    private static final int TOKEN_BYTES = 24;
    private static final int LONGEST_ADDRESS = 1000;

    /** A door with a key of its own. */
    static RequestGuard create(int port) {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new RequestGuard(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), port);
    }

    /** Where every address begins. */
    String prefix() {
        return "/" + token + "/";
    }

    /** The status with which a request is refused, 0 when it may come in. */
    int rejectionStatus(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        List<String> hosts = headers.getOrDefault("Host", List.of());
        if (hosts.size() != 1 || !isOwnHost(hosts.get(0))) {
            return 403;
        }
        String path = exchange.getRequestURI().getRawPath();
        if (path == null || path.length() > LONGEST_ADDRESS || !hasToken(path)) {
            return 404;
        }
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> 0;
            case "POST" -> isFromOurPage(headers) ? 0 : 403;
            default -> 405;
        };
    }

    private boolean isOwnHost(String host) {
        return host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port);
    }

    /** Takes as long whatever the token. */
    private boolean hasToken(String path) {
        String start = path.substring(0, Math.min(path.length(), prefix().length()));
        return MessageDigest.isEqual(start.getBytes(StandardCharsets.UTF_8), prefix().getBytes(StandardCharsets.UTF_8));
    }

    /** A browser names the page that sends something; other programs, which have the token, need not. */
    private boolean isFromOurPage(Headers headers) {
        String origin = headers.getFirst("Origin");
        return origin == null || (origin.startsWith("http://") && isOwnHost(origin.substring("http://".length())));
    }
}
