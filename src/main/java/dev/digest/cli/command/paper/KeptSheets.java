package dev.digest.cli.command.paper;

import dev.digest.app.Newsroom;
import dev.digest.app.paper.FigureImporter;
import dev.digest.app.paper.SaveCurations.EditConflict;
import dev.digest.app.paper.WaitingSheets;
import dev.digest.app.paper.WaitingSheets.StoredSheet;
import dev.digest.app.paper.draft.ReviewDrafts;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.view.PaperJson;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stores the sheets that were kept while the library could not be written, and tells what became of each. */
final class KeptSheets {
    private final CommandContext context;

    KeptSheets(CommandContext context) {
        this.context = context;
    }

    /** Stores them before a command that writes about papers. */
    void storeFirst() {
        if (!context.isDryRun() && !new WaitingSheets(context.newsroom()).all().isEmpty()) {
            context.newsroom().library();
            if (!context.newsroom().isOnSnapshot()) {
                report(store());
            }
        }
    }

    /** Stores them for an editor who asks for nothing else; returns the exit code. */
    int storeAll() {
        if (context.isDryRun()) {
            List<Path> waiting = new WaitingSheets(context.newsroom()).all();
            if (context.json()) {
                context.console()
                        .printJson(Map.of(
                                "waiting", waiting.stream().map(Path::toString).toList()));
            } else {
                waiting.forEach(sheet -> context.console().print(context.displayPath(sheet)));
            }
            return 0;
        }
        List<StoredSheet> all = new WaitingSheets(context.newsroom()).all().isEmpty() ? List.of() : store();
        if (all.isEmpty()) {
            context.console().info("summarize.none-waiting");
        }
        report(all);
        if (context.json()) {
            context.console().printJson(json(all));
        }
        return all.stream().allMatch(StoredSheet::isStored) ? 0 : 1;
    }

    /** They are a command of their own in the history, so that they are not undone with what follows. */
    private List<StoredSheet> store() {
        try (Newsroom own = context.newsroom().reopened("summarize --kept", context.console())) {
            ReviewDrafts drafts = new ReviewDrafts(own);
            return new WaitingSheets(own)
                    .store(
                            new FigureImporter(own, false),
                            context.messages(),
                            (entry, words) -> drafts.draft(entry).ifPresent(draft -> drafts.accept(draft, words)));
        }
    }

    private void report(List<StoredSheet> all) {
        for (StoredSheet one : all) {
            one.problem().ifPresent(problem -> {
                context.console().reportFailure(context.displayPath(one.sheet()), problem);
                if (!new WaitingSheets(context.newsroom()).isWaiting(one.sheet())) {
                    context.console().warn("summarize.kept", one.sheet());
                }
            });
            one.result().ifPresent(result -> {
                PaperId id = result.paper().paper().id();
                result.conflict().ifPresent(conflict -> reportConflict(id, conflict, one.sheet(), context));
                if (one.isStored()) {
                    context.console()
                            .info(
                                    result.merged() ? "summarize.stored-merged" : "summarize.stored-kept",
                                    id,
                                    title(result.paper()));
                }
            });
        }
    }

    private static String title(LibraryPaper paper) {
        return paper.curation().get(CurationField.TITLE).orElse(paper.paper().title());
    }

    private static Map<String, Object> json(List<StoredSheet> all) {
        List<Object> updated = new ArrayList<>();
        List<Object> failed = new ArrayList<>();
        for (StoredSheet one : all) {
            if (one.isStored()) {
                one.result().ifPresent(result -> updated.add(PaperJson.of(result.paper())));
            } else {
                failed.add(Map.of("sheet", one.sheet().toString(), "reason", reason(one)));
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("updated", updated);
        json.put("failed", failed);
        return json;
    }

    private static String reason(StoredSheet one) {
        return one.problem().map(MessageCatalog::englishMessage).orElse("conflict");
    }

    /** Tells whose text was kept, and where the other one is. */
    static void reportConflict(PaperId id, EditConflict conflict, Path file, CommandContext context) {
        String user = conflict.theirs().invocation().userName();
        context.console()
                .warn(
                        "summarize.conflict",
                        id,
                        user.isEmpty() ? "-" : user,
                        conflict.theirs().number(),
                        conflict.kept(),
                        file);
    }
}
