package dev.digest.cli.view;

import dev.digest.cli.command.CommandContext;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.Table;
import dev.digest.cli.output.TextWidth;
import dev.digest.library.Change;
import java.util.List;
import java.util.Map;

/**
 * Changes as text: on a terminal a headline and a line for each record, in a pipe columns.
 *
 * @param versions the version that each change created, when one paper is listed
 */
public record ChangeLines(ChangeDescriber describer, Map<Long, Integer> versions, CommandContext session) {
    /** The maximum number of records to list on a terminal. */
    private static final int MAX_RECORDS = 8;

    public static ChangeLines of(Map<Long, Integer> versions, CommandContext context) {
        MessageCatalog messages = context.messages();
        // Output for scripts must not depend on the user's language.
        boolean asUsual = context.output().isTerminal() || messages.language().equals("en");
        return new ChangeLines(
                new ChangeDescriber(asUsual ? messages : MessageCatalog.forLanguage("en")), versions, context);
    }

    public void print(Change change) {
        Map<String, List<String>> things = describer.describe(change);
        if (session.output().isTerminal()) {
            printOnTerminal(change, things);
            return;
        }
        Integer version = versions.get(change.number());
        Table table = new Table(session.output());
        things.forEach((thing, what) -> table.row(List.of(
                Long.toString(change.number()),
                change.invocation().startedAt().toString(),
                change.invocation().userName(),
                command(change, describer.messages()),
                thing,
                String.join(",", what),
                version == null ? "" : version.toString(),
                change.undoneBy().isPresent() ? Long.toString(change.undoneBy().getAsLong()) : "")));
    }

    private void printOnTerminal(Change change, Map<String, List<String>> things) {
        session.output().line(session.output().bold(row(headline(change, session))));
        things.entrySet().stream()
                .limit(MAX_RECORDS)
                .forEach(thing ->
                        session.console().printRow("    " + thing.getKey() + "  " + joinForColumn(thing.getValue())));
        if (things.size() > MAX_RECORDS) {
            session.console().print("    " + session.messages().text("history.more", things.size() - MAX_RECORDS));
        }
        Integer version = versions.get(change.number());
        if (version != null) {
            session.console().print("    " + session.messages().text("history.version", version));
        }
        change.undoneBy()
                .ifPresent(by ->
                        session.console().print("    " + session.messages().text("history.undone", by)));
    }

    private String row(String text) {
        return TextWidth.fit(SafeText.line(text), session.output().columns());
    }

    private String joinForColumn(List<String> what) {
        return String.join(session.messages().text("list.comma"), what);
    }

    /** A change on one line: number, time, user and command. */
    public static String headline(Change change, CommandContext context) {
        return String.join(
                "  ",
                Long.toString(change.number()),
                context.console().formatMinute(change.invocation().startedAt()),
                change.invocation().userName().isEmpty()
                        ? "-"
                        : change.invocation().userName(),
                command(change, context.messages()));
    }

    private static String command(Change change, MessageCatalog messages) {
        String command = change.invocation().command();
        return command.isEmpty() ? messages.text("history.before") : command;
    }
}
