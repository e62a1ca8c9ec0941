package dev.digest.send.mail;

import dev.digest.problem.Problem;
import java.util.List;

/**
 * A mail server.
 *
 * @param user the name to log in with; empty to send without
 * @param password for many providers an authorization code in place of the password
 */
public record SmtpServer(String host, int port, SmtpSecurity security, String user, String password) {
    /** How the connection is encrypted. */
    public enum SmtpSecurity {
        /** From the start, usually on port 465. */
        TLS,
        /** After a command, usually on port 587. */
        STARTTLS,
        /** Not at all: for servers on this machine only. */
        NONE
    }

    /**
     * A server.
     *
     * @throws Problem {@code send.mail-plain} for a password that would be sent to another machine without encryption
     */
    public SmtpServer {
        boolean local = List.of("localhost", "127.0.0.1", "::1").contains(host);
        if (security == SmtpSecurity.NONE && !local) {
            throw Problem.of("send.mail-plain", host);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
