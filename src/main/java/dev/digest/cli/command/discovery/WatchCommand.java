package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.ChangeWatch;
import dev.digest.app.discovery.ChangeWatch.WatchChange;
import dev.digest.app.discovery.TestWatch;
import dev.digest.app.discovery.TestWatch.RuleEffect;
import dev.digest.app.discovery.TestWatch.WatchTestResult;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.Table;
import dev.digest.discovery.WatchRules;
import dev.digest.discovery.WatchRules.WatchKind;
import dev.digest.problem.Problem;
import dev.digest.workspace.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code digest watch}: manages which new papers are fetched, highlighted or hidden. */
public final class WatchCommand implements Command {
    private static final List<String> ACTIONS = List.of("list", "add", "remove", "test");
    /** The maximum number of picks to name that an exclusion would have hidden. */
    private static final int NAMED = 5;

    @Override
    public String name() {
        return "watch";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.values("CATEGORY", "-c", "--category")
                .values("WORD", "--word")
                .values("NAME", "--author")
                .values("WORD", "--not")
                .values("URL", "--feed")
                .changes()
                .arguments("[list|add|remove|test]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> arguments = options.arguments();
        String action = arguments.isEmpty() ? "list" : arguments.get(0);
        if (!ACTIONS.contains(action)) {
            throw Problem.usage("usage.choice", name(), action, ACTIONS);
        }
        if (arguments.size() > 1) {
            throw Problem.usage("usage.unexpected", arguments.get(1), name() + " " + action);
        }
        Map<WatchKind, List<String>> given = given(options);
        boolean changes = action.equals("add") || action.equals("remove");
        if (changes && given.isEmpty()) {
            throw Problem.usage("usage.missing", "--category|--word|--author|--not|--feed");
        }
        if (action.equals("list") && !given.isEmpty()) {
            throw Problem.usage(
                    "usage.unexpected", "--" + given.keySet().iterator().next().label(), name() + " list");
        }
        switch (action) {
            case "add" -> report("add", new ChangeWatch(context.newsroom()).add(given), context);
            case "remove" -> report("remove", new ChangeWatch(context.newsroom()).remove(given), context);
            case "test" -> test(given, context);
            default -> list(context);
        }
        return 0;
    }

    private static Map<WatchKind, List<String>> given(CommandOptions options) {
        Map<WatchKind, List<String>> given = new LinkedHashMap<>();
        for (WatchKind kind : WatchKind.values()) {
            List<String> values = options.values("--" + kind.label());
            if (!values.isEmpty()) {
                given.put(kind, values);
            }
        }
        return given;
    }

    private static Map<WatchKind, List<String>> all(Settings settings) {
        Map<WatchKind, List<String>> all = new LinkedHashMap<>();
        for (WatchKind kind : WatchKind.values()) {
            all.put(kind, settings.list(kind.key()));
        }
        return all;
    }

    private static void list(CommandContext context) {
        // Validates the file now rather than at the next discovery.
        WatchRules rules = WatchRules.of(context.newsroom().settings());
        Map<WatchKind, List<String>> all = all(context.newsroom().settings());
        if (context.json()) {
            Map<String, Object> json = new LinkedHashMap<>(json(all));
            json.put("crossLists", rules.crossLists());
            json.put("replacements", rules.replacements());
            json.put("votes", rules.votes());
            context.console().printJson(json);
            return;
        }
        Table table = new Table(context.output());
        all.forEach((kind, values) -> values.forEach(value -> table.row(List.of(cell(kind, context), value))));
        table.finish(List.of(context.messages().text("watch.heading").split("\\|", -1)));
        if (all.values().stream().allMatch(List::isEmpty)) {
            context.console().info("watch.nothing");
        }
    }

    private static Map<String, Object> json(Map<WatchKind, List<String>> rules) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (WatchKind kind : WatchKind.values()) {
            json.put(kind.label(), rules.getOrDefault(kind, List.of()));
        }
        return json;
    }

    private static String name(WatchKind kind, CommandContext context) {
        return context.messages().text("watch.kind." + kind.label());
    }

    /** The name in a table: for scripts that of the option. */
    private static String cell(WatchKind kind, CommandContext context) {
        return context.output().isTerminal() ? name(kind, context) : kind.label();
    }

    private static void report(String action, WatchChange change, CommandContext context) {
        if (context.json()) {
            context.console().printJson(Map.of(action.equals("add") ? "added" : "removed", json(change.changed())));
            return;
        }
        change.changed()
                .forEach((kind, values) -> values.forEach(value -> context.console()
                        .print(context.messages().text("watch." + action, name(kind, context), value))));
        change.same()
                .forEach((kind, values) ->
                        values.forEach(value -> context.console().info("watch.same", name(kind, context), value)));
        if (action.equals("add") && !change.changed().isEmpty()) {
            context.console().info("watch.next");
        }
    }

    private static void test(Map<WatchKind, List<String>> given, CommandContext context) {
        WatchRules.of(context.newsroom().settings());
        Map<WatchKind, List<String>> rules = new LinkedHashMap<>();
        if (given.isEmpty()) {
            all(context.newsroom().settings()).forEach((kind, values) -> {
                if (kind != WatchKind.FEED) {
                    rules.put(kind, values);
                }
            });
        } else {
            given.forEach((kind, values) -> rules.put(
                    kind,
                    values.stream()
                            .map(value -> ChangeWatch.checked(kind, value))
                            .toList()));
        }
        if (rules.containsKey(WatchKind.FEED)) {
            throw Problem.usage("usage.unexpected", "--feed", "watch test");
        }
        WatchTestResult result = new TestWatch(context.newsroom()).test(rules, InboxRangeOptions.today(context));
        if (context.json()) {
            context.console().printJson(json(result));
        } else {
            print(result, context);
        }
    }

    private static void print(WatchTestResult result, CommandContext context) {
        Table table = new Table(context.output());
        for (RuleEffect effect : result.effects()) {
            table.row(List.of(
                    cell(effect.kind(), context),
                    effect.value(),
                    Integer.toString(effect.papers()),
                    Integer.toString(effect.picks().size())));
        }
        table.finish(List.of(context.messages().text("watch.test-heading").split("\\|", -1)));
        context.console()
                .info(
                        result.picks() == 0 ? "watch.tested" : "watch.tested-with-picks",
                        result.papers(),
                        result.from(),
                        result.until(),
                        result.picks());
        for (RuleEffect effect : result.effects()) {
            if (effect.kind() == WatchKind.EXCLUSION && !effect.picks().isEmpty()) {
                context.console()
                        .warn("watch.hides", effect.value(), effect.picks().size(), result.picks());
                effect.picks().stream()
                        .limit(NAMED)
                        .forEach(pick -> context.console()
                                .warn(
                                        "watch.hidden-pick",
                                        pick.paper().id(),
                                        pick.paper().title()));
            }
        }
    }

    private static Map<String, Object> json(WatchTestResult result) {
        List<Object> rules = new ArrayList<>();
        for (RuleEffect effect : result.effects()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("kind", effect.kind().label());
            json.put("value", effect.value());
            json.put("papers", effect.papers());
            json.put(
                    "picks",
                    effect.picks().stream().map(pick -> pick.paper().id()).toList());
            rules.add(json);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", result.from().toString());
        json.put("until", result.until().toString());
        json.put("papers", result.papers());
        json.put("picks", result.picks());
        json.put("rules", rules);
        return json;
    }
}
