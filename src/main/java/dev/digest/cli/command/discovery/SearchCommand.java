package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.SearchPapers;
import dev.digest.app.discovery.SearchPapers.FoundNewPaper;
import dev.digest.app.discovery.SearchPapers.SearchRequest;
import dev.digest.app.discovery.SearchPapers.SearchResult;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.ListedRows;
import dev.digest.cli.output.Table;
import dev.digest.cli.view.PaperJson;
import dev.digest.discovery.NewPaper;
import dev.digest.library.Decision;
import dev.digest.library.PaperSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Optional<String> in = options.choice("--in", List.of("pool", "library"));
        SearchResult result = new SearchPapers(context.newsroom())
                .search(new SearchRequest(
                        text,
                        in.filter("pool"::equals).isEmpty(),
                        in.filter("library"::equals).isEmpty(),
                        options.number("--limit", 0).orElse(ON_A_SCREEN)));
        if (context.json()) {
            context.console().printJson(json(result));
        } else {
            print(result, context);
        }
        return 0;
    }

    private static void print(SearchResult result, CommandContext context) {
        Table table = new Table(context.output()).withIds().withNumbers();
        ListedRows listed = new ListedRows(context);
        for (PaperSummary one : result.library()) {
            listed.add(one.id(), one.title());
            table.row(List.of(
                    shownId(one.id(), context),
                    cell("status." + one.status().label(), one.status().label(), context),
                    one.published().orElse(""),
                    one.category().orElse(""),
                    one.title()));
        }
        for (FoundNewPaper found : result.pool()) {
            NewPaper one = found.paper();
            listed.add(one.id(), one.title());
            table.row(List.of(
                    shownId(one.id(), context),
                    found.decision()
                            .map(decision -> decision.kind().label())
                            .map(label -> cell("history." + label, label, context))
                            .orElseGet(() -> cell("search.pool", "pool", context)),
                    one.announced().toString(),
                    one.categories().stream().findFirst().orElse(""),
                    one.title()));
        }
        listed.remember();
        if (context.output().isTerminal()) {
            table.finish(List.of(context.messages().text("search.heading").split("\\|", -1)));
        }
        if (result.library().isEmpty() && result.pool().isEmpty()) {
            context.console().info("search.empty");
        }
    }

    /** A message for people, and for scripts the name as in JSON. */
    private static String cell(String key, String label, CommandContext context) {
        return context.output().isTerminal() ? context.messages().text(key) : label;
    }

    private static String shownId(String id, CommandContext context) {
        return context.output().isTerminal() ? ListedRows.shortId(id) : id;
    }

    private static Map<String, @Nullable Object> json(SearchResult result) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("library", result.library().stream().map(PaperJson::of).toList());
        json.put(
                "pool",
                result.pool().stream()
                        .map(found -> json(found.paper(), found.decision()))
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
