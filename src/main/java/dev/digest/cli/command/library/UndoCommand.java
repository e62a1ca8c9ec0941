package dev.digest.cli.command.library;

import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.view.ChangeJson;
import dev.digest.cli.view.ChangeLines;
import dev.digest.library.Change;
import dev.digest.library.History;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** {@code digest undo}: takes back the last command that changed something. */
public final class UndoCommand implements Command {
    @Override
    public String name() {
        return "undo";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("ID", "--to").flag("--dry-run").flag("--force");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        if (!options.arguments().isEmpty()) {
            throw Problem.of("usage.unexpected", options.arguments().get(0), name());
        }
        OptionalInt to = options.number("--to", 0);
        boolean rehearse = options.has("--dry-run");
        History history = context.library().history();
        List<Change> taken = to.isPresent()
                ? history.undoTo(to.getAsInt(), context.newsroom().files().tracked(), options.has("--force"), rehearse)
                : List.of(history.undo(context.newsroom().files().tracked(), rehearse));
        report(taken, rehearse, context);
        return 0;
    }

    private static void report(List<Change> taken, boolean rehearse, CommandContext context) {
        if (context.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("undone", taken.stream().map(ChangeJson::of).toList());
            json.put("dryRun", rehearse);
            context.printJson(json);
            return;
        }
        String key = rehearse ? "undo.would" : "undo.done";
        taken.forEach(change -> context.print(context.messages().text(key, ChangeLines.headline(change, context))));
        if (!rehearse) {
            context.info("undo.again", taken.get(taken.size() - 1).number() - 1);
        }
    }
}
