package dev.digest.app.issue.check;

import dev.digest.ai.TokenPrice.MoneyAmount;
import dev.digest.check.Finding;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A model's review of an issue.
 *
 * @param model the model's name; empty when there is none
 * @param findings what it finds, as findings of {@code model.review}
 * @param lines how many lines of the issue have text to review
 * @param known how many of them were reviewed before
 * @param tokens the usage; in a dry run an estimate
 * @param cost of these tokens; empty without a price in the settings
 * @param failures why lines were not reviewed, each reason once
 */
public record ReviewResult(
        String model,
        List<Finding> findings,
        int lines,
        int known,
        Tokens tokens,
        Optional<MoneyAmount> cost,
        List<Problem> failures) {
    public ReviewResult {
        findings = List.copyOf(findings);
        failures = List.copyOf(failures);
    }

    /** No review, for a reason. */
    static ReviewResult failed(Problem problem) {
        return new ReviewResult("", List.of(), 0, 0, Tokens.NONE, Optional.empty(), List.of(problem));
    }
}
