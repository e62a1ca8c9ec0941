package dev.digest.cli;

import dev.digest.cli.output.Messages;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.Table;
import dev.digest.cli.output.TextWidth;
import dev.digest.library.Change;
import java.util.List;
import java.util.Map;

/**
 * Changes as lines: on a screen a head and a line for each thing changed, in a pipe columns.
 *
 * @param versions which change made which version of the words, where one paper is asked about
 */
record ChangeLines(ChangeWords words, Map<Long, Integer> versions, Session session) {
    /** So many things of a change are named on a screen. */
    private static final int THINGS = 8;

    static ChangeLines of(Map<Long, Integer> versions, Session session) {
        Messages messages = session.messages();
        // Scripts must not depend on who runs them.
        boolean asUsual = session.out().isTerminal() || messages.language().equals("en");
        return new ChangeLines(new ChangeWords(asUsual ? messages : Messages.in("en")), versions, session);
    }

    void print(Change change) {
        Map<String, List<String>> things = words.of(change);
        if (session.out().isTerminal()) {
            onScreen(change, things);
            return;
        }
        Integer version = versions.get(change.number());
        Table table = new Table(session.out());
        things.forEach((thing, what) -> table.row(List.of(
                Long.toString(change.number()),
                change.occasion().at().toString(),
                change.occasion().who(),
                command(change, words.messages()),
                thing,
                String.join(",", what),
                version == null ? "" : version.toString(),
                change.undoneBy().isPresent() ? Long.toString(change.undoneBy().getAsLong()) : "")));
    }

    private void onScreen(Change change, Map<String, List<String>> things) {
        session.out().line(session.out().strong(row(head(change, session))));
        things.entrySet().stream()
                .limit(THINGS)
                .forEach(thing -> session.printRow("    " + thing.getKey() + "  " + inRow(thing.getValue())));
        if (things.size() > THINGS) {
            session.print("    " + session.messages().text("history.more", things.size() - THINGS));
        }
        Integer version = versions.get(change.number());
        if (version != null) {
            session.print("    " + session.messages().text("history.version", version));
        }
        change.undoneBy()
                .ifPresent(by -> session.print("    " + session.messages().text("history.undone", by)));
    }

    private String row(String text) {
        return TextWidth.fit(SafeText.line(text), session.out().columns());
    }

    private String inRow(List<String> what) {
        return String.join(session.messages().text("list.comma"), what);
    }

    /** A change on one line: number, time, who and what was typed. */
    static String head(Change change, Session session) {
        return String.join(
                "  ",
                Long.toString(change.number()),
                session.minute(change.occasion().at()),
                change.occasion().who().isEmpty() ? "-" : change.occasion().who(),
                command(change, session.messages()));
    }

    private static String command(Change change, Messages messages) {
        String command = change.occasion().command();
        return command.isEmpty() ? messages.text("history.before") : command;
    }
}
