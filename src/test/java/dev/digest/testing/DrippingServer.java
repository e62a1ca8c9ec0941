package dev.digest.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server on loopback that never falls silent: it sends some of its answers drop by drop. */
public final class DrippingServer implements AutoCloseable {
    private static final int ENDLESS = Integer.MAX_VALUE;
    private static final int MILLIS_A_DROP = 5;

    private final ServerSocket socket;
    private final DrippedAnswer answer;
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What is sent at once, the drop, how many of them follow, and what is sent after them. */
    private record DrippedAnswer(String beginning, String drop, int drops, String end) {}

    private DrippingServer(DrippedAnswer answer) {
        this.answer = answer;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        startDaemon(this::accept);
    }

    /** One whose answers begin so and then drip until it is closed. */
    public static DrippingServer endless(String beginning, String drop) {
        return new DrippingServer(new DrippedAnswer(beginning, drop, ENDLESS, ""));
    }

    /** One whose answers take at least some milliseconds. */
    public static DrippingServer slow(String beginning, int millis, String end) {
        return new DrippingServer(new DrippedAnswer(beginning, "x", millis / MILLIS_A_DROP, end));
    }

    /** An address there. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    /** How many requests have been read. */
    public int requests() {
        return requests.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = socket.accept();
                startDaemon(() -> answer(caller));
            }
        } catch (IOException e) {
            // It is closed.
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                // The head of the request.
            }
            requests.incrementAndGet();
            OutputStream out = caller.getOutputStream();
            out.write(answer.beginning.getBytes(StandardCharsets.US_ASCII));
            byte[] drop = answer.drop.getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < answer.drops && !closed.await(MILLIS_A_DROP, TimeUnit.MILLISECONDS); i++) {
                out.write(drop);
            }
            out.write(answer.end.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException | InterruptedException e) {
            // The caller has gone.
        }
    }

    private static void startDaemon(Runnable work) {
        Thread thread = new Thread(work, "dripping server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
