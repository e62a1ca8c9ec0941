package dev.digest.cli.command.paper;

import dev.digest.app.paper.FigureImporter;
import dev.digest.app.paper.WaitingSheets;
import dev.digest.app.paper.draft.ReviewDrafts;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.PaperRefs;
import dev.digest.cli.command.PaperSelectionOptions;
import dev.digest.library.LibraryPaper;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code digest review}: opens drafts in the editor; saving accepts them. */
public final class ReviewCommand implements Command {
    @Override
    public String name() {
        return "review";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.flag("--refuse").changes().arguments("[REF...]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        new KeptSheets(context).storeFirst();
        List<String> refs =
                options.has("--refuse") ? draftsToRefuse(options.arguments(), context) : options.arguments();
        List<LibraryPaper> entries = entries(refs, context);
        if (entries.isEmpty()) {
            context.console().info("review.nothing-left");
        }
        return options.has("--refuse")
                ? refuse(entries, context)
                : new SheetEditor(context, new FigureImporter(context.newsroom(), false), new DraftProposal(context))
                        .editAll(entries);
    }

    private static List<LibraryPaper> entries(List<String> refs, CommandContext context) {
        if (refs.isEmpty()) {
            return new WaitingSheets(context.newsroom()).withoutSheets(new ReviewDrafts(context.newsroom()).waiting());
        }
        List<LibraryPaper> entries = PaperSelectionOptions.ofRefs(refs, context);
        entries.forEach(new ReviewDrafts(context.newsroom())::require);
        return entries;
    }

    /** Rejecting all drafts requires naming the papers. */
    private static List<String> draftsToRefuse(List<String> refs, CommandContext context) {
        Set<String> waiting = new HashSet<>();
        for (LibraryPaper entry : new ReviewDrafts(context.newsroom()).waiting()) {
            waiting.add(entry.paper().id().canonical());
        }
        return PaperRefs.givenOrChosen(refs, paper -> waiting.contains(paper.id()), context);
    }

    private static int refuse(List<LibraryPaper> entries, CommandContext context) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "refused",
                entries.stream().map(entry -> entry.paper().id().canonical()).toList());
        new ReviewDrafts(context.newsroom()).refuse(entries);
        if (context.json()) {
            context.console().printJson(json);
        } else {
            entries.forEach(entry -> context.console()
                    .printRow(context.messages()
                            .text(
                                    "review.refused",
                                    entry.paper().id(),
                                    entry.paper().title())));
        }
        return 0;
    }
}
