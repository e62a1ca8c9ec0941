package dev.digest.cli.command.paper;

import dev.digest.app.paper.draft.DraftEstimate;
import dev.digest.app.paper.draft.DraftPapers;
import dev.digest.app.paper.draft.DraftPapers.DraftRequest;
import dev.digest.app.paper.draft.DraftResult;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.PaperRefs;
import dev.digest.cli.view.DraftJson;
import dev.digest.cli.view.ModelUsage;
import dev.digest.curation.CurationField;
import dev.digest.library.PaperDraft;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Map;

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
        new KeptSheets(context).storeFirst();
        List<PaperId> papers = PaperRefs.of(options.arguments(), context).requireIds();
        boolean institutionsOnly = options.has("--institutions-only");
        DraftRequest request = new DraftRequest(papers, options.has("--full-text"), institutionsOnly);
        DraftPapers use = new DraftPapers(context.newsroom());
        return context.isDryRun() && !institutionsOnly
                ? show(use.estimate(request), context)
                : report(use.draft(request), institutionsOnly, context);
    }

    /** Shows the requests and their estimated cost; returns the exit code. */
    private static int show(DraftEstimate estimate, CommandContext context) {
        if (context.json()) {
            context.console().printJson(DraftJson.of(estimate));
        } else if (estimate.isEmpty()) {
            context.console().info("draft.nothing-left");
        } else {
            estimate.requests()
                    .values()
                    .forEach(request -> (request.instructions() + "\n" + request.question())
                            .lines()
                            .forEach(context.console()::print));
            reportFailures(estimate.failures(), context);
            context.console()
                    .info(
                            "draft.estimate",
                            estimate.requests().size(),
                            ModelUsage.of(estimate.tokens(), estimate.cost()));
        }
        return estimate.failures().isEmpty() ? 0 : 1;
    }

    /** Reports the result; returns the exit code. */
    private static int report(DraftResult result, boolean institutionsOnly, CommandContext context) {
        if (context.json()) {
            context.console().printJson(DraftJson.of(result));
        } else if (result.isEmpty()) {
            context.console().info("draft.nothing-left");
        } else {
            result.drafts().forEach(draft -> printDraft(draft, institutionsOnly, context));
            reportFailures(result.failures(), context);
            if (result.tokens().in() + result.tokens().out() > 0) {
                context.console().info("draft.tokens", ModelUsage.of(result.tokens(), result.cost()));
            }
            if (!result.drafts().isEmpty()) {
                context.console().info("draft.next");
            }
        }
        return result.failures().isEmpty() ? 0 : 1;
    }

    /** Prints one field of a draft, and how many findings there are. A draft in English has no Chinese title. */
    private static void printDraft(PaperDraft draft, boolean institutionsOnly, CommandContext context) {
        int findings = institutionsOnly
                ? draft.about(CurationField.INSTITUTIONS).size()
                : draft.findings().size();
        Map<CurationField, String> words = draft.words();
        String shown = institutionsOnly
                ? words.getOrDefault(CurationField.INSTITUTIONS, "-")
                : words.getOrDefault(CurationField.TITLE_ZH, words.getOrDefault(CurationField.GIST, "-"));
        String key = findings == 0 ? "draft.made" : "draft.made-findings";
        context.console().printRow(context.messages().text(key, draft.paper(), shown, findings));
    }

    private static void reportFailures(Map<String, Problem> failures, CommandContext context) {
        failures.forEach(context.console()::reportFailure);
        if (!failures.isEmpty()) {
            context.console().warn("draft.again", PaperRefs.quoted(failures.keySet()));
        }
    }
}
