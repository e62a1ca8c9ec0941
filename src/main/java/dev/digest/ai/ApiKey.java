package dev.digest.ai;

import dev.digest.problem.Problem;
import dev.digest.workspace.CommandRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The API key of a model's server: from the environment or from a command such as a password manager. */
public final class ApiKey {
    /** The environment variable. */
    public static final String VARIABLE = "DIGEST_AI_KEY";

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private ApiKey() {}

    /**
     * The key, empty when there is none.
     *
     * @param command prints the key on its first line; empty for no command
     * @throws Problem {@code command.failed} when the command fails, {@code ai.key-command} when it prints nothing
     */
    public static String of(Map<String, String> environment, List<String> command, Path folder) {
        String variable = environment.getOrDefault(VARIABLE, "").strip();
        if (!variable.isEmpty() || command.isEmpty()) {
            return variable;
        }
        String key = new CommandRun(command, folder, LIMIT).firstLine();
        if (key.isEmpty()) {
            throw Problem.of("ai.key-command", command.get(0));
        }
        return key;
    }
}
