package dev.digest.cli.view;

import dev.digest.cli.command.CommandContext;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.library.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reports the changes that were undone or redone, or in a dry run what would be done to each record.
 *
 * @param name {@code undo} or {@code redo}, the prefix of message keys
 * @param rehearsed whether this is a dry run
 */
public record UndoReport(String name, boolean rehearsed, CommandContext session) {
    /** Prints the changes that were undone or redone. */
    public void print(List<Change> changes) {
        if (session.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put(
                    name.equals("undo") ? "undone" : "redone",
                    changes.stream().map(ChangeJson::of).toList());
            json.put("dryRun", rehearsed);
            session.console().printJson(json);
            return;
        }
        changes.forEach(this::print);
        if (!rehearsed) {
            session.console()
                    .info(name + ".next", changes.get(changes.size() - 1).number() - 1);
        }
    }

    private void print(Change change) {
        MessageCatalog messages = session.messages();
        String key = name + (rehearsed ? ".would" : ".done");
        session.console().print(messages.text(key, ChangeLines.headline(change, session)));
        if (rehearsed) {
            new ChangeDescriber(messages)
                    .describe(name.equals("undo") ? change.inverse() : change)
                    .forEach((thing, what) -> session.console()
                            .printRow("    " + thing + "  " + String.join(messages.text("list.comma"), what)));
        }
    }
}
