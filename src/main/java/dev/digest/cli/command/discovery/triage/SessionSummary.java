package dev.digest.cli.command.discovery.triage;

import dev.digest.app.discovery.TriageSession;
import dev.digest.cli.output.CountSummary;

/** What was done in a session, in numbers. */
final class SessionSummary {
    private SessionSummary() {}

    static CountSummary of(TriageSession session) {
        return CountSummary.of("decisions", session.made())
                .and("papers-picked", session.picked())
                .and("papers-left", session.left());
    }
}
