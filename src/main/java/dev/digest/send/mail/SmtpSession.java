package dev.digest.send.mail;

import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.problem.SystemError;
import dev.digest.send.mail.SmtpServer.SmtpSecurity;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A conversation with a mail server (RFC 5321, with RFC 3207 for STARTTLS and RFC 4954 for logging in). */
public final class SmtpSession implements AutoCloseable {
    private static final int CONNECT_MILLIS = 15_000;
    private static final int READ_MILLIS = 60_000;
    private static final int LONGEST_REPLY = 64_000;

    private final SmtpServer server;
    private final SSLSocketFactory sockets;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();

    private SmtpSession(SmtpServer server, SSLSocketFactory sockets) {
        this.server = server;
        this.sockets = sockets;
    }

    /**
     * Connects, encrypts and logs in.
     *
     * @throws Problem {@code fetch.unreachable}, {@code fetch.certificate}, {@code fetch.timeout},
     *     {@code fetch.broken-off}, {@code send.mail-login}, {@code send.mail-no-tls}, {@code send.mail-refused}
     */
    public static SmtpSession open(SmtpServer server, SSLSocketFactory sockets) {
        SmtpSession session = new SmtpSession(server, sockets);
        try {
            session.connect();
            return session;
        } catch (IOException e) {
            session.close();
            throw session.problem(e);
        } catch (Problem problem) {
            session.close();
            throw problem;
        }
    }

    private void connect() throws IOException {
        try {
            socket.connect(new InetSocketAddress(server.host(), server.port()), CONNECT_MILLIS);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of("fetch.unreachable", server.host(), e instanceof IOException io ? SystemError.of(io) : "")
                    .causedBy(e);
        }
        use(server.security() == SmtpSecurity.TLS ? encrypted() : socket);
        requireAccepted(reply());
        SmtpReply hello = requireAccepted(ask("EHLO localhost"));
        if (server.security() == SmtpSecurity.STARTTLS) {
            if (!hello.text().toUpperCase(Locale.ROOT).contains("STARTTLS")) {
                throw Problem.of("send.mail-no-tls", server.host());
            }
            requireAccepted(ask("STARTTLS"));
            use(encrypted());
            requireAccepted(ask("EHLO localhost"));
        }
        if (!server.user().isEmpty()) {
            logIn();
        }
    }

    private void use(Socket other) throws IOException {
        socket = other;
        socket.setSoTimeout(READ_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** With the host's name checked, which Java does not do by itself. */
    private Socket encrypted() throws IOException {
        socket.setSoTimeout(READ_MILLIS);
        SSLSocket encrypted = (SSLSocket) sockets.createSocket(socket, server.host(), server.port(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    private void logIn() throws IOException {
        requireLogin(ask("AUTH LOGIN"));
        requireLogin(ask(base64(server.user())));
        requireLogin(ask(base64(server.password())));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void requireLogin(SmtpReply reply) {
        if (!reply.isAccepted()) {
            throw Problem.of("send.mail-login", server.host(), server.user(), reply);
        }
    }

    private SmtpReply requireAccepted(SmtpReply reply) {
        if (!reply.isAccepted()) {
            throw Problem.of("send.mail-refused", server.host(), reply);
        }
        return reply;
    }

    /** Called with what the server thinks of a recipient. */
    @FunctionalInterface
    interface RefusedRecipient {
        void accept(String address, SmtpReply reply);
    }

    /**
     * Sends a message. Recipients that the server refuses are told; if it refuses all, nothing is sent.
     *
     * @throws Problem {@code send.mail-refused} when it refuses sender or message; {@code send.uncertain} when the
     *     connection breaks after the message, before the server has answered
     */
    void send(String from, List<String> recipients, byte[] message, RefusedRecipient refused) {
        try {
            requireAccepted(ask("MAIL FROM:<" + from + ">"));
            int accepted = 0;
            for (String recipient : recipients) {
                SmtpReply reply = ask("RCPT TO:<" + recipient + ">");
                if (reply.isAccepted()) {
                    accepted++;
                } else {
                    refused.accept(recipient, reply);
                }
            }
            if (accepted == 0) {
                ask("RSET");
                return;
            }
            requireAccepted(ask("DATA"));
            deliver(message);
        } catch (IOException e) {
            throw problem(e);
        }
    }

    private void deliver(byte[] message) {
        try {
            out.write(stuffed(message));
            requireAccepted(ask("."));
        } catch (IOException e) {
            throw Problem.of(ProblemCode.SEND_UNCERTAIN, server.host()).causedBy(e);
        }
    }

    /** A line that begins with a dot gets another, for a dot alone ends the message. */
    private static byte[] stuffed(byte[] message) {
        ByteArrayOutputStream stuffed = new ByteArrayOutputStream(message.length + 100);
        boolean begins = true;
        for (byte one : message) {
            if (begins && one == '.') {
                stuffed.write('.');
            }
            stuffed.write(one);
            begins = one == '\n';
        }
        if (!begins) {
            stuffed.writeBytes(new byte[] {'\r', '\n'});
        }
        return stuffed.toByteArray();
    }

    private SmtpReply ask(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return reply();
    }

    /** A reply may have several lines; all but the last have a hyphen after the code. */
    private SmtpReply reply() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = line(); ; line = line()) {
            if (!line.matches("\\d{3}(?:[ -].*)?") || text.length() > LONGEST_REPLY) {
                throw Problem.of("send.mail-refused", server.host(), new SmtpReply(0, line));
            }
            text.append(line.length() > 4 ? line.substring(4) : "").append(' ');
            if (line.length() < 4 || line.charAt(3) == ' ') {
                return new SmtpReply(Integer.parseInt(line.substring(0, 3)), text.toString());
            }
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0 || line.size() > LONGEST_REPLY) {
                throw new IOException("closed");
            }
            if (sign != '\r') {
                line.write(sign);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private Problem problem(IOException e) {
        String key = e instanceof SSLException ? "fetch.certificate" : "fetch.broken-off";
        return e instanceof SocketTimeoutException
                ? Problem.of(ProblemCode.FETCH_TIMEOUT, server.host()).causedBy(e)
                : Problem.of(key, server.host(), SystemError.of(e)).causedBy(e);
    }

    @Override
    public void close() {
        try (Socket closing = socket) {
            if (closing.isConnected() && !closing.isClosed()) {
                out.write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (IOException e) {
            // What was sent was answered before.
        }
    }
}
