package dev.digest.app.issue.publish;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueTexts;
import dev.digest.app.issue.check.CheckResult;
import dev.digest.app.issue.check.FindingLines;
import dev.digest.app.issue.check.IssueChecker;
import dev.digest.check.Checker;
import dev.digest.check.Finding;
import dev.digest.check.Severity;
import dev.digest.problem.Problem;
import java.util.List;

/**
 * The rules of {@code digest check} that are waived when an issue is published.
 *
 * @param reason the editors' reason
 */
public record RuleWaivers(List<String> rules, String reason, Newsroom newsroom) {
    /**
     * Waivers of existing rules.
     *
     * @throws Problem {@code check.no-rule}, {@code check.no-rule-nearest}
     */
    static RuleWaivers of(List<String> rules, String reason, Newsroom newsroom) {
        Checker checker = new IssueChecker(newsroom, false).checker();
        rules.forEach(checker::rule);
        return new RuleWaivers(rules, reason, newsroom);
    }

    /** The rules that were waived when an issue was published. */
    public static RuleWaivers ofPublished(int issue, Newsroom newsroom) {
        return new RuleWaivers(
                List.copyOf(newsroom.library().issues().waivedRules(issue).keySet()), "", newsroom);
    }

    /**
     * Rejects an issue with errors of other rules.
     *
     * @throws Problem {@code publish.check} with a line for each
     */
    public void requireNoErrors(int issue) {
        IssueChecker proofs = new IssueChecker(newsroom, false);
        CheckResult checked = CheckResult.of(proofs.context(new IssueTexts(newsroom).ofIssue(issue)), proofs.checker());
        List<Finding> errors = checked.withSeverity(Severity.ERROR).stream()
                .filter(finding -> !rules.contains(finding.rule()))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.of("publish.check", issue, errors.size(), new FindingLines(checked, errors));
        }
    }

    void recordWaivers(int issue) {
        for (String rule : rules) {
            newsroom.library().issues().waiveRule(issue, rule, reason, newsroom.now());
            newsroom.info("publish.waived", rule, reason);
        }
    }
}
