package dev.digest.cli.command.discovery;

import dev.digest.cli.command.CommandContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Answers in lines, from a pipe or from a terminal that can do no better. */
final class TriageLines implements TriageAnswers {
    private final CommandContext context;
    private final BufferedReader in;

    TriageLines(CommandContext context) {
        this.context = context;
        this.in = new BufferedReader(
                new InputStreamReader(context.host().streams().in(), StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String next() {
        if (context.host().streams().inIsTerminal()) {
            context.host().streams().err().print("> ");
            context.host().streams().err().flush();
        }
        context.output().flush();
        try {
            return in.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public int abstractLines() {
        return 0;
    }

    @Override
    public void end() {
        // What else is typed is for others.
    }
}
