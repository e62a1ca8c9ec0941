package dev.digest.cli;

import dev.digest.check.AutomaticFixes;
import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Map;

/** {@code digest check}: finds what an editor would correct. */
final class CheckCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "sarif", "github");

    @Override
    public String name() {
        return "check";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.flag("--fix")
                .value("text|sarif|github", "--format")
                .flag("--strict")
                .flag("--online")
                .flag("--rules")
                .changes()
                .arguments("[N|FILE...]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        String format = options.choice("--format", FORMATS).orElse("text");
        if (options.has("--online") && context.offline()) {
            throw Problem.of("usage.together", "--online", "--offline");
        }
        IssueChecker proofs = new IssueChecker(context, options.has("--online"));
        if (options.has("--rules")) {
            RuleListPrinter.print(options.arguments(), proofs.checker(), context);
            return 0;
        }
        context.messages().prepare();
        List<String> targets = options.arguments().isEmpty() ? List.of("") : options.arguments();
        IssueTexts drafts = new IssueTexts(context);
        CheckReport report = new CheckReport(format, targets.size() > 1, context);
        for (String target : targets) {
            try {
                report.add(check(target, options.has("--fix"), drafts, proofs));
            } catch (Problem problem) {
                report.reportFailure(target, problem);
            }
        }
        return report.finish(options.has("--strict")) ? 0 : 1;
    }

    private static CheckResult check(String target, boolean fix, IssueTexts drafts, IssueChecker proofs) {
        IssueText draft = drafts.find(target);
        IssueText now = fix ? applyFixes(target, draft, proofs, proofs.session()) : draft;
        return CheckResult.withSeverity(proofs.context(now), proofs.checker());
    }

    /** Each round mends what the one before laid bare; there are few. */
    private static IssueText applyFixes(String argument, IssueText draft, IssueChecker proofs, CommandContext context) {
        FixWriter mended = new FixWriter(argument, draft, proofs);
        mended.requireFixable();
        IssueText now = draft;
        int count = 0;
        for (int round = 0; round < 8; round++) {
            CheckContext before = proofs.context(now, Map.of());
            List<Finding> fixes = proofs.checker().check(before).stream()
                    .filter(finding -> finding.fix().isPresent())
                    .toList();
            String next = AutomaticFixes.apply(now.text(), fixes);
            if (next.equals(now.text())) {
                break;
            }
            count += fixes.size();
            now = now.withText(next);
        }
        if (count > 0) {
            mended.write(now);
        }
        if (!context.json()) {
            AutomaticFixes.unifiedDiff(draft.name(), draft.text(), now.text())
                    .lines()
                    .forEach(context::print);
        }
        context.info(count > 0 ? "check.mended" : "check.nothing-to-mend", draft.name(), count);
        return now;
    }
}
