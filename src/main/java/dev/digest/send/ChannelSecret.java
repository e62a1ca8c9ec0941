package dev.digest.send;

import dev.digest.problem.Problem;
import dev.digest.workspace.CommandRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A secret of a channel, from an environment variable or from a command such as a password manager; never from a file
 * of the newsletter.
 *
 * @param variable the environment variable
 * @param setting the setting with the command that prints it
 */
public record ChannelSecret(String variable, String setting) {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /**
     * The secret, empty when there is none.
     *
     * @param command prints it on its first line; empty for no command
     * @param folder in which the command is run
     * @throws Problem {@code ai.command-failed} when the command fails, {@code send.secret-command} when it prints
     *     nothing
     */
    public String find(Map<String, String> environment, List<String> command, Path folder) {
        String named = environment.getOrDefault(variable, "").strip();
        if (!named.isEmpty() || command.isEmpty()) {
            return named;
        }
        String printed = new CommandRun(command, folder, LIMIT).firstLine();
        if (printed.isEmpty()) {
            throw Problem.of("send.secret-command", setting, command.get(0));
        }
        return printed;
    }
}
