package dev.digest.preview.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * Authorizes requests. Any page in the user's browser can send requests to loopback, and any host name can be made to
 * resolve there (DNS rebinding), so a request must have the exact host and an unguessable token in its path.
 *
 * @param token part of every path
 */
record RequestGuard(String token, int port) {
    private static final int TOKEN_BYTES = 24;
    private static final int LONGEST_ADDRESS = 1000;

    /** A guard with a random token. */
    static RequestGuard create(int port) {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new RequestGuard(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), port);
    }

    /** The prefix of every path. */
    String prefix() {
        return "/" + token + "/";
    }

    /** The status with which a request is rejected, 0 when it is allowed. */
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

    /** Compares in constant time. */
    private boolean hasToken(String path) {
        String start = path.substring(0, Math.min(path.length(), prefix().length()));
        return MessageDigest.isEqual(start.getBytes(StandardCharsets.UTF_8), prefix().getBytes(StandardCharsets.UTF_8));
    }

    /** A browser sends the origin of a request; other programs, which have the token, need not. */
    private boolean isFromOurPage(Headers headers) {
        String origin = headers.getFirst("Origin");
        return origin == null || (origin.startsWith("http://") && isOwnHost(origin.substring("http://".length())));
    }
}
