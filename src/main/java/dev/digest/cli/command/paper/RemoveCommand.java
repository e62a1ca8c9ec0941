package dev.digest.cli.command.paper;

import dev.digest.app.paper.RemovePapers;
import dev.digest.app.paper.RemovePapers.Removal;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.ConfirmationPrompt;
import dev.digest.cli.command.PaperRefs;
import dev.digest.cli.command.PaperSelectionOptions;
import dev.digest.library.LibraryPaper;
import dev.digest.library.Status;
import dev.digest.paper.PaperId;
import java.util.List;
import java.util.Map;

/** {@code digest remove}: removes papers from the library and keeps their curation. */
public final class RemoveCommand implements Command {
    @Override
    public String name() {
        return "remove";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.flag("-y", "--yes").changes().arguments("REF...");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> refs =
                PaperRefs.givenOrChosen(options.arguments(), paper -> paper.status() != Status.PUBLISHED, context);
        List<LibraryPaper> entries = PaperSelectionOptions.ofRefs(refs, context);
        RemovePapers papers = new RemovePapers(context.newsroom());
        papers.requireUnpublished(entries);
        if (!context.json()) {
            entries.forEach(entry -> context.console()
                    .warn("remove.paper", entry.paper().id(), entry.paper().title()));
        }
        if (!context.isDryRun() && !new ConfirmationPrompt(options, context).ask("remove.ask")) {
            return 1;
        }
        // Checked again there, since an issue may have been published while the user was asked.
        report(papers.remove(entries.stream().map(entry -> entry.paper().id()).toList()), context);
        return 0;
    }

    private static void report(Removal removal, CommandContext context) {
        if (context.json()) {
            context.console()
                    .printJson(Map.of(
                            "removed",
                            removal.papers().stream().map(PaperId::canonical).toList()));
            return;
        }
        removal.papers()
                .forEach(id -> context.console().print(context.messages().text("remove.done", id)));
        removal.drafts().forEach(number -> context.console().info("remove.from-issue", number));
        context.console().info("remove.kept");
    }
}
