package dev.digest.send;

import dev.digest.problem.Problem;
import dev.digest.workspace.CommandRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
    private static final String GROUP = "{group}";

    /** The secret of one of several groups: a variable of its own, and the same command with the group's name. */
    public ChannelSecret ofGroup(String group) {
        return new ChannelSecret(variable + "_" + group.toUpperCase(Locale.ROOT).replace('-', '_'), setting);
    }

    /**
     * The command for a group.
     *
     * @throws Problem {@code send.group-command} when it does not say where the group's name goes, and would print one
     *     secret for all
     */
    public List<String> commandFor(String group, List<String> command) {
        if (!command.isEmpty() && command.stream().noneMatch(word -> word.contains(GROUP))) {
            throw Problem.of("send.group-command", setting, GROUP);
        }
        return command.stream().map(word -> word.replace(GROUP, group)).toList();
    }

    /**
     * The secret, empty when there is none.
     *
     * @param command prints it on its first line; empty for no command
     * @param folder in which the command is run
     * @throws Problem {@code command.failed} when the command fails, {@code send.secret-command} when it prints nothing
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
