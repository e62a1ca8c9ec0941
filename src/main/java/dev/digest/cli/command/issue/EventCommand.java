package dev.digest.cli.command.issue;

import dev.digest.app.issue.IssueBuilder;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.Table;
import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.library.IssueEvent;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
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
        switch (action) {
            case "add" -> report("event.kept", add(options, context), context);
            case "edit" -> replace(arguments.get(1), "event.kept", event -> edit(event, options, context), context);
            case "remove" -> replace(arguments.get(1), "event.removed", event -> remove(event, context), context);
            default -> list(options, context);
        }
        return 0;
    }

    private static void replace(String number, String key, UnaryOperator<IssueEvent> work, CommandContext context) {
        IssueEvent before = requireEvent(number, context);
        IssueEvent after = context.newsroom()
                .library()
                .transactions()
                .inTransaction(() -> work.apply(requireEvent(number, context)));
        report(key, after, context);
        if (key.equals("event.removed") || !after.equals(before)) {
            context.console().offerUndo();
        }
    }

    private static IssueEvent add(CommandOptions options, CommandContext context) {
        EventCuration words = EventCuration.NONE.withChanges(changedFields(options, context));
        int issue =
                options.number("--issue", 1).orElseGet(() -> context.newsroom().nextIssue());
        return save(new IssueEvent(0, issue, words), context);
    }

    private static IssueEvent edit(IssueEvent event, CommandOptions options, CommandContext context) {
        int issue = options.number("--issue", 1).orElse(event.issue());
        requireUnpublished(event.issue(), context);
        return save(
                new IssueEvent(event.number(), issue, event.curation().withChanges(changedFields(options, context))),
                context);
    }

    private static IssueEvent save(IssueEvent event, CommandContext context) {
        if (event.curation().get(EventField.TITLE).isEmpty()) {
            throw Problem.usage("usage.missing", "--title");
        }
        requireUnpublished(event.issue(), context);
        return context.newsroom().library().events().save(event, context.host().now());
    }

    private static IssueEvent remove(IssueEvent event, CommandContext context) {
        requireUnpublished(event.issue(), context);
        context.newsroom().library().events().remove(event, context.host().now());
        return event;
    }

    private static void requireUnpublished(int issue, CommandContext context) {
        context.newsroom().library().issues().find(issue).ifPresent(IssueBuilder::requireOpen);
    }

    private static IssueEvent requireEvent(String number, CommandContext context) {
        int wanted = number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
        return context.newsroom()
                .library()
                .events()
                .find(wanted)
                .orElseThrow(() -> Problem.of("event.unknown", number));
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

    private static void report(String key, IssueEvent event, CommandContext context) {
        if (context.json()) {
            context.console().printJson(json(event));
        } else {
            String title = event.curation().get(EventField.TITLE).orElse("");
            context.console().print(context.messages().text(key, event.number(), event.issue(), title));
        }
    }

    private static void list(CommandOptions options, CommandContext context) {
        OptionalInt issue = options.number("--issue", 1);
        List<IssueEvent> events = issue.isPresent()
                ? context.newsroom().library().events().ofIssue(issue.getAsInt())
                : context.newsroom().library().events().upcoming();
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
