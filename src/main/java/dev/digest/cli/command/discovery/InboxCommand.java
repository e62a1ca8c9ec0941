package dev.digest.cli.command.discovery;

import dev.digest.app.Newsroom;
import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.LibraryBackground;
import dev.digest.app.discovery.LibraryBackground.KnownProposal;
import dev.digest.app.discovery.ListInbox;
import dev.digest.app.discovery.ListInbox.InboxQuery;
import dev.digest.app.discovery.ListInbox.InboxResult;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.ListedRows;
import dev.digest.discovery.Ranking.RankingSummary;
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
                .arguments("[list|evaluate]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        if (!options.arguments().isEmpty() && !options.arguments().equals(List.of("list"))) {
            return InboxEvaluation.run(options, context);
        }
        if (options.has("--weeks")) {
            throw Problem.usage("usage.unexpected", "--weeks", name());
        }
        int limit = options.number("--limit", 0).orElse(ON_A_SCREEN);
        InboxQuery query = InboxRangeOptions.query(options, limit);
        InboxResult result = new ListInbox(context.newsroom()).list(query);
        if (context.json()) {
            context.console().printJson(json(result, query, context.newsroom()));
        } else {
            print(result, query.hidden(), context);
        }
        return 0;
    }

    private static void print(InboxResult result, boolean hidden, CommandContext context) {
        InboxPrinter lines = new InboxPrinter(context);
        ListedRows listed = new ListedRows(context);
        for (InboxPaper one : result.papers()) {
            listed.add(one.paper().id(), one.paper().title());
        }
        listed.remember();
        int row = 0;
        for (InboxPaper one : result.papers()) {
            row++;
            lines.print(one, row);
        }
        if (!hidden && result.ranking().hidden() > 0) {
            context.console().info("inbox.hidden", result.ranking().hidden());
        }
        if (result.papers().isEmpty()) {
            context.console().info("inbox.empty");
        } else if (result.ranking().picks() == 0) {
            context.console().info("inbox.no-picks");
        }
    }

    private static Map<String, @Nullable Object> json(InboxResult result, InboxQuery query, Newsroom newsroom) {
        RankingSummary ranking = result.ranking();
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("picks", ranking.picks());
        model.put("rejected", ranking.rejected());
        model.put("trainedAt", ranking.trainedAt());
        List<Object> papers = new ArrayList<>();
        // What the library knows now was not known on an earlier day.
        List<KnownProposal> proposals = query.days().asOf().isPresent()
                ? result.papers().stream().map(KnownProposal::withoutBackground).toList()
                : new LibraryBackground(newsroom).ofAll(result.papers());
        for (KnownProposal one : proposals) {
            papers.add(InboxJson.of(one));
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("papers", papers);
        json.put("hidden", ranking.hidden());
        json.put("model", model);
        return json;
    }
}
