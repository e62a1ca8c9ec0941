package dev.digest.cli;

import dev.digest.check.Checker;
import dev.digest.check.Severity;
import dev.digest.problem.Problem;
import java.util.Arrays;
import java.util.List;

/**
 * The rules of {@code digest check} that are passed over when an issue goes out.
 *
 * @param why the editors' reason
 */
record Passing(List<String> rules, String why, Session session) {
    /**
     * As the user gave them.
     *
     * @throws Problem {@code check.no-rule}, {@code check.no-rule-nearest}; {@code usage.missing} for a rule without
     *     reason
     */
    static Passing of(Given given, Session session) {
        List<String> rules = Arrays.stream(given.value("--pass").orElse("").split(",", -1))
                .map(String::strip)
                .filter(rule -> !rule.isEmpty())
                .toList();
        Checker checker = new Proofs(session, false).checker();
        rules.forEach(checker::rule);
        String why = given.value("--why").orElse("").strip();
        if (rules.isEmpty() != why.isEmpty()) {
            throw Problem.of("usage.missing", rules.isEmpty() ? "--pass" : "--why");
        }
        return new Passing(rules, why, session);
    }

    /**
     * Refuses an issue with errors of other rules.
     *
     * @throws Problem {@code publish.check} with a line for each
     */
    void refuse(int issue) {
        Proofs proofs = new Proofs(session, false);
        Checked checked = Checked.of(proofs.proof(new Drafts(session).issue(issue)), proofs.checker());
        List<String> errors = checked.of(Severity.ERROR).stream()
                .filter(finding -> !rules.contains(finding.rule()))
                .map(finding -> checked.line(finding, session.messages()))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.of("publish.check", issue, errors.size(), String.join("\n", errors));
        }
    }

    void record(int issue) {
        for (String rule : rules) {
            session.library().passOver(issue, rule, why, session.now());
            session.say("publish.passed", rule, why);
        }
    }
}
