package dev.digest.cli.command.paper;

import dev.digest.ai.DraftPrompt;
import dev.digest.ai.LanguageModel;
import dev.digest.ai.ModelRequest;
import dev.digest.app.PaperLookup;
import dev.digest.app.paper.DraftMaterials;
import dev.digest.app.paper.DraftPapers;
import dev.digest.app.paper.DraftResult;
import dev.digest.app.paper.InstitutionDrafting;
import dev.digest.app.paper.PaperCatalog;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.PaperRefs;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.view.DraftJson;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperDraft;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code digest draft}: generates drafts with a language model. */
public final class DraftCommand implements Command {
    @Override
    public String name() {
        return "draft";
    }

    @Override
    public String interruptMessageKey() {
        return "interrupted.draft";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.flag("--full-text").flag("--institutions-only").changes().arguments("[REF...]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<LibraryPaper> entries = entries(options.arguments(), context);
        if (entries.isEmpty()) {
            context.console().info("draft.nothing-left");
            return 0;
        }
        if (options.has("--institutions-only")) {
            return report(
                    new InstitutionDrafting(context.newsroom()).run(entries), CurationField.INSTITUTIONS, context);
        }
        DraftMaterials materials = new DraftMaterials(context.newsroom(), options.has("--full-text"));
        return context.isDryRun() ? show(entries, materials, context) : draft(entries, materials, context);
    }

    private static List<LibraryPaper> entries(List<String> refs, CommandContext context) {
        if (!refs.isEmpty()) {
            return refs.stream()
                    .map(new PaperLookup(context.newsroom())::require)
                    .distinct()
                    .toList();
        }
        PaperCatalog papers = new PaperCatalog(context.newsroom());
        Set<PaperId> waiting = papers.withWaitingDraft();
        return papers.withoutSummary().stream()
                .filter(id -> !waiting.contains(id))
                .flatMap(id -> papers.find(id).stream())
                .filter(entry -> !entry.paper().withdrawn())
                .toList();
    }

    private static int show(List<LibraryPaper> entries, DraftMaterials materials, CommandContext context) {
        int tokens = 0;
        for (LibraryPaper entry : entries) {
            ModelRequest request = DraftPrompt.of(materials.of(entry));
            tokens += request.estimatedTokens();
            (request.instructions() + "\n" + request.question()).lines().forEach(context.console()::print);
        }
        context.console().info("draft.estimate", entries.size(), tokens);
        return 0;
    }

    private static int draft(List<LibraryPaper> entries, DraftMaterials materials, CommandContext context) {
        LanguageModel model =
                context.host().adapters().drafts().model(context.newsroom().settings());
        if (context.options().offline() && !model.host().isEmpty()) {
            throw Problem.of("ai.offline", model.host());
        }
        if (!model.host().isEmpty() && model.isFirstUse()) {
            context.console().warn("draft.first-use", model.host());
        }
        DraftResult result = new DraftPapers(context.newsroom(), model, materials).run(entries);
        return report(result, CurationField.TITLE_ZH, context);
    }

    /** Reports the result, with one field of each draft; returns the exit code. */
    private static int report(DraftResult result, CurationField shown, CommandContext context) {
        if (context.json()) {
            context.console().printJson(json(result));
        } else {
            result.drafts().forEach(draft -> printDraft(draft, shown, context));
            reportFailures(result, context);
            Tokens tokens = result.tokens();
            if (tokens.in() + tokens.out() > 0) {
                context.console().info("draft.tokens", tokens.in(), tokens.out());
            }
            if (!result.drafts().isEmpty()) {
                context.console().info("draft.next");
            }
        }
        return result.failures().isEmpty() ? 0 : 1;
    }

    private static void printDraft(PaperDraft draft, CurationField shown, CommandContext context) {
        int findings = shown == CurationField.INSTITUTIONS
                ? draft.about(shown).size()
                : draft.findings().size();
        context.console()
                .printRow(context.messages()
                        .text("draft.made", draft.paper(), draft.words().getOrDefault(shown, "-"), findings));
    }

    private static void reportFailures(DraftResult result, CommandContext context) {
        result.failures().forEach(context.console()::reportFailure);
        if (!result.failures().isEmpty()) {
            context.console()
                    .warn("draft.again", PaperRefs.quoted(result.failures().keySet()));
        }
    }

    private static Map<String, @Nullable Object> json(DraftResult result) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("drafts", result.drafts().stream().map(DraftJson::of).toList());
        json.put(
                "failed",
                result.failures().entrySet().stream()
                        .map(failure -> Map.of(
                                "ref", failure.getKey(), "reason", MessageCatalog.englishMessage(failure.getValue())))
                        .toList());
        return json;
    }
}
