package dev.digest.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;

/** An HTTP server on a free port of loopback. */
public final class LoopbackServer implements AutoCloseable {
    static {
        // Else each answer waits a twentieth of a second for the other side to say that it has its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;

    /** Starts one that answers requests below a path one after the other. */
    public LoopbackServer(String path, HttpHandler handler) {
        this(path, handler, Runnable::run);
    }

    /** Starts one whose answers are given by an executor. */
    public LoopbackServer(String path, HttpHandler handler, Executor executor) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(executor);
        server.createContext(path, handler);
        server.start();
    }

    /** Its address, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Sends an answer and ends the exchange. */
    public static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
