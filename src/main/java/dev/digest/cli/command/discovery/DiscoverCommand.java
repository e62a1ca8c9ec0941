package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.DiscoverPapers;
import dev.digest.app.discovery.DiscoverPapers.DiscoverRequest;
import dev.digest.app.discovery.DiscoverPapers.DiscoveredDay;
import dev.digest.app.discovery.LoadPapers;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.CountSummary;
import dev.digest.cli.output.Table;
import dev.digest.discovery.ArxivCategories;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.SavedResponses;
import dev.digest.discovery.WatchRules;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code digest discover}: fetches new papers into the pool. */
public final class DiscoverCommand implements Command {
    @Override
    public String name() {
        return "discover";
    }

    @Override
    public String interruptMessageKey() {
        return "interrupted.discover";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("DATE", "--since")
                .value("N", "--days")
                .values("CATEGORY", "-c", "--category")
                .values("FILE", "--from")
                .arguments("[FILE...]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<Path> files = new ArrayList<>();
        options.values("--from").stream().map(context::path).forEach(files::add);
        if (files.isEmpty() && !options.arguments().isEmpty()) {
            throw Problem.usage("usage.missing", "--from");
        }
        options.arguments().stream().map(context::path).forEach(files::add);
        try (PaperPool pool = context.newsroom()
                .adapters()
                .discovery()
                .openPool(context.newsroom().workspace())) {
            return files.isEmpty() ? fetch(pool, options, context) : read(files, pool, options, context);
        }
    }

    private static int read(List<Path> files, PaperPool pool, CommandOptions options, CommandContext context) {
        for (String option : List.of("--since", "--days", "--category")) {
            if (options.has(option)) {
                throw Problem.usage("usage.together", "--from", option);
            }
        }
        SavedResponses responses = context.host().adapters().discovery().savedResponses();
        LoadPapers load = new LoadPapers(pool);
        files.forEach(
                file -> load.read(String.valueOf(file.getFileName()), receiver -> responses.read(file, receiver)));
        List<DiscoveredDay> days = load.days().entrySet().stream()
                .map(day -> new DiscoveredDay(day.getKey(), day.getValue(), false))
                .toList();
        return report(load, days, List.of(), context);
    }

    private static int fetch(PaperPool pool, CommandOptions options, CommandContext context) {
        WatchRules rules = WatchRules.of(context.newsroom().settings());
        List<String> categories = options.values("--category").stream()
                .map(ArxivCategories::require)
                .distinct()
                .toList();
        DiscoverPapers discovery = new DiscoverPapers(
                context.newsroom(), pool, categories.isEmpty() ? rules : rules.withCategories(categories));
        LoadPapers load = discovery.run(new DiscoverRequest(since(options, context)));
        return report(load, discovery.days(), discovery.days(), context);
    }

    private static Optional<LocalDate> since(CommandOptions options, CommandContext context) {
        if (options.has("--since") && options.has("--days")) {
            throw Problem.usage("usage.together", "--since", "--days");
        }
        if (options.has("--days")) {
            LocalDate today = LocalDate.ofInstant(context.host().now(), ZoneOffset.UTC);
            return Optional.of(today.minusDays(options.number("--days", 1).getAsInt()));
        }
        return InboxRangeOptions.date("--since", options);
    }

    private static int report(
            LoadPapers load, List<DiscoveredDay> days, List<DiscoveredDay> shown, CommandContext context) {
        if (context.json()) {
            context.console().printJson(json(load, days));
        } else {
            print(load, shown, context);
        }
        return load.failures().isEmpty() ? 0 : 1;
    }

    private static void print(LoadPapers load, List<DiscoveredDay> days, CommandContext context) {
        Table table = new Table(context.output());
        for (DiscoveredDay day : days) {
            table.row(List.of(
                    day.date().toString(),
                    Integer.toString(day.papers()),
                    context.messages().text(day.complete() ? "discover.complete" : "discover.incomplete")));
        }
        table.finish(List.of(context.messages().text("discover.heading").split("\\|", -1)));
        context.console()
                .print(context.messages()
                        .text(
                                "discover.done",
                                CountSummary.of("papers-new", load.result().added())
                                        .and("papers-known", load.result().known())
                                        .and("papers-revised", load.result().replaced())));
        load.failures().forEach(context.console()::reportFailure);
        if (load.failed() > load.failures().size()) {
            context.console()
                    .warn(
                            "discover.more-failed",
                            load.failed() - load.failures().size());
        }
        if (load.result().added() > 0) {
            context.console().info("discover.next");
        }
    }

    private static Map<String, @Nullable Object> json(LoadPapers load, List<DiscoveredDay> days) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("new", load.result().added());
        json.put("known", load.result().known());
        json.put("replaced", load.result().replaced());
        json.put(
                "days",
                days.stream()
                        .map(day -> Map.of(
                                "date", day.date().toString(), "papers", day.papers(), "complete", day.complete()))
                        .toList());
        json.put("failed", DecisionLines.failures(load.failures()));
        return json;
    }
}
