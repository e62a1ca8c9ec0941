package dev.digest.cli;

import dev.digest.check.Finding;
import dev.digest.check.Mending;
import dev.digest.check.Proof;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Map;

/** {@code digest check}: finds what an editor would correct. */
final class CheckVerb implements Verb {
    private static final List<String> FORMATS = List.of("text", "sarif", "github");

    @Override
    public String name() {
        return "check";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public void describe(Form form) {
        form.flag("--fix")
                .value("text|sarif|github", "--format")
                .flag("--strict")
                .flag("--online")
                .flag("--rules")
                .changes()
                .arguments("[N|FILE...]");
    }

    @Override
    public int run(Given given, Session session) {
        String format = given.choice("--format", FORMATS).orElse("text");
        if (given.has("--online") && session.offline()) {
            throw Problem.of("usage.together", "--online", "--offline");
        }
        Proofs proofs = new Proofs(session, given.has("--online"));
        if (given.has("--rules")) {
            RuleList.print(given.arguments(), proofs.checker(), session);
            return 0;
        }
        session.messages().prepare();
        List<String> targets = given.arguments().isEmpty() ? List.of("") : given.arguments();
        Drafts drafts = new Drafts(session);
        CheckReport report = new CheckReport(format, targets.size() > 1, session);
        for (String target : targets) {
            try {
                report.take(checked(target, given.has("--fix"), drafts, proofs));
            } catch (Problem problem) {
                report.failed(target, problem);
            }
        }
        return report.end(given.has("--strict")) ? 0 : 1;
    }

    private static Checked checked(String target, boolean fix, Drafts drafts, Proofs proofs) {
        Draft draft = drafts.named(target);
        Draft now = fix ? mended(target, draft, proofs, proofs.session()) : draft;
        return Checked.of(proofs.proof(now), proofs.checker());
    }

    /** Each round mends what the one before laid bare; there are few. */
    private static Draft mended(String argument, Draft draft, Proofs proofs, Session session) {
        Mended mended = new Mended(argument, draft, proofs);
        mended.refuse();
        Draft now = draft;
        int count = 0;
        for (int round = 0; round < 8; round++) {
            Proof proof = proofs.proof(now, Map.of());
            List<Finding> fixes = proofs.checker().check(proof).stream()
                    .filter(finding -> finding.fix().isPresent())
                    .toList();
            String next = Mending.apply(now.text(), fixes);
            if (next.equals(now.text())) {
                break;
            }
            count += fixes.size();
            now = now.with(next);
        }
        if (count > 0) {
            mended.write(now);
        }
        if (!session.json()) {
            Mending.difference(draft.name(), draft.text(), now.text()).lines().forEach(session::print);
        }
        session.say(count > 0 ? "check.mended" : "check.nothing-to-mend", draft.name(), count);
        return now;
    }
}
