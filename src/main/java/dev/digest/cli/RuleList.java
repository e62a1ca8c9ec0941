package dev.digest.cli;

import dev.digest.check.Checker;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.check.rule.Rules;
import dev.digest.cli.output.Messages;
import dev.digest.cli.output.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints the rules of {@code digest check}: all in a table, or some with what is wrong and right by them. */
final class RuleList {
    private RuleList() {}

    static void print(List<String> named, Checker checker, Session session) {
        List<Rule> rules =
                named.isEmpty() ? Rules.ALL : named.stream().map(checker::rule).toList();
        if (session.json()) {
            session.printJson(Map.of(
                    "rules", rules.stream().map(rule -> json(rule, checker)).toList()));
        } else if (named.isEmpty()) {
            Table table = new Table(session.out()).withIds().withSentences();
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
        session.print(rule.name() + "  " + messages.text(key));
        session.print("  " + messages.text("check.rule.wrong", messages.text(key + ".wrong")));
        session.print("  " + messages.text("check.rule.right", messages.text(key + ".right")));
        session.print("  " + messages.text("check.rule.off-here", rule.name()));
        session.print("  " + messages.text("check.rule.off", Checker.KEY + rule.name()));
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
