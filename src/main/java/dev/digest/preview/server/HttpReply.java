package dev.digest.preview.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A response.
 *
 * @param policy the Content-Security-Policy
 */
public record HttpReply(int status, String type, String body, String policy) {
    private static final String NOTHING_ALLOWED_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String SHELL = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String ARTICLE =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'self';"
                    + " sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    /** A page that may run our script, and shows others only in frames. */
    public static HttpReply shell(String html) {
        return new HttpReply(200, "text/html; charset=utf-8", html, SHELL);
    }

    /** A text that was written by others: it may not run scripts or load anything. */
    public static HttpReply article(String html) {
        return new HttpReply(200, "text/html; charset=utf-8", html, ARTICLE);
    }

    /** The stylesheet that all pages share. */
    public static HttpReply baseStyle() {
        return part("text/css", new PageTemplate(HttpReply.class).file("base.css"));
    }

    /** A file or data for a page. */
    public static HttpReply part(String type, String text) {
        return new HttpReply(200, type + "; charset=utf-8", text, NOTHING_ALLOWED_POLICY);
    }

    /** A response without content. */
    public static HttpReply empty(int status) {
        return new HttpReply(status, "text/plain; charset=utf-8", "", NOTHING_ALLOWED_POLICY);
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        if (status == 405) {
            headers.set("Allow", "GET, HEAD, POST");
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
