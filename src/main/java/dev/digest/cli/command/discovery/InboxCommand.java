package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.EditorialRecord;
import dev.digest.app.discovery.InboxRanking;
import dev.digest.app.discovery.InboxRequest;
import dev.digest.app.discovery.InboxSelection.SelectedPaper;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.SavedRanking;
import dev.digest.discovery.SavedRanking.SavedRank;
import dev.digest.discovery.WatchRules;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest inbox}: the undecided papers of the pool, best first. */
public final class InboxCommand implements Command {
    private static final int ON_A_SCREEN = 50;

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public void describe(CommandSpecs specs) {
        InboxRangeOptions.describe(specs)
                .value("N", "--limit")
                .value("ORDER", "--sort")
                .value("CATEGORY", "-c", "--category")
                .value("TEXT", "--search")
                .flag("--hidden")
                .value("N", "--weeks")
                .arguments("[evaluate]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        if (!options.arguments().isEmpty()) {
            return InboxEvaluation.run(options, context);
        }
        if (options.has("--weeks")) {
            throw Problem.usage("usage.unexpected", "--weeks", name());
        }
        int limit = options.number("--limit", 0).orElse(ON_A_SCREEN);
        try (PaperPool pool = context.newsroom()
                .adapters()
                .discovery()
                .openPool(context.newsroom().workspace())) {
            EditorialRecord record = EditorialRecord.of(context.newsroom().library());
            InboxRequest request = InboxRangeOptions.of(options, context, pool);
            InboxFilter filter = InboxFilter.of(options, pool);
            boolean hidden = options.has("--hidden");
            SavedRanking ranking = new InboxRanking(
                            pool, record, WatchRules.of(context.newsroom().settings()))
                    .rank(request, 0, context.host().now());
            List<Shown> shown = filter.apply(ranking, hidden, pool, limit);
            if (context.json()) {
                context.console().printJson(json(ranking, shown, record, context));
            } else {
                print(ranking, shown, record, hidden, context);
            }
        }
        return 0;
    }

    /** A paper with its rank. */
    record Shown(SelectedPaper selected, NewPaper paper) {
        int rank() {
            return selected.rank();
        }

        SavedRank place() {
            return selected.place();
        }
    }

    private static void print(
            SavedRanking ranking, List<Shown> shown, EditorialRecord record, boolean hidden, CommandContext context) {
        InboxPrinter lines = new InboxPrinter(context, record);
        shown.forEach(lines::print);
        if (!hidden && ranking.hidden() > 0) {
            context.console().info("inbox.hidden", ranking.hidden());
        }
        if (shown.isEmpty()) {
            context.console().info("inbox.empty");
        } else if (ranking.picks() == 0) {
            context.console().info("inbox.no-picks");
        }
    }

    private static Map<String, @Nullable Object> json(
            SavedRanking ranking, List<Shown> shown, EditorialRecord record, CommandContext context) {
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("picks", ranking.picks());
        model.put("rejected", ranking.rejected());
        model.put("trainedAt", ranking.trainedAt());
        List<Object> papers = new ArrayList<>();
        InboxPrinter lines = new InboxPrinter(context, record);
        shown.forEach(one -> papers.add(lines.json(one)));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("papers", papers);
        json.put("hidden", ranking.hidden());
        json.put("model", model);
        return json;
    }
}
