package dev.digest.send.mail;

import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.problem.SystemError;
import dev.digest.send.mail.SmtpServer.SmtpSecurity;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** A connection to a mail server, by Angus Mail, whose exceptions become problems that say what to do. */
public final class SmtpSession implements AutoCloseable {
    private final SmtpServer server;
    private final SmtpLimits limits;
    private final Session settings;
    private final SMTPTransport transport;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, SmtpSession::daemon);
    private boolean abandoned;

    /**
     * How long to wait.
     *
     * @param connect for the connection
     * @param step for each reply, and for each piece of a message to leave
     * @param whole for connecting and logging in, and for each message
     */
    record SmtpLimits(Duration connect, Duration step, Duration whole) {
        static final SmtpLimits USUAL =
                new SmtpLimits(Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofMinutes(10));
    }

    private SmtpSession(SmtpServer server, Optional<SSLSocketFactory> trusted, SmtpLimits limits) {
        this.server = server;
        this.limits = limits;
        Properties properties = properties(server, trusted, limits);
        // Its own threads would keep the program from ending.
        properties.put("mail.smtp.executor.writetimeout", threads);
        this.settings = Session.getInstance(properties);
        this.transport =
                new SMTPTransport(settings, new URLName("smtp", server.host(), server.port(), null, null, null));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "smtp");
        thread.setDaemon(true);
        return thread;
    }

    /** Angus Mail would by itself wait without end, and greet the server with this machine's name. */
    private static Properties properties(SmtpServer server, Optional<SSLSocketFactory> trusted, SmtpLimits limits) {
        Properties properties = new Properties();
        properties.put("mail.smtp.ssl.enable", Boolean.toString(server.security() == SmtpSecurity.TLS));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(server.security() == SmtpSecurity.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(server.security() == SmtpSecurity.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        trusted.ifPresent(sockets -> properties.put("mail.smtp.ssl.socketFactory", sockets));
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put(
                "mail.smtp.connectiontimeout", Long.toString(limits.connect().toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(limits.step().toMillis()));
        properties.put("mail.smtp.writetimeout", Long.toString(limits.step().toMillis()));
        properties.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        properties.put("mail.smtp.auth.mechanisms", "LOGIN PLAIN");
        properties.put("mail.smtp.localhost", "localhost");
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    /**
     * Connects, encrypts and logs in.
     *
     * @throws Problem {@code send.mail-unreachable}, {@code fetch.certificate}, {@code fetch.timeout},
     *     {@code fetch.broken-off}, {@code send.mail-login}, {@code send.mail-no-tls}, {@code send.mail-refused}
     */
    public static SmtpSession open(SmtpServer server) {
        return open(server, Optional.empty(), SmtpLimits.USUAL);
    }

    /**
     * As above.
     *
     * @param trusted knows whose certificates to trust, in place of Java's own list
     */
    static SmtpSession open(SmtpServer server, Optional<SSLSocketFactory> trusted, SmtpLimits limits) {
        SmtpSession session = new SmtpSession(server, trusted, limits);
        try {
            session.withinLimit(session::connect);
            return session;
        } catch (MessagingException e) {
            session.close();
            throw session.connectProblem(e);
        } catch (Problem problem) {
            session.close();
            throw problem;
        }
    }

    private void connect() throws MessagingException {
        boolean named = !server.user().isEmpty();
        try {
            transport.connect(
                    server.host(), server.port(), named ? server.user() : null, named ? server.password() : null);
        } catch (IllegalArgumentException e) { // a port that is none
            throw unreachable(e);
        }
        // Angus would go on without logging in.
        if (named && !transport.supportsExtension("AUTH") && !transport.supportsExtension("AUTH=LOGIN")) {
            throw new AuthenticationFailedException("no AUTH");
        }
    }

    /** A part of the conversation with the server. */
    @FunctionalInterface
    private interface MailStep {
        void run() throws MessagingException;
    }

    /**
     * Runs a step on a thread that can be left behind: a server that sends a letter now and then never exceeds the
     * limit of a single read.
     */
    private void withinLimit(MailStep step) throws MessagingException {
        Future<?> running = threads.submit(() -> {
            step.run();
            return null;
        });
        try {
            running.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            abandoned = true;
            throw new MessagingException("whole", new SocketTimeoutException("whole"));
        } catch (InterruptedException e) {
            abandoned = true;
            Thread.currentThread().interrupt();
            throw new MessagingException("interrupted", new IOException(e));
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static MessagingException failure(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof MessagingException e) {
            return e;
        }
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        throw new IllegalStateException(cause);
    }

    private Problem connectProblem(MessagingException e) {
        IOException io = transmissionError(e);
        if (e instanceof MailConnectException) {
            return unreachable(io == null ? e : io);
        }
        if (io != null) {
            return problem(io);
        }
        String answer = String.valueOf(transport.getLastServerResponse());
        if (e instanceof AuthenticationFailedException && !isHangUp(answer)) {
            return Problem.of(
                            "send.mail-login",
                            server.host(),
                            server.user(),
                            new SmtpReply(String.valueOf(e.getMessage())))
                    .causedBy(e);
        }
        if (server.security() == SmtpSecurity.STARTTLS
                && transport.getLastReturnCode() == 250
                && !transport.supportsExtension("STARTTLS")) {
            return Problem.of("send.mail-no-tls", server.host()).causedBy(e);
        }
        return refused(e);
    }

    private Problem unreachable(Exception e) {
        return Problem.of("send.mail-unreachable", server, e instanceof IOException io ? SystemError.of(io) : "")
                .causedBy(e);
    }

    private static boolean isHangUp(String answer) {
        return answer.isEmpty() || answer.equals("[EOF]");
    }

    /** What Angus wraps, often several times. */
    private static @Nullable IOException transmissionError(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && !(io.getCause() instanceof IOException)) {
                return io;
            }
        }
        return null;
    }

    private Problem refused(Exception e) {
        String answer = String.valueOf(transport.getLastServerResponse());
        return isHangUp(answer)
                ? problem(new EOFException("unexpected end of stream"))
                : Problem.of("send.mail-refused", server.host(), new SmtpReply(answer))
                        .causedBy(e);
    }

    private Problem problem(IOException e) {
        String key = e instanceof SSLException ? "fetch.certificate" : "fetch.broken-off";
        return e instanceof SocketTimeoutException
                ? Problem.of(ProblemCode.FETCH_TIMEOUT, server.host()).causedBy(e)
                : Problem.of(key, server.host(), SystemError.of(e)).causedBy(e);
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
    void send(String from, List<String> recipients, byte[] bytes, RefusedRecipient refused) {
        InternetAddress[] addresses =
                recipients.stream().map(SmtpSession::address).toArray(InternetAddress[]::new);
        OutgoingMessage message = null;
        try {
            OutgoingMessage sent = new OutgoingMessage(settings, from, bytes);
            message = sent;
            withinLimit(() -> transport.sendMessage(sent, addresses));
        } catch (SendFailedException e) {
            if (!isOfRecipientsOnly(e)) {
                throw sendProblem(e, message);
            }
            tellRefused(e, refused);
        } catch (MessagingException e) {
            throw sendProblem(e, message);
        } catch (IllegalStateException e) { // closed since the message before
            throw problem(new EOFException("unexpected end of stream"));
        }
    }

    private static InternetAddress address(String text) {
        InternetAddress address = new InternetAddress();
        address.setAddress(text);
        return address;
    }

    /** Whether the message went to all others, or there was nobody else, and the connection is as good as before. */
    private static boolean isOfRecipientsOnly(SendFailedException e) {
        boolean delivered = e.getValidSentAddresses() != null && e.getValidSentAddresses().length > 0;
        return delivered || e.getClass() == SendFailedException.class;
    }

    private static void tellRefused(SendFailedException e, RefusedRecipient refused) {
        for (Exception next = e.getNextException();
                next instanceof SMTPAddressFailedException failed;
                next = failed.getNextException()) {
            refused.accept(failed.getAddress().getAddress(), new SmtpReply(String.valueOf(failed.getMessage())));
        }
    }

    private Problem sendProblem(MessagingException e, @Nullable OutgoingMessage message) {
        IOException io = transmissionError(e);
        boolean answered = io == null && transport.getLastReturnCode() >= 400;
        if (message != null && message.isTransmitted() && !answered) {
            return Problem.of(ProblemCode.SEND_UNCERTAIN, server.host()).causedBy(e);
        }
        return io == null ? refused(e) : problem(io);
    }

    @Override
    public void close() {
        try {
            if (!abandoned) {
                withinLimit(transport::close);
            }
        } catch (MessagingException e) {
            // What was sent was answered before.
        } finally {
            threads.shutdownNow();
        }
    }
}
