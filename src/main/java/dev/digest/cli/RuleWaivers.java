package dev.digest.cli;

import dev.digest.check.Checker;
import dev.digest.check.Severity;
import dev.digest.problem.Problem;
import java.util.Arrays;
import java.util.List;

/**
 * The rules of {@code digest check} that are passed over when an issue goes out.
 *
 * @param reason the editors' reason
 */
record RuleWaivers(List<String> rules, String reason, CommandContext session) {
    /**
     * As the user gave them.
     *
     * @throws Problem {@code check.no-rule}, {@code check.no-rule-nearest}; {@code usage.missing} for a rule without
     *     reason
     */
    static RuleWaivers of(CommandOptions options, CommandContext context) {
        List<String> rules = Arrays.stream(options.value("--pass").orElse("").split(",", -1))
                .map(String::strip)
                .filter(rule -> !rule.isEmpty())
                .toList();
        Checker checker = new IssueChecker(context, false).checker();
        rules.forEach(checker::rule);
        String why = options.value("--why").orElse("").strip();
        if (rules.isEmpty() != why.isEmpty()) {
            throw Problem.of("usage.missing", rules.isEmpty() ? "--pass" : "--why");
        }
        return new RuleWaivers(rules, why, context);
    }

    /**
     * Refuses an issue with errors of other rules.
     *
     * @throws Problem {@code publish.check} with a line for each
     */
    void requireNoErrors(int issue) {
        IssueChecker proofs = new IssueChecker(session, false);
        CheckResult checked =
                CheckResult.withSeverity(proofs.context(new IssueTexts(session).ofIssue(issue)), proofs.checker());
        List<String> errors = checked.withSeverity(Severity.ERROR).stream()
                .filter(finding -> !rules.contains(finding.rule()))
                .map(finding -> checked.line(finding, session.messages()))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.of("publish.check", issue, errors.size(), String.join("\n", errors));
        }
    }

    void recordWaivers(int issue) {
        for (String rule : rules) {
            session.library().waiveRule(issue, rule, reason, session.now());
            session.info("publish.passed", rule, reason);
        }
    }
}
