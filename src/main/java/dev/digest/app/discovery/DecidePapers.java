package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.app.discovery.PaperDecisions.DecisionDetails;
import dev.digest.app.issue.IssueCatalog;
import dev.digest.discovery.PaperPool;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.paper.CleanText;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rejects papers or defers them. They need not be in the library, and are not added to it. */
public record DecidePapers(Newsroom newsroom) {
    /**
     * What to decide.
     *
     * @param kind rejected or deferred
     * @param reason in the editors' words
     * @param until for a deferral, an issue number or a date; without it, the issue after the one being prepared
     */
    public record DecideRequest(
            DecisionKind kind, List<PaperId> papers, Optional<String> reason, Optional<String> until) {
        public DecideRequest {
            papers = List.copyOf(papers);
        }
    }

    /**
     * What was decided.
     *
     * @param decisions the recorded decisions, in the order of the papers
     * @param unknown the papers in neither the pool nor the library, about which nothing was recorded
     */
    public record DecideResult(List<Decision> decisions, List<PaperId> unknown) {
        public DecideResult {
            decisions = List.copyOf(decisions);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * Records the decision.
     *
     * @throws Problem {@code usage.until} when a deferral ends neither at an issue nor on a date
     */
    public DecideResult decide(DecideRequest request) {
        Optional<String> until = request.kind() == DecisionKind.DEFERRED
                ? Optional.of(until(request.until(), "--until", newsroom))
                : Optional.empty();
        DecisionDetails details = new DecisionDetails(
                request.kind(), newsroom.today(), request.reason().map(CleanText::line), until);
        try (PaperPool pool = newsroom.adapters().discovery().openPool(newsroom.workspace())) {
            return new PaperDecisions(pool::find, newsroom.library()).record(request.papers(), details, newsroom.now());
        }
    }

    /**
     * When a deferral ends.
     *
     * @param option the option or key in an error
     */
    static String until(Optional<String> wanted, String option, Newsroom newsroom) {
        String text = wanted.orElseGet(() -> Integer.toString(new IssueCatalog(newsroom).nextNumber() + 1));
        if (text.matches("[1-9]\\d{0,5}")) {
            return text;
        }
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw Problem.usage("usage.until", option, text).causedBy(e);
        }
    }
}
