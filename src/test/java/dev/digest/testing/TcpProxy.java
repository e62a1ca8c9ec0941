package dev.digest.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a program and a server on this machine, and cuts their connection after some requests. */
public final class TcpProxy implements AutoCloseable {
    private final ServerSocket socket;
    private final int server;
    private final int requests;
    private final AtomicInteger seen = new AtomicInteger();
    private final Thread accepting;

    /**
     * Listens on a free port.
     *
     * @param server the server's port
     * @param requests how many requests it passes on before it cuts the connection; one more never arrives
     */
    public TcpProxy(int server, int requests) {
        this(server, requests, 0);
    }

    /**
     * The same on a port where it listened before.
     *
     * @param port zero for a free one
     */
    public TcpProxy(int server, int requests, int port) {
        this.server = server;
        this.requests = requests;
        try {
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting = start(this::accept);
    }

    /** The port on which it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Whether a connection was cut. */
    public boolean hasCut() {
        return seen.get() > requests;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                start(() -> pass(client, behind, true));
                start(() -> pass(behind, client, false));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void pass(Socket from, Socket to, boolean requested) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] bytes = new byte[1 << 16];
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                if (requested && seen.incrementAndGet() > requests) {
                    return;
                }
                out.write(bytes, 0, length);
                out.flush();
            }
        } catch (IOException e) {
            // The other direction was cut.
        }
    }

    /** Returns when nobody is accepted any more: a thread that waits for a client still takes one after the closing. */
    @Override
    public void close() {
        try {
            socket.close();
            accepting.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
