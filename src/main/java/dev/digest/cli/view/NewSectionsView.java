package dev.digest.cli.view;

import dev.digest.app.issue.importing.NewSections;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.ConfirmationPrompt;

/** Tells of sections that the newsletter does not have, and adds them when the user says so. */
public record NewSectionsView(CommandOptions options, CommandContext context) {
    /** The option that adds them without asking. */
    public static final String ADD = "--add-sections";

    /** Tells, asks, adds. */
    public void offer(NewSections found) {
        if (!found.categories().isEmpty()) {
            context.console().warn("import.categories", found.categories());
        }
        if (found.names().isEmpty()) {
            return;
        }
        context.console().warn("import.sections", found.names());
        if (!context.isDryRun() && found.isWritable() && isWanted()) {
            found.write();
            context.console()
                    .info(
                            "import.sections-added",
                            context.displayPath(context.newsroom().workspace().settings()));
        }
    }

    private boolean isWanted() {
        boolean askable = context.isInteractive() && context.host().streams().inIsTerminal() && !context.json();
        return options.has(ADD) || (askable && new ConfirmationPrompt(options, context).accepts("import.sections-ask"));
    }
}
