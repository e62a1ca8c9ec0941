package dev.digest.cli.view;

import dev.digest.app.PaperLookup;
import dev.digest.app.discovery.PastRejections;
import dev.digest.app.paper.AddPapers.AddedPapers;
import dev.digest.app.paper.AddPapers.StoredPapers;
import dev.digest.app.paper.EqualTitles;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.PaperRefs;
import dev.digest.cli.output.CountSummary;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows the result of adding papers. */
public final class AddReport {
    /** Few enough to list without a total. */
    private static final int A_FEW = 3;

    private AddReport() {}

    /** Prints each paper with its warnings, the failures, and the totals. */
    public static void print(AddedPapers result, CommandContext context) {
        StoredPapers papers = result.papers();
        Map<PaperId, LibraryPaper> entries = new PaperLookup(context.newsroom()).findAll(all(papers));
        EqualTitles equal = EqualTitles.of(papers.added(), context.newsroom());
        for (PaperId id : papers.added()) {
            line("add.added", entries.get(id), context);
            equal.warnOf(id, context.newsroom());
        }
        for (PaperId id : papers.updated()) {
            line("add.updated", entries.get(id), context);
        }
        for (PaperId id : papers.existing()) {
            line("add.existing", entries.get(id), context);
        }
        papers.duplicates().forEach((id, there) -> {
            line("add.existing", entries.get(there), context);
            context.console().warn("add.same", id, there);
        });
        PastRejectionLines.print(PastRejections.among(papers.added(), context.newsroom()), context);
        reportFailures(result, context);
        tellTotals(result, context);
        if (!papers.revised().isEmpty()) {
            context.console().info("add.revised", papers.revised().size());
        }
        if (!papers.added().isEmpty()) {
            context.console().info("add.next");
        }
        result.notes()
                .forEach((id, lines) -> lines.forEach(line -> context.console().info("add.noted", id, line)));
    }

    private static void tellTotals(AddedPapers result, CommandContext context) {
        StoredPapers papers = result.papers();
        int there = papers.known().size();
        int added = papers.added().size();
        int updated = papers.updated().size();
        if (added + updated + there + result.failures().size() > A_FEW) {
            context.console()
                    .info(
                            "add.totals",
                            CountSummary.of("papers-added", added)
                                    .and("papers-updated", updated)
                                    .and("papers-existing", there)
                                    .and("papers-failed", result.failures().size()));
        }
    }

    private static List<PaperId> all(StoredPapers papers) {
        List<PaperId> all = new ArrayList<>(papers.added());
        all.addAll(papers.updated());
        all.addAll(papers.known());
        return all;
    }

    private static void line(String key, @Nullable LibraryPaper found, CommandContext context) {
        LibraryPaper entry = Objects.requireNonNull(found);
        context.console()
                .printRow(context.messages()
                        .text(key, entry.paper().id(), entry.paper().title()));
        if (entry.issue().isPresent()) {
            context.console()
                    .info("add.in-issue", entry.paper().id(), entry.issue().getAsInt());
        }
        for (String warning : entry.paper().warnings()) {
            context.console().warn("warning." + warning, entry.paper().id());
        }
    }

    private static void reportFailures(AddedPapers result, CommandContext context) {
        result.failures().forEach(context.console()::reportFailure);
        List<String> again = result.retryable();
        if (!again.isEmpty()) {
            context.console().warn("add.again", PaperRefs.quoted(again));
        }
    }

    /** The same as JSON. */
    public static Map<String, @Nullable Object> json(AddedPapers result, CommandContext context) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        StoredPapers papers = result.papers();
        json.put("added", papers(papers.added(), context));
        json.put("existing", papers(papers.known(), context));
        json.put("updated", papers(papers.updated(), context));
        json.put("revised", papers.revised().stream().map(PaperId::canonical).toList());
        json.put(
                "failed",
                result.failures().entrySet().stream()
                        .map(failure -> Map.of(
                                "ref", failure.getKey(), "reason", MessageCatalog.englishMessage(failure.getValue())))
                        .toList());
        return json;
    }

    private static List<Map<String, @Nullable Object>> papers(List<PaperId> ids, CommandContext context) {
        Map<PaperId, LibraryPaper> papers = new PaperLookup(context.newsroom()).findAll(ids);
        return ids.stream()
                .map(id -> PaperJson.of(Objects.requireNonNull(papers.get(id))))
                .toList();
    }
}
