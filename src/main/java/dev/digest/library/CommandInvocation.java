package dev.digest.library;

import java.time.Instant;

/**
 * Who ran which command, as recorded in the history.
 *
 * @param startedAt when the command began, by the machine's clock
 * @param userName the user's name, empty when it is not set
 * @param host the machine's name, empty when unknown
 * @param command the command line without secrets; empty only for what existed before the history began
 */
public record CommandInvocation(Instant startedAt, String userName, String host, String command) {
    /** An unknown invocation, for a library that is not opened by a command. */
    public static final CommandInvocation UNKNOWN = new CommandInvocation(Instant.EPOCH, "", "", "digest");
}
