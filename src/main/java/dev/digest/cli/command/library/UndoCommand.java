package dev.digest.cli.command.library;

import dev.digest.app.library.UndoChanges;
import dev.digest.app.library.UndoChanges.UndoRequest;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.view.UndoReport;
import dev.digest.problem.Problem;

/** {@code digest undo}: undoes the last change; repeated, the one before. */
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
            throw Problem.usage("usage.unexpected", options.arguments().get(0), name());
        }
        UndoRequest request =
                new UndoRequest(options.number("--to", 0), options.has("--force"), options.has("--dry-run"));
        new UndoReport(name(), request.rehearse(), context).print(new UndoChanges(context.newsroom()).undo(request));
        return 0;
    }
}
