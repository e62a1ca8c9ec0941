package dev.digest.cli.command.discovery;

import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.Table;
import dev.digest.cli.view.PaperJson;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.SearchQuery;
import dev.digest.library.Decision;
import dev.digest.library.PaperSummary;
import dev.digest.library.Query;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** {@code digest search}: full-text search in the pool and the library. */
public final class SearchCommand implements Command {
    private static final int ON_A_SCREEN = 50;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("pool|library", "--in").value("N", "--limit").arguments("QUERY...");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        String text = String.join(" ", options.arguments());
        SearchQuery query = SearchQuery.parse(text);
        if (query.isEmpty()) {
            throw Problem.usage("usage.missing", "QUERY");
        }
        Optional<String> in = options.choice("--in", List.of("pool", "library"));
        int limit = options.number("--limit", 0).orElse(ON_A_SCREEN);
        List<PaperSummary> library = in.filter("pool"::equals).isPresent() ? List.of() : library(text, limit, context);
        List<NewPaper> pool = in.filter("library"::equals).isPresent() ? List.of() : pool(query, limit, context);
        if (context.json()) {
            context.console().printJson(json(library, pool, decisions(context)));
        } else {
            print(library, pool, decisions(context), context);
        }
        return 0;
    }

    private static List<NewPaper> pool(SearchQuery query, int limit, CommandContext context) {
        try (PaperPool pool = context.newsroom()
                .adapters()
                .discovery()
                .openPool(context.newsroom().workspace())) {
            return pool.search(query, limit);
        }
    }

    private static List<PaperSummary> library(String text, int limit, CommandContext context) {
        List<PaperSummary> found = new ArrayList<>();
        context.newsroom()
                .library()
                .papers()
                .list(
                        new Query(
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.of(text.replaceAll("[\"“”*]", "")),
                                Query.SortOrder.PUBLISHED,
                                limit),
                        found::add);
        return found;
    }

    private static Map<String, Decision> decisions(CommandContext context) {
        Map<String, Decision> decisions = new HashMap<>();
        context.newsroom()
                .library()
                .decisions()
                .all()
                .forEach(decision -> decisions.put(decision.paper().canonical(), decision));
        return decisions;
    }

    private static void print(
            List<PaperSummary> library, List<NewPaper> pool, Map<String, Decision> decisions, CommandContext context) {
        Table table = new Table(context.output()).withIds();
        for (PaperSummary one : library) {
            table.row(List.of(
                    one.id(),
                    one.status().label(),
                    one.published().orElse(""),
                    one.category().orElse(""),
                    one.title()));
        }
        for (NewPaper one : pool) {
            table.row(List.of(
                    one.id(),
                    Optional.ofNullable(decisions.get(one.id()))
                            .map(decision -> decision.kind().label())
                            .orElse("pool"),
                    one.announced().toString(),
                    one.categories().stream().findFirst().orElse(""),
                    one.title()));
        }
        if (context.output().isTerminal()) {
            table.finish(List.of(context.messages().text("search.heading").split("\\|", -1)));
        }
        if (library.isEmpty() && pool.isEmpty()) {
            context.console().info("search.empty");
        }
    }

    private static Map<String, @Nullable Object> json(
            List<PaperSummary> library, List<NewPaper> pool, Map<String, Decision> decisions) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("library", library.stream().map(PaperJson::of).toList());
        json.put(
                "pool",
                pool.stream()
                        .map(paper -> json(paper, Optional.ofNullable(decisions.get(paper.id()))))
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(NewPaper paper, Optional<Decision> decision) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", paper.id());
        json.put("title", paper.title());
        json.put("authors", paper.authors());
        json.put("abstract", paper.abstractText());
        json.put("categories", paper.categories());
        json.put("date", paper.announced().toString());
        json.put("decision", decision.map(SearchCommand::json).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> json(Decision decision) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", decision.kind().label());
        json.put("date", decision.day().toString());
        json.put("reason", decision.reason().orElse(null));
        json.put("until", decision.until().orElse(null));
        return json;
    }
}
