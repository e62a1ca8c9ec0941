package dev.digest.cli.command;

import dev.digest.app.send.SendIssue.SendPlan;

/** Asks an editor about a sending that readers would get twice, or that is not published. */
public record SendConsent(CommandOptions options, CommandContext session) {
    /**
     * Whether it may be sent.
     *
     * @throws dev.digest.problem.Problem {@code usage.unconfirmed} when there is nobody to ask
     */
    public boolean given(SendPlan plan) {
        if (plan.questions().isEmpty()) {
            return true;
        }
        printQuestions(plan);
        boolean given = new ConfirmationPrompt(options, session).accepts("send.ask", plan.channel());
        if (!given) {
            session.console().warn("send.not-sent");
        }
        return given;
    }

    /** Whether it may be sent; where there is nobody to ask, it may not. */
    public boolean givenIfAsked(SendPlan plan) {
        return new ConfirmationPrompt(options, session).isPossible() && given(plan);
    }

    /** Tells what an editor is asked, or would be. */
    public void printQuestions(SendPlan plan) {
        plan.questions()
                .forEach(question ->
                        session.console().warn("warning", session.messages().message(question)));
    }
}
