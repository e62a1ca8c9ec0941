package dev.digest.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.digest.problem.Problem;
import dev.digest.problem.SystemError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Serves the preview on loopback until it is stopped. It has a few fixed paths and reads no file by name, so that
 * nothing but the issue can be requested.
 */
public final class PreviewServer implements AutoCloseable {
    /** Enough that half-sent requests block nobody: each occupies a thread until it times out. */
    private static final int THREADS = 256;

    private static final int IDLE_SECONDS = 10;
    /**
     * Connections that the system holds until they are accepted; one beyond them would be tried again after a second.
     */
    private static final int WAITING = 1_024;

    private static final int STOPPING = 202;

    static {
        // The only way to set a request timeout, in seconds, for the JDK's server.
        System.setProperty("sun.net.httpserver.maxReqTime", "5");
    }

    private final HttpServer server;
    private final ExecutorService threads = threads();
    private final CountDownLatch stopSignal = new CountDownLatch(1);
    private final RequestGuard requestGuard;
    private final LivePreview livePreview;
    private final UnaryOperator<String> messages;

    private PreviewServer(HttpServer server, LivePreview live, UnaryOperator<String> words) {
        this.server = server;
        this.requestGuard = RequestGuard.create(server.getAddress().getPort());
        this.livePreview = live;
        this.messages = words;
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
     * @param words the localized text of the page
     * @throws Problem {@code preview.port} when the port cannot be bound
     */
    public static PreviewServer start(int port, LivePreview live, UnaryOperator<String> words) {
        try {
            // By address: {@code localhost} may resolve to something else.
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), WAITING);
            PreviewServer preview = new PreviewServer(server, live, words);
            server.setExecutor(preview.threads);
            server.createContext("/", preview::answer);
            server.start();
            return preview;
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

    private HttpReply answerTo(HttpExchange exchange) {
        URI asked = exchange.getRequestURI();
        String name = asked.getRawPath().substring(requestGuard.prefix().length());
        if (exchange.getRequestMethod().equals("POST")) {
            return HttpReply.empty(name.equals("stop") ? STOPPING : 404);
        }
        return switch (name) {
            case "" -> HttpReply.shell(PreviewPage.html(messages));
            case "preview.css" -> HttpReply.part("text/css", PreviewPage.part(name));
            case "preview.js", "dark.js" -> HttpReply.part("text/javascript", PreviewPage.part(name));
            case "page" -> HttpReply.article(livePreview.current().preview().page());
            case "article" ->
                HttpReply.article(
                        PreviewPage.article(livePreview.current().preview().copied()));
            case "state" -> state(String.valueOf(asked.getRawQuery()));
            default -> HttpReply.empty(404);
        };
    }

    private HttpReply state(String seen) {
        LivePreview.PreviewSnapshot state = livePreview.current();
        return seen.equals(state.revision()) ? HttpReply.empty(204) : HttpReply.part("application/json", state.json());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
