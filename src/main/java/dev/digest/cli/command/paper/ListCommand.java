package dev.digest.cli.command.paper;

import dev.digest.app.paper.PaperCatalog;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.ListedRows;
import dev.digest.cli.output.Table;
import dev.digest.cli.view.PaperJson;
import dev.digest.format.Json.JsonItems;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperSummary;
import dev.digest.library.Query;
import dev.digest.library.Status;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code digest list}: the papers of the library, a line each. */
public final class ListCommand implements Command {
    /** The default limit on a terminal; a pipe gets all. */
    private static final int ON_A_SCREEN = 50;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("STATUS", "--status")
                .value("CATEGORY", "-c", "--category")
                .value("N", "--issue")
                .value("TEXT", "--search")
                .value("COUNT", "--limit")
                .value("ORDER", "--sort")
                .flag("--ids")
                .flag("--jsonl")
                .value("FIELDS", "--fields")
                .flag("--full");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        Query query = query(options, context);
        boolean jsonLines = options.has("--jsonl");
        if (context.json() || jsonLines) {
            PaperFields fields = PaperFields.of(options);
            Set<String> waiting = waiting(context);
            PaperCatalog papers = new PaperCatalog(context.newsroom());
            if (jsonLines) {
                papers.read(query, entry -> context.output().jsonLine(fields.select(json(entry, waiting))));
            } else {
                JsonItems items =
                        receiver -> papers.read(query, entry -> receiver.accept(fields.select(json(entry, waiting))));
                context.console().printJson(Map.of("papers", items));
            }
        } else if (options.has("--fields") || options.has("--full")) {
            throw Problem.usage("usage.needs-json", options.has("--full") ? "--full" : "--fields");
        } else if (options.has("--ids")) {
            new PaperCatalog(context.newsroom()).list(query, listing -> print(listing.id(), context));
        } else {
            table(query, context);
        }
        return 0;
    }

    private static Query query(CommandOptions options, CommandContext context) {
        boolean screen = context.output().isTerminal() && !context.json() && !options.has("--jsonl");
        return new Query(
                options.choice(
                                "--status",
                                Arrays.stream(Status.values())
                                        .map(Status::label)
                                        .toList())
                        .flatMap(Status::ofLabel),
                options.value("--category")
                        .map(name ->
                                context.newsroom().newsletter().categories().require(name)),
                options.number("--issue", 1),
                options.value("--search"),
                options.choice(
                                "--sort",
                                Arrays.stream(Query.SortOrder.values())
                                        .map(Query.SortOrder::label)
                                        .toList())
                        .flatMap(Query.SortOrder::ofLabel)
                        .orElse(Query.SortOrder.ADDED),
                options.number("--limit", 0).orElse(screen ? ON_A_SCREEN : 0));
    }

    private static boolean print(String line, CommandContext context) {
        context.console().print(line);
        return true;
    }

    private static void table(Query query, CommandContext context) {
        Table table = new Table(context.output()).withIds().withNumbers();
        ListedRows listed = new ListedRows(context);
        Set<String> waiting = waiting(context);
        int[] rows = {0};
        new PaperCatalog(context.newsroom()).list(query, listing -> {
            table.row(cells(listing, waiting.contains(listing.id()), context));
            listed.add(listing.id(), listing.title());
            rows[0]++;
            return true;
        });
        listed.remember();
        if (context.output().isTerminal()) {
            table.finish(List.of(context.messages().text("list.heading").split("\\|", -1)));
        }
        if (rows[0] == 0) {
            long all = new PaperCatalog(context.newsroom()).count(Query.ALL);
            context.console().info(all == 0 ? "list.empty" : "list.no-match", all);
        } else if (context.output().isTerminal() && rows[0] == query.limit()) {
            long all = new PaperCatalog(context.newsroom()).count(query);
            if (all > rows[0]) {
                context.console().info("list.more", rows[0], all);
            }
        }
    }

    /** The ids of papers with a draft to review. */
    private static Set<String> waiting(CommandContext context) {
        return new PaperCatalog(context.newsroom())
                .withWaitingDraft().stream().map(PaperId::canonical).collect(Collectors.toSet());
    }

    private static Map<String, @Nullable Object> json(LibraryPaper entry, Set<String> waiting) {
        Map<String, @Nullable Object> json = PaperJson.of(entry);
        if (waiting.contains(entry.paper().id().canonical())) {
            json.put("draft", "waiting");
        }
        return json;
    }

    private static List<String> cells(PaperSummary listing, boolean hasDraft, CommandContext context) {
        String status = hasDraft && context.output().isTerminal()
                ? "draft"
                : listing.status().label();
        String published = listing.published().orElse("");
        return List.of(
                context.output().isTerminal() ? ListedRows.shortId(listing.id()) : listing.id(),
                context.output().isTerminal() ? context.messages().text("status." + status) : status,
                listing.category().orElse(""),
                published.length() > 10 ? published.substring(0, 10) : published,
                listing.title());
    }
}
