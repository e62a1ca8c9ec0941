package dev.digest.cli.command.paper;

import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.ConfirmationPrompt;
import dev.digest.cli.command.PaperSelectionOptions;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code digest remove}: takes papers out of the library, and keeps what was written about them. */
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
        if (options.arguments().isEmpty()) {
            throw Problem.usage("usage.missing", "REF");
        }
        List<LibraryPaper> entries = PaperSelectionOptions.ofRefs(options.arguments(), context);
        requireUnpublished(entries);
        if (!context.json()) {
            entries.forEach(entry -> context.warn(
                    "remove.paper", entry.paper().id(), entry.paper().title()));
        }
        if (!context.isDryRun() && !new ConfirmationPrompt(options, context).ask("remove.ask")) {
            return 1;
        }
        remove(entries.stream().map(entry -> entry.paper().id()).toList(), context);
        return 0;
    }

    private static void requireUnpublished(List<LibraryPaper> entries) {
        List<String> published = entries.stream()
                .filter(LibraryPaper::isPublished)
                .map(entry -> entry.paper().id() + "  No." + entry.issue().orElse(0))
                .toList();
        if (!published.isEmpty()) {
            throw Problem.of("remove.published", String.join("\n", published));
        }
    }

    /** Asked again, since an issue may have come out while the user was asked. */
    private static void remove(List<PaperId> ids, CommandContext context) {
        Set<Integer> drafts = new LinkedHashSet<>();
        context.library().inTransaction(() -> {
            List<LibraryPaper> entries =
                    ids.stream().map(id -> context.entry(id.canonical())).toList();
            requireUnpublished(entries);
            for (IssueRecord issue : context.library().issues()) {
                if (issue.papers().stream().anyMatch(ids::contains)) {
                    drafts.add(issue.number());
                }
            }
            context.library().remove(ids, context.now());
            return ids;
        });
        report(ids, drafts, context);
    }

    private static void report(List<PaperId> ids, Set<Integer> drafts, CommandContext context) {
        if (context.json()) {
            context.printJson(
                    Map.of("removed", ids.stream().map(PaperId::canonical).toList()));
            return;
        }
        ids.forEach(id -> context.print(context.messages().text("remove.done", id)));
        drafts.forEach(number -> context.info("remove.from-issue", number));
        context.info("remove.kept");
    }
}
