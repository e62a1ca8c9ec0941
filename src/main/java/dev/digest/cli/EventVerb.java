package dev.digest.cli;

import dev.digest.cli.output.Table;
import dev.digest.curation.Announcement;
import dev.digest.curation.EventField;
import dev.digest.library.Event;
import dev.digest.problem.Problem;
import dev.digest.workspace.SafeFile;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code digest event add|list|edit|remove}: the entries of 活动预告. */
final class EventVerb implements Verb {
    private static final List<String> ACTIONS = List.of("add", "list", "edit", "remove");

    @Override
    public String name() {
        return "event";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public void describe(Form form) {
        for (EventField field : EventField.values()) {
            form.value(field == EventField.DATE ? "YYYY-MM-DD" : "TEXT", "--" + field.key());
        }
        form.value("FILE", "--file").value("N", "--issue").changes().arguments("add|list|edit|remove [NUMBER]");
    }

    @Override
    public int run(Given given, Session session) {
        List<String> arguments = given.arguments();
        String action = arguments.isEmpty() ? "" : arguments.get(0);
        int wanted = action.equals("edit") || action.equals("remove") ? 2 : 1;
        if (action.isEmpty()) {
            throw Problem.of("usage.missing", String.join("|", ACTIONS));
        }
        if (!ACTIONS.contains(action)) {
            throw Problem.of("usage.choice", "event", action, ACTIONS);
        }
        if (arguments.size() < wanted) {
            throw Problem.of("usage.missing", "NUMBER");
        }
        if (arguments.size() > wanted) {
            throw Problem.of("usage.unexpected", arguments.get(wanted), "event " + action);
        }
        switch (action) {
            case "add" -> report("event.kept", add(given, session), session);
            case "edit" -> replace(arguments.get(1), "event.kept", event -> edit(event, given, session), session);
            case "remove" -> replace(arguments.get(1), "event.removed", event -> remove(event, session), session);
            default -> list(given, session);
        }
        return 0;
    }

    private static void replace(String number, String key, UnaryOperator<Event> work, Session session) {
        Event before = known(number, session);
        Event after = session.library().atOnce(() -> work.apply(known(number, session)));
        report(key, after, session);
        if (key.equals("event.removed") || !after.equals(before)) {
            session.offerUndo();
        }
    }

    private static Event add(Given given, Session session) {
        Announcement words = Announcement.NONE.with(words(given, session));
        int issue = given.number("--issue", 1).orElseGet(() -> session.library().nextIssue());
        return keep(new Event(0, issue, words), session);
    }

    private static Event edit(Event event, Given given, Session session) {
        int issue = given.number("--issue", 1).orElse(event.issue());
        refuseOut(event.issue(), session);
        return keep(new Event(event.number(), issue, event.announcement().with(words(given, session))), session);
    }

    private static Event keep(Event event, Session session) {
        if (event.announcement().get(EventField.TITLE).isEmpty()) {
            throw Problem.of("usage.missing", "--title");
        }
        refuseOut(event.issue(), session);
        return session.library().keep(event, session.now());
    }

    private static Event remove(Event event, Session session) {
        refuseOut(event.issue(), session);
        session.library().remove(event, session.now());
        return event;
    }

    private static void refuseOut(int issue, Session session) {
        session.library().issue(issue).ifPresent(Composing::open);
    }

    private static Event known(String number, Session session) {
        int wanted = number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
        return session.library().event(wanted).orElseThrow(() -> Problem.of("event.unknown", number));
    }

    private static Map<EventField, String> words(Given given, Session session) {
        Map<EventField, String> words = new EnumMap<>(EventField.class);
        for (EventField field : EventField.values()) {
            given.value("--" + field.key()).ifPresent(text -> words.put(field, text));
        }
        given.value("--file").ifPresent(file -> words.put(EventField.SUMMARY, SafeFile.read(session.path(file))));
        if (given.has("--file") && given.has("--summary")) {
            throw Problem.of("usage.together", "--summary", "--file");
        }
        return words;
    }

    private static void report(String key, Event event, Session session) {
        if (session.json()) {
            session.printJson(json(event));
        } else {
            String title = event.announcement().get(EventField.TITLE).orElse("");
            session.print(session.messages().text(key, event.number(), event.issue(), title));
        }
    }

    private static void list(Given given, Session session) {
        OptionalInt issue = given.number("--issue", 1);
        List<Event> events = issue.isPresent()
                ? session.library().events(issue.getAsInt())
                : session.library().eventsAhead();
        if (session.json()) {
            session.printJson(
                    Map.of("events", events.stream().map(EventVerb::json).toList()));
            return;
        }
        Table table = new Table(session.out());
        for (Event event : events) {
            table.row(List.of(
                    Integer.toString(event.number()),
                    Integer.toString(event.issue()),
                    event.announcement().get(EventField.DATE).orElse(""),
                    event.announcement().get(EventField.TITLE).orElse("")));
        }
        table.end(List.of(session.messages().text("event.heading").split("\\|", -1)));
        if (events.isEmpty()) {
            session.say(issue.isPresent() ? "event.none" : "event.none-ahead", issue.orElse(0));
        }
    }

    private static Map<String, @Nullable Object> json(Event event) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", event.number());
        json.put("issue", event.issue());
        json.put("title", event.announcement().get(EventField.TITLE).orElse(null));
        json.put("titleZh", event.announcement().get(EventField.TITLE_ZH).orElse(null));
        json.put("host", event.announcement().get(EventField.HOST).orElse(null));
        json.put("date", event.announcement().get(EventField.DATE).orElse(null));
        json.put("time", event.announcement().get(EventField.TIME).orElse(null));
        json.put("link", event.announcement().get(EventField.LINK).orElse(null));
        json.put("summary", event.announcement().get(EventField.SUMMARY).orElse(null));
        return json;
    }
}
