package dev.digest.send.wechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.digest.fetch.http.HttpPost;
import dev.digest.fetch.http.HttpResponse;
import dev.digest.problem.Problem;
import dev.digest.problem.SystemError;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Forwards calls to WeChat's API from a machine whose address is on the account's list. It forwards to that API only,
 * for those who know its key, and keeps nothing.
 */
public final class WechatRelay implements AutoCloseable {
    /** A key that cannot be guessed. */
    public static final int SHORTEST_KEY = 16;

    private static final int LARGEST = 12 << 20;
    private static final int THREADS = 8;
    private static final int WAITING = 16;
    private static final Pattern PATH =
            Pattern.compile("/" + Pattern.quote(WechatAccount.HOST) + "(/cgi-bin/[a-z_/]+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "relay");
        thread.setDaemon(true);
        return thread;
    });
    private final RelayTarget target;
    private final Consumer<String> log;

    /**
     * Where to forward to.
     *
     * @param key what callers must know
     * @param api the address of WeChat's API
     */
    public record RelayTarget(String key, URI api, HttpPost http) {
        /** Without the key. */
        @Override
        public String toString() {
            return api.toString();
        }
    }

    private WechatRelay(HttpServer server, RelayTarget target, Consumer<String> log) {
        this.server = server;
        this.target = target;
        this.log = log;
    }

    /**
     * Starts a relay.
     *
     * @param log receives a line for each request, without query, key and body
     * @throws Problem {@code send.relay-key-short}, {@code send.relay-listen}
     */
    public static WechatRelay start(InetSocketAddress listen, RelayTarget target, Consumer<String> log) {
        if (target.key().length() < SHORTEST_KEY) {
            throw Problem.of("send.relay-key-short", SHORTEST_KEY);
        }
        try {
            HttpServer server = HttpServer.create(listen, WAITING);
            WechatRelay relay = new WechatRelay(server, target, log);
            server.setExecutor(relay.threads);
            server.createContext("/", relay::answer);
            server.start();
            return relay;
        } catch (IOException e) {
            throw Problem.of("send.relay-listen", listen.getHostString() + ":" + listen.getPort(), SystemError.of(e))
                    .causedBy(e);
        }
    }

    /** The port on which it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = forward(exchange);
            String path = exchange.getRequestURI().getPath().replaceAll("[^ -~]", "?");
            log.accept(exchange.getRequestMethod() + " " + path + " " + status);
        }
    }

    private int forward(HttpExchange exchange) throws IOException {
        var path = PATH.matcher(String.valueOf(exchange.getRequestURI().getRawPath()));
        if (!isAuthorized(exchange)) {
            return reply(exchange, 401, "{\"error\":\"key\"}");
        }
        if (!exchange.getRequestMethod().equals("POST") || !path.matches()) {
            return reply(exchange, 403, "{\"error\":\"only POST to WeChat's API\"}");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return reply(exchange, 413, "{\"error\":\"too large\"}");
        }
        String query = exchange.getRequestURI().getRawQuery();
        URI address = URI.create(target.api() + path.group(1) + (query == null ? "" : "?" + query));
        String type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "text/plain");
        try {
            HttpResponse response = target.http().post(address, type, body, Map.of());
            return reply(exchange, response.status(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (Problem problem) {
            // The one is safe to send again, the other may have arrived.
            return HttpPost.isUnsent(problem)
                    ? reply(exchange, 502, "{\"error\":\"WeChat was not reached\"}")
                    : reply(exchange, 504, "{\"error\":\"WeChat did not answer\"}");
        }
    }

    private boolean isAuthorized(HttpExchange exchange) {
        String given = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), ("Bearer " + target.key()).getBytes(StandardCharsets.UTF_8));
    }

    private static int reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        return status;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
