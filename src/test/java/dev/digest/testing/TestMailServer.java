package dev.digest.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on loopback: keeps messages, refuses whom a test wants, and hangs up where told. */
public final class TestMailServer implements AutoCloseable {
    private final SMTPServer server;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final Set<String> unknown = new HashSet<>();
    private int hangUpAfter = Integer.MAX_VALUE;
    private final CountDownLatch closing = new CountDownLatch(1);
    private int silentFrom = Integer.MAX_VALUE;
    private CountDownLatch fellSilent = new CountDownLatch(1);
    private String password = "";
    private Socket lastCaller = new Socket();

    /** A message and those who get it. */
    public record Delivery(List<String> recipients, String message) {}

    private TestMailServer(UnaryOperator<SMTPServer.Builder> encryption) {
        this.server = encryption
                .apply(SMTPServer.port(0)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .hostName("localhost")
                        .insertReceivedHeaders(false)
                        .serverSocketFactory(this::listener)
                        .messageHandlerFactory(context -> new Incoming())
                        .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, given, context) -> {
                            if (!given.equals(password)) {
                                throw new LoginFailedException();
                            }
                        })))
                .build();
        server.start();
    }

    /** A server that encrypts nothing. */
    public static TestMailServer plain() {
        return new TestMailServer(builder -> builder);
    }

    /** A server that encrypts when asked to, and knows nothing of logging in before. */
    public static TestMailServer withStartTls(SSLContext context) {
        return new TestMailServer(builder -> builder.startTlsSocketFactory(context)
                .enableTLS()
                .requireTLS()
                .showAuthCapabilitiesBeforeSTARTTLS(false));
    }

    /** A server that encrypts from the start. */
    public static TestMailServer withTls(SSLContext context) {
        return new TestMailServer(builder -> builder.serverSocketFactory(context));
    }

    private ServerSocket listener() throws IOException {
        return new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                Socket caller = super.accept();
                synchronized (TestMailServer.this) {
                    lastCaller = caller;
                }
                return caller;
            }
        };
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** What was delivered so far. */
    public synchronized List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** Lets it know nothing of a mailbox. */
    public synchronized void refuse(String address) {
        unknown.add(address);
    }

    /** Lets it hang up when it has got so many messages, before it answers for the last. */
    public synchronized void hangUpAfter(int messages) {
        hangUpAfter = messages;
    }

    /** Lets it keep messages and never answer for them. */
    public synchronized void fallSilent() {
        silentFrom = 1;
    }

    /** Lets it never answer for a message and those after it; what is returned is opened when it has got it. */
    public synchronized CountDownLatch fallSilentAfter(int messages) {
        silentFrom = messages;
        fellSilent = new CountDownLatch(1);
        return fellSilent;
    }

    /** Lets it ask those who log in for this password. */
    public synchronized void requirePassword(String text) {
        password = text;
    }

    private synchronized boolean isUnknown(String address) {
        return unknown.contains(address);
    }

    private synchronized boolean isSilent() {
        boolean silent = deliveries.size() >= silentFrom;
        if (silent) {
            fellSilent.countDown();
        }
        return silent;
    }

    private synchronized void keep(Delivery delivery) throws IOException {
        deliveries.add(delivery);
        if (deliveries.size() == hangUpAfter) {
            lastCaller.close();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop();
    }

    private void awaitClosing() throws IOException {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private final class Incoming implements MessageHandler {
        private final List<String> recipients = new ArrayList<>();

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            if (isUnknown(recipient)) {
                throw new RejectException(550, "mailbox not found");
            }
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException {
            keep(new Delivery(List.copyOf(recipients), new String(data.readAllBytes(), StandardCharsets.ISO_8859_1)));
            if (isSilent()) {
                awaitClosing();
            }
            return "queued";
        }

        @Override
        public void done() {}
    }
}
