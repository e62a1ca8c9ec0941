package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.LoadPapers;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.discovery.PaperPool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest discover}: brings new papers into the pool. */
public final class DiscoverCommand implements Command {
    @Override
    public String name() {
        return "discover";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("FILE", "--from").arguments("[FILE...]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<Path> files = new ArrayList<>();
        options.value("--from").map(context::path).ifPresent(files::add);
        options.arguments().stream().map(context::path).forEach(files::add);
        try (PaperPool pool = context.newsroom().pool()) {
            LoadPapers load =
                    new LoadPapers(pool, context.host().adapters().discovery().savedResponses());
            files.forEach(load::read);
            report(load, context);
            return load.failures().isEmpty() ? 0 : 1;
        }
    }

    private static void report(LoadPapers load, CommandContext context) {
        if (context.json()) {
            context.printJson(json(load, context));
            return;
        }
        context.print(context.messages()
                .text(
                        "discover.done",
                        load.result().added(),
                        load.result().known(),
                        load.result().replaced()));
        load.failures().forEach(context::reportFailure);
        if (load.failed() > load.failures().size()) {
            context.warn("discover.more-failed", load.failed() - load.failures().size());
        }
        if (load.result().added() > 0) {
            context.info("discover.next");
        }
    }

    private static Map<String, @Nullable Object> json(LoadPapers load, CommandContext context) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("new", load.result().added());
        json.put("known", load.result().known());
        json.put("replaced", load.result().replaced());
        json.put(
                "days",
                load.days().entrySet().stream()
                        .map(day ->
                                Map.of("date", day.getKey().toString(), "papers", day.getValue(), "complete", false))
                        .toList());
        json.put("failed", DecisionLines.failures(load.failures(), context));
        return json;
    }
}
