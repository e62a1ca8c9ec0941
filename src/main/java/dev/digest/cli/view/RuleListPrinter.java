package dev.digest.cli.view;

import dev.digest.check.Checker;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.check.rule.RuleCatalog;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints the rules of {@code digest check}: all in a table, or some with a wrong and a right example. */
public final class RuleListPrinter {
    private RuleListPrinter() {}

    public static void print(List<String> named, Checker checker, CommandContext context) {
        List<Rule> rules = named.isEmpty()
                ? RuleCatalog.ALL
                : named.stream().map(checker::rule).toList();
        if (context.json()) {
            context.console()
                    .printJson(Map.of(
                            "rules",
                            rules.stream().map(rule -> json(rule, checker)).toList()));
        } else if (named.isEmpty()) {
            Table table = new Table(context.output()).withIds().withSentences();
            rules.forEach(rule -> table.row(List.of(
                    rule.name(),
                    severity(rule.severity(), context),
                    severity(checker.severity(rule.name()), context),
                    context.messages().text("rule." + rule.name()))));
            table.finish(List.of(context.messages().text("check.rules.head").split("\\|", -1)));
        } else {
            rules.forEach(rule -> explain(rule, context));
        }
    }

    private static String severity(Severity severity, CommandContext context) {
        return context.messages().text("check.severity." + severity.key());
    }

    private static void explain(Rule rule, CommandContext context) {
        MessageCatalog messages = context.messages();
        String key = "rule." + rule.name();
        context.console().print(rule.name() + "  " + messages.text(key));
        context.console().print("  " + messages.text("check.rule.wrong", messages.text(key + ".wrong")));
        context.console().print("  " + messages.text("check.rule.right", messages.text(key + ".right")));
        context.console().print("  " + messages.text("check.rule.off-here", rule.name()));
        context.console().print("  " + messages.text("check.rule.off", Checker.KEY + rule.name()));
    }

    private static Map<String, Object> json(Rule rule, Checker checker) {
        MessageCatalog english = MessageCatalog.forLanguage("en");
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
