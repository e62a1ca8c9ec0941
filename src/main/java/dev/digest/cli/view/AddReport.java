package dev.digest.cli.view;

import dev.digest.app.PaperLookup;
import dev.digest.app.discovery.PastRejections;
import dev.digest.app.paper.AddPapers;
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
    public static void print(AddPapers adding, CommandContext context) {
        Map<PaperId, LibraryPaper> papers = new PaperLookup(context.newsroom()).findAll(all(adding));
        Map<PaperId, List<PaperId>> equal = AddPapers.equalTitles(adding.added(), context.newsroom());
        for (PaperId id : adding.added()) {
            line("add.added", papers.get(id), context);
            AddPapers.warnEqualTitles(id, equal, context.newsroom());
        }
        for (PaperId id : adding.updated()) {
            line("add.updated", papers.get(id), context);
        }
        for (PaperId id : adding.existing()) {
            line("add.existing", papers.get(id), context);
        }
        adding.duplicates().forEach((id, there) -> {
            line("add.existing", papers.get(there), context);
            context.console().warn("add.same", id, there);
        });
        PastRejectionLines.print(PastRejections.of(context.newsroom()).among(adding.added()), context);
        reportFailures(adding, context);
        tellTotals(adding, context);
        if (!adding.revised().isEmpty()) {
            context.console().info("add.revised", adding.revised().size());
        }
        if (!adding.added().isEmpty()) {
            context.console().info("add.next");
        }
    }

    private static void tellTotals(AddPapers adding, CommandContext context) {
        int there = adding.existing().size() + adding.duplicates().size();
        int added = adding.added().size() + adding.updated().size();
        if (added + there + adding.failures().size() > A_FEW) {
            context.console()
                    .info(
                            "add.totals",
                            CountSummary.of("papers-added", added)
                                    .and("papers-existing", there)
                                    .and("papers-failed", adding.failures().size()));
        }
    }

    private static List<PaperId> all(AddPapers adding) {
        List<PaperId> all = new ArrayList<>(adding.added());
        all.addAll(adding.updated());
        all.addAll(adding.existing());
        all.addAll(adding.duplicates().values());
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

    private static void reportFailures(AddPapers adding, CommandContext context) {
        adding.failures().forEach(context.console()::reportFailure);
        List<String> again = adding.retryable();
        if (!again.isEmpty()) {
            context.console().warn("add.again", PaperRefs.quoted(again));
        }
    }

    /** The same as JSON. */
    public static Map<String, @Nullable Object> json(AddPapers adding, CommandContext context) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("added", papers(adding.added(), context));
        List<PaperId> existing = new ArrayList<>(adding.existing());
        existing.addAll(adding.duplicates().values());
        json.put("existing", papers(existing, context));
        json.put("updated", papers(adding.updated(), context));
        json.put("revised", adding.revised().stream().map(PaperId::canonical).toList());
        json.put(
                "failed",
                adding.failures().entrySet().stream()
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
