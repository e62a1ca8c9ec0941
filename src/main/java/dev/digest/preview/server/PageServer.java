package dev.digest.preview.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.digest.problem.Problem;
import dev.digest.problem.SystemError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Serves pages on loopback until it is stopped, to whoever knows their address. */
public final class PageServer implements AutoCloseable {
    /** Enough that half-sent requests block nobody: each occupies a thread until it times out. */
    private static final int THREADS = 256;

    private static final int IDLE_SECONDS = 10;
    /**
     * Connections that the system holds until they are accepted; one beyond them would be tried again after a second.
     */
    private static final int WAITING = 1_024;

    private static final int STOPPING = 202;
    private static final int LONGEST_BODY = 16_384;

    static {
        // The only way to set a request timeout, in seconds, for the JDK's server.
        System.setProperty("sun.net.httpserver.maxReqTime", "5");
    }

    private final HttpServer server;
    private final ExecutorService threads = threads();
    private final CountDownLatch stopSignal = new CountDownLatch(1);
    private final RequestGuard requestGuard;
    private final ServedPages pages;

    private PageServer(HttpServer server, ServedPages pages) {
        this.server = server;
        this.requestGuard = RequestGuard.create(server.getAddress().getPort());
        this.pages = pages;
    }

    private static ExecutorService threads() {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /**
     * Starts the server.
     *
     * @param port 0 for any free port
     * @throws Problem {@code preview.port} when the port cannot be bound
     */
    public static PageServer start(int port, ServedPages pages) {
        try {
            // By address: {@code localhost} may resolve to something else.
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), WAITING);
            PageServer started = new PageServer(server, pages);
            server.setExecutor(started.threads);
            server.createContext("/", started::answer);
            server.start();
            return started;
        } catch (IOException e) {
            throw Problem.of("preview.port", port, SystemError.of(e)).causedBy(e);
        }
    }

    /** The URL of the page. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + requestGuard.port() + requestGuard.prefix());
    }

    /** Waits until the server is stopped. */
    public void await() throws InterruptedException {
        stopSignal.await();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int refusal = requestGuard.rejectionStatus(exchange);
        HttpReply reply = refusal == 0 ? answerTo(exchange) : HttpReply.empty(refusal);
        try (exchange) {
            reply.send(exchange);
        }
        if (reply.status() == STOPPING) {
            stopSignal.countDown();
        }
    }

    private HttpReply answerTo(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        String name = asked.getRawPath().substring(requestGuard.prefix().length());
        if (!exchange.getRequestMethod().equals("POST")) {
            return pages.get(name, asked.getRawQuery() == null ? "" : asked.getRawQuery());
        }
        return name.equals("stop") ? HttpReply.empty(STOPPING) : post(name, exchange);
    }

    /** A form of another page can send text, but not JSON. */
    private HttpReply post(String name, HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.startsWith("application/json")) {
            return HttpReply.empty(404);
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        return body.length > LONGEST_BODY
                ? HttpReply.empty(413)
                : pages.post(name, new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
