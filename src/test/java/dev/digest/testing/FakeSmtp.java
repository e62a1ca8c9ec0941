package dev.digest.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A stand-in for a mail server on loopback: keeps messages, refuses whom a test wants, and hangs up where told. */
public final class FakeSmtp implements AutoCloseable {
    private final ServerSocket listener;
    private final Optional<SSLContext> tls;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final Set<String> unknown = new HashSet<>();
    private int hangUpAfter = Integer.MAX_VALUE;
    private String password = "";

    /** A message and those who get it. */
    public record Delivery(List<String> recipients, String message) {}

    /** A server; with a context it offers STARTTLS. */
    public FakeSmtp(Optional<SSLContext> tls) throws IOException {
        this.tls = tls;
        this.listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** What was delivered so far. */
    public synchronized List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** Lets it know nothing of a mailbox. */
    public void refuse(String address) {
        unknown.add(address);
    }

    /** Lets it hang up when it has got so many messages, before it answers for the last. */
    public void hangUpAfter(int messages) {
        hangUpAfter = messages;
    }

    /** Lets it ask for this password. */
    public void requirePassword(String text) {
        password = text;
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                talk(socket);
            } catch (IOException e) {
                // The other side hung up; the next one may call.
            }
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private static void say(Socket socket, String line) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void talk(Socket plain) throws IOException {
        Socket socket = plain;
        BufferedReader in = reader(socket);
        List<String> recipients = new ArrayList<>();
        say(socket, "220 stand-in");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("EHLO")) {
                say(socket, "250-stand-in");
                say(socket, tls.isPresent() && !(socket instanceof SSLSocket) ? "250 STARTTLS" : "250 AUTH LOGIN");
            } else if (line.equals("STARTTLS")) {
                say(socket, "220 go on");
                SSLSocket encrypted = (SSLSocket)
                        tls.orElseThrow().getSocketFactory().createSocket(plain, "localhost", plain.getPort(), true);
                encrypted.setUseClientMode(false);
                socket = encrypted;
                in = reader(socket);
            } else if (line.equals("AUTH LOGIN")) {
                say(socket, "334 VXNlcm5hbWU6");
                in.readLine();
                say(socket, "334 UGFzc3dvcmQ6");
                String given = new String(Base64.getDecoder().decode(in.readLine()), StandardCharsets.UTF_8);
                say(socket, given.equals(password) ? "235 welcome" : "535 Error: authentication failed");
            } else if (line.startsWith("RCPT TO:")) {
                String address = line.substring("RCPT TO:<".length(), line.length() - 1);
                boolean known = !unknown.contains(address);
                if (known) {
                    recipients.add(address);
                }
                say(socket, known ? "250 ok" : "550 mailbox not found");
            } else if (line.equals("DATA")) {
                say(socket, "354 go on");
                StringBuilder message = new StringBuilder();
                for (String text = in.readLine(); !text.equals("."); text = in.readLine()) {
                    message.append(text.startsWith(".") ? text.substring(1) : text)
                            .append("\n");
                }
                if (keep(new Delivery(List.copyOf(recipients), message.toString())) >= hangUpAfter) {
                    hangUpAfter = Integer.MAX_VALUE;
                    return;
                }
                recipients.clear();
                say(socket, "250 queued");
            } else {
                say(socket, line.equals("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private synchronized int keep(Delivery delivery) {
        deliveries.add(delivery);
        return deliveries.size();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
