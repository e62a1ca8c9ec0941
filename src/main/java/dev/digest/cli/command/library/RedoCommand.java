package dev.digest.cli.command.library;

import dev.digest.app.library.UndoChanges;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.view.UndoReport;
import dev.digest.problem.Problem;

/** {@code digest redo}: redoes the last undone change; repeated, the one before. */
public final class RedoCommand implements Command {
    @Override
    public String name() {
        return "redo";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.flag("--dry-run");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        if (!options.arguments().isEmpty()) {
            throw Problem.usage("usage.unexpected", options.arguments().get(0), name());
        }
        boolean rehearse = options.has("--dry-run");
        new UndoReport(name(), rehearse, context).print(new UndoChanges(context.newsroom()).redo(rehearse));
        return 0;
    }
}
