package dev.digest.cli;

import dev.digest.check.Checker;
import dev.digest.check.Finding;
import dev.digest.check.Mending;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.check.rule.Rules;
import dev.digest.cli.Proofs.Draft;
import dev.digest.cli.output.Messages;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.Table;
import dev.digest.fetch.SavedAnswer;
import dev.digest.issue.reading.Decoded;
import dev.digest.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
    public void describe(Form form) {
        form.flag("--fix")
                .value("text|sarif|github", "--format")
                .flag("--strict")
                .flag("--online")
                .flag("--rules")
                .arguments("[N|FILE]");
    }

    @Override
    public int run(Given given, Session session) {
        if (given.arguments().size() > 1) {
            throw Problem.of("usage.unexpected", given.arguments().get(1), name());
        }
        String format = given.choice("--format", FORMATS).orElse("text");
        if (given.has("--online") && session.offline()) {
            throw Problem.of("usage.together", "--online", "--offline");
        }
        Proofs proofs = new Proofs(session, given.has("--online"));
        if (given.has("--rules")) {
            rules(given.arguments(), proofs.checker(), session);
            return 0;
        }
        String argument = given.arguments().stream().findFirst().orElse("");
        Draft draft = draft(argument, proofs);
        if (given.has("--fix")) {
            draft = mended(argument, draft, proofs, session);
        }
        Checked checked = Checked.of(proofs.proof(draft), proofs.checker());
        report(checked, format, session);
        boolean fails =
                checked.count(Severity.ERROR) > 0 || (given.has("--strict") && checked.count(Severity.WARNING) > 0);
        return fails ? 1 : 0;
    }

    private static Draft draft(String argument, Proofs proofs) {
        Session session = proofs.session();
        if (argument.isEmpty()) {
            return proofs.issue(session.library().nextIssue());
        }
        if (argument.matches("\\d{1,5}") && !Files.exists(session.path(argument))) {
            int number = Composing.number(argument);
            if (!Files.exists(session.workspace().issue(number))) {
                new Composing(session).known(number);
            }
            return proofs.issue(number);
        }
        Path path = session.path(argument);
        Decoded decoded = Decoded.of(argument, SavedAnswer.of(path).bytes());
        return new Draft(argument, decoded.text(), issueOf(path, session));
    }

    /** Which issue of the library a file is. */
    private static int issueOf(Path path, Session session) {
        return session.library().issues().stream()
                .filter(issue -> session.workspace()
                        .issue(issue.number())
                        .equals(path.toAbsolutePath().normalize()))
                .mapToInt(dev.digest.library.BuiltIssue::number)
                .findFirst()
                .orElse(0);
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

    private static void report(Checked checked, String format, Session session) {
        Messages messages = session.messages();
        if (session.json()) {
            session.printJson(checked.json());
            return;
        }
        if (format.equals("sarif")) {
            session.printJson(CheckFormats.sarif(checked));
            return;
        }
        for (Finding finding : checked.findings()) {
            if (format.equals("github")) {
                session.print(CheckFormats.github(finding, checked, messages));
            } else {
                session.print(checked.line(finding, messages));
                session.print("    " + checked.words(finding));
                finding.fix().ifPresent(right -> session.print("    " + messages.text("check.right", right)));
            }
        }
        String key = checked.findings().isEmpty() ? "check.clean" : "check.done";
        session.say(key, checked.source().name(), checked.count(Severity.ERROR), checked.count(Severity.WARNING));
    }

    private static void rules(List<String> named, Checker checker, Session session) {
        List<Rule> rules =
                named.isEmpty() ? Rules.ALL : named.stream().map(checker::rule).toList();
        if (session.json()) {
            session.printJson(Map.of(
                    "rules", rules.stream().map(rule -> json(rule, checker)).toList()));
        } else if (named.isEmpty()) {
            Table table = new Table(session.out());
            rules.forEach(rule -> table.row(List.of(
                    rule.name(),
                    severity(rule.severity(), session),
                    severity(checker.severity(rule.name()), session),
                    session.messages().text("rule." + rule.name()))));
            table.end(List.of(session.messages().text("check.rules.head").split("\\|", -1)));
        } else {
            rules.forEach(rule -> explain(rule, session));
        }
    }

    private static String severity(Severity severity, Session session) {
        return session.messages().text("check.severity." + severity.key());
    }

    private static void explain(Rule rule, Session session) {
        Messages messages = session.messages();
        String key = "rule." + rule.name();
        session.print(rule.name() + ": " + messages.text(key));
        session.print("  " + messages.text("check.rule.wrong", messages.text(key + ".wrong")));
        session.print("  " + messages.text("check.rule.right", messages.text(key + ".right")));
        session.print("  " + SafeText.line(messages.text("check.rule.off", rule.name())));
    }

    private static Map<String, Object> json(Rule rule, Checker checker) {
        Messages english = Messages.in("en");
        String key = "rule." + rule.name();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", rule.name());
        json.put("usually", rule.severity().key());
        json.put("here", checker.severity(rule.name()).key());
        json.put("description", english.text(key));
        json.put("wrong", english.text(key + ".wrong"));
        json.put("right", english.text(key + ".right"));
        return json;
    }
}
