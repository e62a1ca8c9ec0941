package dev.digest.cli.command;

import dev.digest.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Asks before something that cannot easily be taken back. {@code --yes} answers beforehand. */
public record ConfirmationPrompt(CommandOptions options, CommandContext session) {
    private static final Set<String> YES = Set.of("y", "yes", "是");

    /**
     * Asks a question on the terminal; whoever says no is told that nothing was changed.
     *
     * @throws Problem {@code usage.unconfirmed} when there is nobody to ask
     */
    public boolean ask(String question) {
        if (options.has("--yes")) {
            return true;
        }
        if (!session.isInteractive() || !session.host().streams().inIsTerminal()) {
            throw Problem.usage("usage.unconfirmed");
        }
        session.host().streams().err().print(session.messages().text(question));
        session.host().streams().err().flush();
        boolean yes = YES.contains(answer().strip().toLowerCase(Locale.ROOT));
        if (!yes) {
            session.warn("consent.refused");
        }
        return yes;
    }

    private String answer() {
        try {
            // Not closed: what else is typed is for others.
            String line = new BufferedReader(
                            new InputStreamReader(session.host().streams().in(), StandardCharsets.UTF_8))
                    .readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            return "";
        }
    }
}
