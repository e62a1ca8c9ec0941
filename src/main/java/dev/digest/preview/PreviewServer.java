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
 * Serves the page to this machine alone, until it is told to stop. It has a few fixed addresses and reads no file by
 * name, so that nothing but the issue can be asked for.
 */
public final class PreviewServer implements AutoCloseable {
    /** So many half-sent requests keep nobody waiting: each has a thread until its time is over. */
    private static final int THREADS = 64;

    private static final int IDLE_SECONDS = 10;
    private static final int WAITING = 16;
    private static final int STOPPING = 202;

    static {
        // The server's only way of being told: who begins a request must end it in so many seconds.
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
     * Starts it.
     *
     * @param port 0 for any that is free
     * @param words the words of the page, in the user's language
     * @throws Problem {@code preview.port} when it cannot be had
     */
    public static PreviewServer start(int port, LivePreview live, UnaryOperator<String> words) {
        try {
            // By its number: what localhost leads to is for others to say.
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

    /** Where the page is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + requestGuard.port() + requestGuard.prefix());
    }

    /** Waits until it is told to stop. */
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

    /** Stops at once. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
