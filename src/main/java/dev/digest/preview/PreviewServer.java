package dev.digest.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.digest.problem.Obstacle;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * Serves the page to this machine alone, until it is told to stop. It has a few fixed addresses and reads no file by
 * name, so that nothing but the issue can be asked for.
 */
public final class PreviewServer implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int WAITING = 16;
    private static final int STOPPING = 202;

    static {
        // The server's only way of being told: who begins a request must end it in so many seconds.
        System.setProperty("sun.net.httpserver.maxReqTime", "20");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final CountDownLatch told = new CountDownLatch(1);
    private final Door door;
    private final Live live;
    private final UnaryOperator<String> words;

    private PreviewServer(HttpServer server, Live live, UnaryOperator<String> words) {
        this.server = server;
        this.door = Door.at(server.getAddress().getPort());
        this.live = live;
        this.words = words;
    }

    /**
     * Starts it.
     *
     * @param port 0 for any that is free
     * @param words the words of the page, in the user's language
     * @throws Problem {@code preview.port} when it cannot be had
     */
    public static PreviewServer start(int port, Live live, UnaryOperator<String> words) {
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
            throw Problem.of("preview.port", port, Obstacle.of(e)).because(e);
        }
    }

    /** Where the page is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + door.port() + door.prefix());
    }

    /** Waits until it is told to stop. */
    public void await() throws InterruptedException {
        told.await();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int refusal = door.refusal(exchange);
        Reply reply = refusal == 0 ? answerTo(exchange) : Reply.empty(refusal);
        try (exchange) {
            reply.send(exchange);
        }
        if (reply.status() == STOPPING) {
            told.countDown();
        }
    }

    private Reply answerTo(HttpExchange exchange) {
        URI asked = exchange.getRequestURI();
        String name = asked.getRawPath().substring(door.prefix().length());
        if (exchange.getRequestMethod().equals("POST")) {
            return Reply.empty(name.equals("stop") ? STOPPING : 404);
        }
        return switch (name) {
            case "" -> Reply.shell(Shell.html(words));
            case "preview.css" -> Reply.part("text/css", Shell.part(name));
            case "preview.js", "dark.js" -> Reply.part("text/javascript", Shell.part(name));
            case "page" -> Reply.article(live.now().shown().page());
            case "article" -> Reply.article(Shell.article(live.now().shown().copied()));
            case "state" -> state(String.valueOf(asked.getRawQuery()));
            default -> Reply.empty(404);
        };
    }

    private Reply state(String seen) {
        Live.State state = live.now();
        return seen.equals(state.revision()) ? Reply.empty(204) : Reply.part("application/json", state.json());
    }

    /** Stops at once. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
