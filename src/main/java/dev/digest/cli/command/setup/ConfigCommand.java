package dev.digest.cli.command.setup;

import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.SecretRedaction;
import dev.digest.cli.output.Table;
import dev.digest.format.Json;
import dev.digest.format.YamlNode;
import dev.digest.problem.Problem;
import dev.digest.workspace.SettingOrigin;
import dev.digest.workspace.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code digest config}: shows settings with their origin, and changes them. */
public final class ConfigCommand implements Command {
    private static final List<String> ACTIONS = List.of("list", "get", "set", "unset", "edit");
    private static final String ALIAS = "alias.";

    private final Predicate<String> isCommand;

    /** @param isCommand whether a word is the name of a command, which no alias can have */
    public ConfigCommand(Predicate<String> isCommand) {
        this.isCommand = isCommand;
    }

    @Override
    public String name() {
        return "config";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.flag("--show-origin")
                .flag("--user")
                .flag("--dry-run")
                .arguments("[list|get|set|unset|edit] [KEY] [VALUE...]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> arguments = options.arguments();
        String action = arguments.isEmpty() ? "list" : arguments.get(0);
        if (!ACTIONS.contains(action)) {
            throw Problem.usage("usage.choice", name(), action, ACTIONS);
        }
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        int most = action.equals("set") ? Integer.MAX_VALUE : action.equals("edit") ? 0 : 1;
        int least = action.equals("set") ? 2 : action.equals("list") || action.equals("edit") ? 0 : 1;
        if (rest.size() > most) {
            throw Problem.usage("usage.unexpected", rest.get(most), name() + " " + action);
        }
        if (rest.size() < least) {
            throw Problem.usage("usage.missing", rest.isEmpty() ? "KEY" : "VALUE");
        }
        switch (action) {
            case "get" -> get(rest.get(0), options, context);
            case "set" -> {
                requireNoCommand(rest.get(0));
                SettingChange.of(options, context).set(rest.get(0), rest.subList(1, rest.size()));
            }
            case "unset" -> SettingChange.of(options, context).unset(rest.get(0));
            case "edit" ->
                ConfigFileEditor.of(SettingChange.of(options, context)).edit();
            default -> list(rest.stream().findFirst(), options, context);
        }
        return 0;
    }

    private void requireNoCommand(String key) {
        if (key.startsWith(ALIAS) && isCommand.test(key.substring(ALIAS.length()))) {
            throw Problem.usage("usage.alias-of-command", key.substring(ALIAS.length()));
        }
    }

    private static void get(String key, CommandOptions options, CommandContext context) {
        Settings settings = context.settingsAnywhere().get();
        settings.requireKey(key);
        if (context.json()) {
            context.console().printJson(json(key, settings));
            return;
        }
        for (String value : values(settings.node(key))) {
            context.console().print(options.has("--show-origin") ? settings.origin(key) + "  " + value : value);
        }
    }

    private static void list(Optional<String> group, CommandOptions options, CommandContext context) {
        Settings settings = context.settingsAnywhere().get();
        List<String> keys = settings.keys().stream()
                .filter(key -> group.stream().allMatch(part -> key.equals(part) || key.startsWith(part + ".")))
                .toList();
        if (keys.isEmpty()) {
            settings.requireKey(group.orElseThrow());
        }
        if (context.json()) {
            context.console()
                    .printJson(Map.of(
                            "settings",
                            keys.stream().map(key -> json(key, settings)).toList()));
            return;
        }
        boolean origin = options.has("--show-origin");
        Table table = new Table(context.output());
        for (String key : keys) {
            List<String> row = new ArrayList<>(List.of(key, String.join(", ", values(settings.node(key)))));
            if (origin) {
                row.add(settings.origin(key));
            }
            table.row(row);
        }
        List<String> heading = List.of(context.messages().text("config.heading").split("\\|", -1));
        table.finish(heading.subList(0, origin ? 3 : 2));
    }

    /** The value as on the command line: a text, or the items of a list. */
    static List<String> values(YamlNode node) {
        if (node instanceof YamlNode.YamlSequence items) {
            return items.items().stream().flatMap(item -> values(item).stream()).toList();
        }
        return List.of(SecretRedaction.redact(
                node instanceof YamlNode.YamlScalar scalar ? scalar.text() : Json.text(jsonValue(node))));
    }

    static Map<String, @Nullable Object> json(String key, Settings settings) {
        SettingOrigin origin = settings.originOf(key);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", key);
        json.put("value", jsonValue(settings.node(key)));
        json.put("layer", origin.layer().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("origin", origin.name());
        json.put("line", origin.line() == 0 ? null : origin.line());
        return json;
    }

    private static Object jsonValue(YamlNode node) {
        if (node instanceof YamlNode.YamlSequence items) {
            return items.items().stream().map(ConfigCommand::jsonValue).toList();
        }
        if (node instanceof YamlNode.YamlMapping mapping) {
            Map<String, Object> plain = new LinkedHashMap<>();
            mapping.entries().forEach((name, value) -> plain.put(name, jsonValue(value)));
            return plain;
        }
        return SecretRedaction.redact(((YamlNode.YamlScalar) node).text());
    }
}
