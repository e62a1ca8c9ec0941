package dev.digest.cli.command.issue;

import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.check.CheckIssues.CheckListener;
import dev.digest.app.issue.check.CheckResult;
import dev.digest.app.issue.check.FixIssue;
import dev.digest.app.issue.check.ReviewResult;
import dev.digest.check.Finding;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.ConfirmationPrompt;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.TextDifference;
import dev.digest.cli.view.CheckReport;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints what becomes of each text that {@code digest check} reads, and asks about each suggestion of a model. */
record CheckProgress(CommandOptions options, CommandContext session, CheckReport report) implements CheckListener {
    @Override
    public void onFixed(IssueText before, FixIssue.Result fixed) {
        if (!session.json()) {
            TextDifference.print(before.name(), before.text(), fixed.text().text(), session.output());
        }
        session.console()
                .info(fixed.fixes() > 0 ? "check.fixed" : "check.nothing-to-fix", before.name(), fixed.fixes());
    }

    @Override
    public List<Finding> accepted(CheckResult checked) {
        List<Finding> accepted = new ArrayList<>();
        if (!asks()) {
            return accepted;
        }
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

    /** Somebody must be there to say yes to each. */
    private boolean asks() {
        return session.isInteractive()
                && !session.json()
                && !session.isDryRun()
                && session.host().streams().inIsTerminal();
    }

    @Override
    public void onAccepted(FixIssue.Result fixed) {
        session.console().info("check.fixed", fixed.text().name(), fixed.fixes());
    }

    @Override
    public void onChecked(CheckResult checked, Optional<ReviewResult> review) {
        report.add(checked, review);
    }

    @Override
    public void onFailure(String target, Problem problem) {
        report.reportFailure(target, problem);
    }
}
