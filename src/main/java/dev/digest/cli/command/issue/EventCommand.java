package dev.digest.cli.command.issue;

import dev.digest.app.issue.EditEvents;
import dev.digest.app.issue.EditEvents.EventRequest;
import dev.digest.app.issue.EditEvents.EventResult;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.Table;
import dev.digest.curation.EventField;
import dev.digest.library.IssueEvent;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code digest event add|list|edit|remove}: manages the entries of 活动预告. */
public final class EventCommand implements Command {
    private static final List<String> ACTIONS = List.of("add", "list", "edit", "remove");

    @Override
    public String name() {
        return "event";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public void describe(CommandSpecs specs) {
        for (EventField field : EventField.values()) {
            specs.value(field.kind().placeholder(), "--" + field.key());
        }
        specs.value("FILE", "--file").value("N", "--issue").changes().arguments("add|list|edit|remove [NUMBER]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> arguments = options.arguments();
        String action = arguments.isEmpty() ? "" : arguments.get(0);
        int wanted = action.equals("edit") || action.equals("remove") ? 2 : 1;
        if (action.isEmpty()) {
            throw Problem.usage("usage.missing", String.join("|", ACTIONS));
        }
        if (!ACTIONS.contains(action)) {
            throw Problem.usage("usage.choice", "event", action, ACTIONS);
        }
        if (arguments.size() < wanted) {
            throw Problem.usage("usage.missing", "NUMBER");
        }
        if (arguments.size() > wanted) {
            throw Problem.usage("usage.unexpected", arguments.get(wanted), "event " + action);
        }
        EditEvents events = new EditEvents(context.newsroom());
        switch (action) {
            case "add" -> report("event.kept", events.add(request(options, context)), context);
            case "edit" -> report("event.kept", events.edit(number(arguments), request(options, context)), context);
            case "remove" -> report("event.removed", events.remove(number(arguments)), context);
            default -> list(options.number("--issue", 1), events, context);
        }
        return 0;
    }

    private static int number(List<String> arguments) {
        String number = arguments.get(1);
        if (!number.matches("\\d{1,9}")) {
            throw Problem.of("event.unknown", number);
        }
        return Integer.parseInt(number);
    }

    private static EventRequest request(CommandOptions options, CommandContext context) {
        return new EventRequest(options.number("--issue", 1), changedFields(options, context));
    }

    private static Map<EventField, String> changedFields(CommandOptions options, CommandContext context) {
        Map<EventField, String> words = new EnumMap<>(EventField.class);
        for (EventField field : EventField.values()) {
            options.value("--" + field.key()).ifPresent(text -> words.put(field, text));
        }
        options.value("--file")
                .ifPresent(file -> words.put(
                        EventField.SUMMARY,
                        file.equals("-") ? context.standardInput().text() : AtomicFile.read(context.path(file))));
        if (options.has("--file") && options.has("--summary")) {
            throw Problem.usage("usage.together", "--summary", "--file");
        }
        return words;
    }

    private static void report(String key, EventResult result, CommandContext context) {
        IssueEvent event = result.event();
        if (context.json()) {
            context.console().printJson(json(event));
        } else {
            String title = event.curation().get(EventField.TITLE).orElse("");
            context.console().print(context.messages().text(key, event.number(), event.issue(), title));
        }
        if (key.equals("event.removed") || result.isReplaced()) {
            context.console().offerUndo();
        }
    }

    private static void list(OptionalInt issue, EditEvents all, CommandContext context) {
        List<IssueEvent> events = all.list(issue);
        if (context.json()) {
            context.console()
                    .printJson(Map.of(
                            "events", events.stream().map(EventCommand::json).toList()));
            return;
        }
        Table table = new Table(context.output());
        for (IssueEvent event : events) {
            table.row(List.of(
                    Integer.toString(event.number()),
                    Integer.toString(event.issue()),
                    when(event),
                    event.curation().get(EventField.TITLE).orElse("")));
        }
        table.finish(List.of(context.messages().text("event.heading").split("\\|", -1)));
        if (events.isEmpty()) {
            context.console().info(issue.isPresent() ? "event.none" : "event.none-ahead", issue.orElse(0));
        }
    }

    private static String when(IssueEvent event) {
        return Stream.of(EventField.DATE, EventField.TIME)
                .flatMap(field -> event.curation().get(field).stream())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, @Nullable Object> json(IssueEvent event) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", event.number());
        json.put("issue", event.issue());
        for (EventField field : EventField.values()) {
            json.put(field.jsonName(), event.curation().get(field).orElse(null));
        }
        return json;
    }
}
