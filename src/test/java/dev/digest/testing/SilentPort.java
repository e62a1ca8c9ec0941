package dev.digest.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * A port on which nobody answers, as behind a firewall that drops everything: its queue is full, and nobody accepts
 * from it.
 */
public final class SilentPort implements AutoCloseable {
    /** More than the system lets into a queue for one. */
    private static final int WAITING = 8;

    private final ServerSocket socket;
    private final List<SocketChannel> waiting = new ArrayList<>();

    /** @param port zero for a free one */
    public SilentPort(int port) {
        try {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback, port), 1);
            for (int i = 0; i < WAITING; i++) {
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                channel.connect(socket.getLocalSocketAddress());
                waiting.add(channel);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port. */
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            for (SocketChannel channel : waiting) {
                channel.close();
            }
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
