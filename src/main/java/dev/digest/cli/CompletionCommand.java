package dev.digest.cli;

import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** {@code digest completion SHELL}: prints the completion script for a shell. */
final class CompletionCommand implements Command {
    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.arguments("bash|zsh|fish");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        if (options.arguments().size() != 1) {
            throw options.arguments().isEmpty()
                    ? Problem.usage("usage.missing", String.join("|", SHELLS))
                    : Problem.usage("usage.unexpected", options.arguments().get(1), name());
        }
        String shell = options.arguments().get(0);
        if (!SHELLS.contains(shell)) {
            throw Problem.usage("usage.choice", name(), shell, SHELLS);
        }
        context.output().print(script(shell));
        return 0;
    }

    private static String script(String shell) {
        String file = "completion/digest." + shell;
        try (InputStream in = Objects.requireNonNull(CompletionCommand.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
