package dev.digest.app.issue.check;

import dev.digest.check.Finding;
import dev.digest.check.Severity;
import dev.digest.check.rule.source.ModelReview;
import java.util.Optional;

/**
 * What a check of one or more texts comes to.
 *
 * @param errors the number of errors
 * @param warnings the number of warnings; a model may be wrong, so its findings are not counted
 * @param failures the number of texts that could not be checked, or not be reviewed by the model as was asked for
 */
public record CheckTotals(int errors, int warnings, int failures) {
    static final CheckTotals NONE = new CheckTotals(0, 0, 0);

    CheckTotals plus(CheckResult checked, Optional<ReviewResult> review) {
        int suggested = 0;
        for (Finding finding : checked.findings()) {
            suggested += finding.rule().equals(ModelReview.NAME) ? 1 : 0;
        }
        boolean isReviewed = review.isEmpty() || review.get().failures().isEmpty();
        return new CheckTotals(
                errors + checked.count(Severity.ERROR),
                warnings + checked.count(Severity.WARNING) - suggested,
                failures + (isReviewed ? 0 : 1));
    }

    CheckTotals plusFailure() {
        return new CheckTotals(errors, warnings, failures + 1);
    }

    /**
     * Whether nothing stands in the way of publishing.
     *
     * @param strict whether warnings do
     */
    public boolean passes(boolean strict) {
        return errors == 0 && failures == 0 && !(strict && warnings > 0);
    }
}
