package dev.digest.cli;

import dev.digest.cli.output.Secrets;
import dev.digest.cli.output.Table;
import dev.digest.notation.Json;
import dev.digest.notation.Node;
import dev.digest.problem.Problem;
import dev.digest.workspace.Origin;
import dev.digest.workspace.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code digest config}: settings, where they come from, and how to change them. */
final class ConfigVerb implements Verb {
    private static final List<String> ACTIONS = List.of("list", "get", "set", "unset", "edit");

    @Override
    public String name() {
        return "config";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public void describe(Form form) {
        form.flag("--show-origin")
                .flag("--user")
                .flag("--dry-run")
                .arguments("[list|get|set|unset|edit] [KEY] [VALUE...]");
    }

    @Override
    public int run(Given given, Session session) {
        List<String> arguments = given.arguments();
        String action = arguments.isEmpty() ? "list" : arguments.get(0);
        if (!ACTIONS.contains(action)) {
            throw Problem.of("usage.choice", name(), action, ACTIONS);
        }
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        int most = action.equals("set") ? Integer.MAX_VALUE : action.equals("edit") ? 0 : 1;
        int least = action.equals("set") ? 2 : action.equals("list") || action.equals("edit") ? 0 : 1;
        if (rest.size() > most) {
            throw Problem.of("usage.unexpected", rest.get(most), name() + " " + action);
        }
        if (rest.size() < least) {
            throw Problem.of("usage.missing", rest.isEmpty() ? "KEY" : "VALUE");
        }
        switch (action) {
            case "get" -> get(rest.get(0), given, session);
            case "set" -> ConfigChange.of(given, session).set(rest.get(0), rest.subList(1, rest.size()));
            case "unset" -> ConfigChange.of(given, session).unset(rest.get(0));
            case "edit" -> ConfigEditing.of(ConfigChange.of(given, session)).edit();
            default -> list(rest.stream().findFirst(), given, session);
        }
        return 0;
    }

    private static void get(String key, Given given, Session session) {
        Settings settings = session.settingsAnywhere();
        settings.known(key);
        if (session.json()) {
            session.printJson(json(key, settings));
            return;
        }
        for (String value : values(settings.node(key))) {
            session.print(given.has("--show-origin") ? settings.origin(key) + "  " + value : value);
        }
    }

    private static void list(Optional<String> group, Given given, Session session) {
        Settings settings = session.settingsAnywhere();
        List<String> keys = settings.keys().stream()
                .filter(key -> group.stream().allMatch(part -> key.equals(part) || key.startsWith(part + ".")))
                .toList();
        if (keys.isEmpty()) {
            settings.known(group.orElseThrow());
        }
        if (session.json()) {
            session.printJson(Map.of(
                    "settings", keys.stream().map(key -> json(key, settings)).toList()));
            return;
        }
        boolean origin = given.has("--show-origin");
        Table table = new Table(session.out());
        for (String key : keys) {
            List<String> row = new ArrayList<>(List.of(key, String.join(", ", values(settings.node(key)))));
            if (origin) {
                row.add(settings.origin(key));
            }
            table.row(row);
        }
        List<String> heading = List.of(session.messages().text("config.heading").split("\\|", -1));
        table.end(heading.subList(0, origin ? 3 : 2));
    }

    /** The value as one would give it: a text, or the items of a list. */
    static List<String> values(Node node) {
        if (node instanceof Node.Items items) {
            return items.items().stream().flatMap(item -> values(item).stream()).toList();
        }
        return List.of(Secrets.hidden(node instanceof Node.Scalar scalar ? scalar.text() : Json.text(plain(node))));
    }

    static Map<String, @Nullable Object> json(String key, Settings settings) {
        Origin origin = settings.place(key);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", key);
        json.put("value", plain(settings.node(key)));
        json.put("layer", origin.layer().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("origin", origin.name());
        json.put("line", origin.line() == 0 ? null : origin.line());
        return json;
    }

    private static Object plain(Node node) {
        if (node instanceof Node.Items items) {
            return items.items().stream().map(ConfigVerb::plain).toList();
        }
        if (node instanceof Node.Mapping mapping) {
            Map<String, Object> plain = new LinkedHashMap<>();
            mapping.entries().forEach((name, value) -> plain.put(name, plain(value)));
            return plain;
        }
        return Secrets.hidden(((Node.Scalar) node).text());
    }
}
