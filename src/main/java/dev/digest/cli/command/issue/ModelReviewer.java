package dev.digest.cli.command.issue;

import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.check.CheckResult;
import dev.digest.app.issue.check.FixIssue;
import dev.digest.app.issue.check.IssueChecker;
import dev.digest.app.issue.check.ReviewIssue;
import dev.digest.app.issue.check.ReviewResult;
import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.ConfirmationPrompt;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.view.CheckReport;
import java.util.ArrayList;
import java.util.List;

/**
 * The model's part of {@code digest check}: has issues reviewed, and asks about each suggestion before it is applied.
 */
final class ModelReviewer {
    private final CommandOptions options;
    private final CommandContext session;
    private final IssueChecker checker;
    private final ReviewIssue reviews;

    ModelReviewer(CommandOptions options, CommandContext context, IssueChecker checker) {
        this.options = options;
        this.session = context;
        this.checker = checker;
        this.reviews = new ReviewIssue(context.newsroom());
    }

    /** Checks an issue by rules and by the model, and adds the result to a report. */
    void check(String target, IssueText text, CheckReport report) {
        CheckContext context = checker.context(text);
        ReviewResult review = reviews.review(context);
        CheckResult checked = result(context, review);
        List<Finding> accepted = asks() ? accepted(checked) : List.of();
        if (!accepted.isEmpty()) {
            IssueText fixed =
                    new FixIssue(target, text, checker).accept(accepted).text();
            CheckContext after = checker.context(fixed);
            checked = result(after, reviews.recall(after));
            session.console().info("check.fixed", fixed.name(), accepted.size());
        }
        report.add(checked, review);
    }

    private CheckResult result(CheckContext context, ReviewResult review) {
        return CheckResult.of(context.withModelFindings(review.findings()), checker.checker());
    }

    /** Somebody must be there to say yes to each. */
    private boolean asks() {
        return options.has("--fix")
                && session.isInteractive()
                && !session.json()
                && !session.isDryRun()
                && session.host().streams().inIsTerminal();
    }

    private List<Finding> accepted(CheckResult checked) {
        List<Finding> accepted = new ArrayList<>();
        ConfirmationPrompt prompt = new ConfirmationPrompt(options, session);
        for (Finding finding : checked.findings()) {
            if (finding.suggestion().isPresent()) {
                // In the question itself, because standard output may be waiting for a pager.
                String line = SafeText.line(checked.line(finding, session.messages()));
                String wrong = SafeText.line(checked.excerpt(finding));
                if (prompt.accepts(
                        "check.review.replace",
                        line,
                        wrong,
                        finding.suggestion().get())) {
                    accepted.add(finding);
                }
            }
        }
        return accepted;
    }
}
