package dev.digest.library;

import java.time.Instant;

/**
 * Who runs which command: what history says of each change.
 *
 * @param startedAt when the command began, by the clock of its machine
 * @param userName the user's name, empty when nobody says
 * @param host the machine's name, empty when it is not known
 * @param command the words of the command line, without secrets; never empty but for what was there before history
 */
public record CommandInvocation(Instant startedAt, String userName, String host, String command) {
    /** Nobody knows who: a library that is opened by no command. */
    public static final CommandInvocation UNKNOWN = new CommandInvocation(Instant.EPOCH, "", "", "digest");
}
