package dev.digest.cli.view;

import dev.digest.app.paper.PaperCatalog;
import dev.digest.cli.command.CommandContext;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.library.Query;
import dev.digest.library.Status;
import dev.digest.paper.PaperId;
import java.util.List;
import java.util.stream.Collectors;

/** Shows the status of papers and the next steps. */
public final class CurationProgressView {
    private CurationProgressView() {}

    /**
     * Prints the next steps for papers that were candidates.
     *
     * @param before the papers before the change
     */
    public static void printNextSteps(List<LibraryPaper> before, CommandContext context) {
        List<LibraryPaper> candidates = before.stream()
                .filter(entry -> entry.status() == Status.CANDIDATE)
                .flatMap(entry ->
                        new PaperCatalog(context.newsroom()).find(entry.paper().id()).stream())
                .toList();
        List<PaperId> homeless = candidates.stream()
                .filter(entry -> entry.status() == Status.CANDIDATE)
                .filter(entry -> entry.curation().get(CurationField.SUMMARY).isPresent())
                .map(entry -> entry.paper().id())
                .toList();
        if (!homeless.isEmpty()) {
            String ids = homeless.stream().map(PaperId::canonical).collect(Collectors.joining(" "));
            context.console()
                    .info(
                            "summarize.next-category",
                            ids,
                            context.newsroom().newsletter().categories().names());
        } else if (!candidates.isEmpty()) {
            int lacking = new PaperCatalog(context.newsroom()).withoutSummary().size();
            context.console().info(lacking > 0 ? "summarize.next-summary" : "summarize.next-issue", lacking);
        }
    }

    /** Says that no paper lacks a summary, or that there is none at all. */
    public static void printNothingLeft(CommandContext context) {
        boolean empty = new PaperCatalog(context.newsroom()).count(Query.ALL) == 0;
        context.console().info(empty ? "list.empty" : "summarize.nothing-left");
    }

    /** Prints the status of a paper. */
    public static void printStatus(LibraryPaper entry, CommandContext context) {
        String title =
                entry.curation().get(CurationField.TITLE).orElse(entry.paper().title());
        if (entry.isPublished()) {
            int issue = entry.issue().orElse(0);
            context.console()
                    .printRow(context.messages()
                            .text("summarize.saved", entry.paper().id(), title));
            context.console()
                    .info(
                            "summarize.published",
                            issue,
                            context.displayPath(context.newsroom().workspace().issue(issue)));
            return;
        }
        String key = entry.status() == Status.CANDIDATE
                ? entry.curation().get(CurationField.SUMMARY).isEmpty()
                        ? "summarize.lacks-summary"
                        : "summarize.lacks-category"
                : "summarize.ready";
        context.console().printRow(context.messages().text(key, entry.paper().id(), title));
    }
}
