package dev.digest.library.storage;

import dev.digest.problem.Problem;
import java.util.Locale;

/** Problems of a library on a server, by what the server or the connection to it reports. */
public final class ServerProblems {
    private ServerProblems() {}

    /**
     * The problem for an error.
     *
     * @param state the five characters of SQLSTATE, empty when there are none
     * @param reason in the server's words
     * @param isConnecting whether the connection was being opened: nothing can have been changed then
     */
    public static Problem of(LibraryServer server, String state, String reason, boolean isConnecting) {
        if (isAboutCertificates(state, reason)) {
            return certificate(server, reason);
        }
        if (state.startsWith("28") || isAboutPassword(state, reason)) {
            return Problem.of("library.password", server, reason);
        }
        return switch (state) {
            case "3D000" -> Problem.of("library.no-database", server, server.database());
            case "3F000" ->
                Problem.of("library.no-schema", server, server.parameters().getOrDefault("schema", ""));
            case "53300" -> Problem.of("library.too-many-connections", server);
            case "53100" -> Problem.of("library.server-full", server);
            // The role lacks a right, or the server only answers questions.
            case "42501", "25006" -> Problem.of("library.no-rights", server, reason);
            case "55P03", "57014", "40001", "40P01" -> Problem.of("library.timeout", server, reason);
            default ->
                isConnectionLost(state)
                        ? Problem.of(isConnecting ? "library.unreachable" : "library.connection-lost", server, reason)
                        : Problem.of("library.server-failed", server, reason);
        };
    }

    /** Connection exceptions, a server that stops or starts, and a session that it ended. */
    private static boolean isConnectionLost(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.equals("25P03") || state.startsWith("58");
    }

    /** What is wrong with the protection of a connection, and what to do, depends on the driver's words. */
    private static Problem certificate(LibraryServer server, String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        if (words.contains("does not support ssl")) {
            return Problem.of("library.no-tls", server);
        }
        if (words.contains("hostname")) {
            return Problem.of("library.certificate-name", server, server.host());
        }
        if (words.contains("validity check failed")) {
            return Problem.of("library.certificate-expired", server);
        }
        return Problem.of(
                words.contains("path") ? "library.certificate-authority" : "library.certificate", server, reason);
    }

    private static boolean isAboutCertificates(String state, String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        return state.startsWith("08")
                && (words.contains("ssl") || words.contains("certificate") || words.contains("could not be verified"));
    }

    /** The driver reports a missing password as a refused connection. */
    private static boolean isAboutPassword(String state, String reason) {
        return state.startsWith("08") && reason.toLowerCase(Locale.ROOT).contains("password");
    }
}
