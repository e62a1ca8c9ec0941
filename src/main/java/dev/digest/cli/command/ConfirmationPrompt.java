package dev.digest.cli.command;

import dev.digest.cli.terminal.TypedLine;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Asks for confirmation of something that cannot easily be undone. {@code --yes} confirms in advance. */
public record ConfirmationPrompt(CommandOptions options, CommandContext session) {
    private static final Set<String> YES = Set.of("y", "yes", "是");

    /**
     * Asks on the terminal; after a no, reports that nothing was changed.
     *
     * @throws Problem {@code usage.unconfirmed} when the command is not interactive
     */
    public boolean ask(String question) {
        boolean yes = accepts(question);
        if (!yes) {
            session.console().warn("confirmation.refused");
        }
        return yes;
    }

    /**
     * Asks a question on the terminal, of which the answer no is no refusal.
     *
     * @throws Problem {@code usage.unconfirmed} when there is nobody to ask
     */
    public boolean accepts(String question, Object... details) {
        if (options.has("--yes")) {
            return true;
        }
        if (!isPossible()) {
            throw Problem.usage("usage.unconfirmed");
        }
        session.host().streams().err().print(session.messages().text(question, details));
        session.host().streams().err().flush();
        return YES.contains(answer().strip().toLowerCase(Locale.ROOT));
    }

    /** Whether there is somebody to ask. */
    public boolean isPossible() {
        return session.isInteractive() && session.host().streams().inIsTerminal();
    }

    private String answer() {
        try {
            return TypedLine.read(session.host().streams().in());
        } catch (IOException e) {
            return "";
        }
    }
}
