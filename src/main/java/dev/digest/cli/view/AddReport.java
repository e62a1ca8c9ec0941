package dev.digest.cli.view;

import dev.digest.app.PaperLookup;
import dev.digest.app.discovery.PastRejections;
import dev.digest.app.paper.AddPapers;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.PaperRefs;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the result of adding papers. */
public final class AddReport {
    /** Few enough to list without a total. */
    private static final int A_FEW = 3;

    private AddReport() {}

    /** Prints each paper with its warnings, the failures, and the totals. */
    public static void print(AddPapers adding, CommandContext context) {
        for (PaperId id : adding.added()) {
            line("add.added", id, context);
            AddPapers.warnEqualTitles(id, context.newsroom());
        }
        for (PaperId id : adding.updated()) {
            line("add.updated", id, context);
        }
        for (PaperId id : adding.existing()) {
            line("add.existing", id, context);
        }
        adding.duplicates().forEach((id, there) -> {
            line("add.existing", there, context);
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
            context.console().info("add.totals", added, there, adding.failures().size());
        }
    }

    private static void line(String key, PaperId id, CommandContext context) {
        LibraryPaper entry = new PaperLookup(context.newsroom()).require(id);
        context.console()
                .printRow(context.messages().text(key, id, entry.paper().title()));
        if (entry.issue().isPresent()) {
            context.console().info("add.in-issue", id, entry.issue().getAsInt());
        }
        for (String warning : entry.paper().warnings()) {
            context.console().warn("warning." + warning, id);
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
        return ids.stream()
                .map(id -> PaperJson.of(new PaperLookup(context.newsroom()).require(id)))
                .toList();
    }
}
