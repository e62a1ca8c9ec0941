package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.DiscoverPapers;
import dev.digest.app.discovery.DiscoverPapers.DiscoverRequest;
import dev.digest.app.discovery.DiscoverPapers.DiscoverResult;
import dev.digest.app.discovery.DiscoverPapers.DiscoveredDay;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.CountSummary;
import dev.digest.cli.output.Table;
import dev.digest.discovery.ArxivCategories;
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
        return files.isEmpty() ? fetch(options, context) : read(files, options, context);
    }

    private static int read(List<Path> files, CommandOptions options, CommandContext context) {
        for (String option : List.of("--since", "--days", "--category")) {
            if (options.has(option)) {
                throw Problem.usage("usage.together", "--from", option);
            }
        }
        DiscoverResult result = new DiscoverPapers(context.newsroom()).read(files);
        return report(result, List.of(), context);
    }

    private static int fetch(CommandOptions options, CommandContext context) {
        List<String> categories = options.values("--category").stream()
                .map(ArxivCategories::require)
                .distinct()
                .toList();
        DiscoverResult result =
                new DiscoverPapers(context.newsroom()).fetch(new DiscoverRequest(since(options, context), categories));
        return report(result, result.days(), context);
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

    private static int report(DiscoverResult result, List<DiscoveredDay> shown, CommandContext context) {
        if (context.json()) {
            context.console().printJson(json(result));
        } else {
            print(result, shown, context);
        }
        return result.failures().isEmpty() ? 0 : 1;
    }

    private static void print(DiscoverResult result, List<DiscoveredDay> days, CommandContext context) {
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
                                CountSummary.of("papers-new", result.loaded().added())
                                        .and("papers-known", result.loaded().known())
                                        .and("papers-revised", result.loaded().replaced())));
        if (result.voted() > 0) {
            context.console().info("discover.votes", result.voted());
        }
        result.failures().forEach(context.console()::reportFailure);
        if (result.failed() > result.failures().size()) {
            context.console()
                    .warn(
                            "discover.more-failed",
                            result.failed() - result.failures().size());
        }
        if (result.loaded().added() > 0) {
            context.console().info("discover.next");
        }
    }

    private static Map<String, @Nullable Object> json(DiscoverResult result) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("new", result.loaded().added());
        json.put("known", result.loaded().known());
        json.put("replaced", result.loaded().replaced());
        json.put("votes", result.voted());
        json.put(
                "days",
                result.days().stream()
                        .map(day -> Map.of(
                                "date", day.date().toString(), "papers", day.papers(), "complete", day.complete()))
                        .toList());
        json.put("failed", DecisionLines.failures(result.failures()));
        return json;
    }
}
