package dev.digest.cli.command.paper;

import dev.digest.app.paper.PaperCatalog;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.PaperRefs;
import dev.digest.cli.view.PaperJson;
import dev.digest.format.Json.JsonItems;
import dev.digest.library.LibraryPaper;
import dev.digest.library.Query;
import dev.digest.library.Status;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.workspace.UserState;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code digest list}: the papers of the library, a line each. */
public final class ListCommand implements Command {
    /** The name under which a terminal's columns are remembered. */
    private static final String COLUMNS = "columns";

    /** The value of {@code --columns} that forgets them. */
    private static final String USUAL_COLUMNS = "default";

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
                .value("DATE", "--since")
                .value("SUBJECT", "--subject")
                .value("NAME", "--author")
                .value("COUNT", "--limit")
                .value("ORDER", "--sort")
                .value("COLUMNS", "--columns")
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
            if (options.has("--columns")) {
                throw Problem.usage("usage.together", "--ids", "--columns");
            }
            new PaperCatalog(context.newsroom()).ids(query, id -> print(id, context));
        } else {
            table(query, options, context);
        }
        return 0;
    }

    @Override
    public Optional<String> meantBy(String argument) {
        String option = Status.labels().contains(argument) ? "--status" : "--search";
        return Optional.of(option + " " + PaperRefs.quoted(List.of(argument)));
    }

    private static Optional<Status> status(CommandOptions options) {
        String named = options.value("--status").orElse("").toLowerCase(Locale.ROOT);
        if (options.has("--status") && !Status.labels().contains(named)) {
            throw Problem.usage(
                    "usage.choice-meant",
                    "--status",
                    options.value("--status").orElse(""),
                    Status.labels(),
                    "digest list --search " + PaperRefs.quoted(List.of(named)));
        }
        return Status.ofLabel(named);
    }

    private static Query query(CommandOptions options, CommandContext context) {
        boolean screen = context.output().isTerminal() && !context.json() && !options.has("--jsonl");
        return new Query(
                status(options),
                options.value("--category").map(name -> context.newsroom().requireCategory(name)),
                options.number("--issue", 1),
                options.value("--search"),
                new Query.Criteria(List.of(), day(options), options.value("--subject"), options.value("--author")),
                options.choice("--sort", Query.SortOrder.labels())
                        .flatMap(Query.SortOrder::ofLabel)
                        .orElse(options.has("--issue") ? Query.SortOrder.ISSUE : Query.SortOrder.ADDED),
                options.number("--limit", 0).orElse(screen ? ON_A_SCREEN : 0));
    }

    private static Optional<LocalDate> day(CommandOptions options) {
        String text = options.value("--since").orElse("");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw Problem.usage("usage.date", "--since", text).causedBy(e);
        }
    }

    private static boolean print(String line, CommandContext context) {
        context.console().print(line);
        return true;
    }

    private static void table(Query query, CommandOptions options, CommandContext context) {
        int rows = new PaperTable(columns(options, context), context).print(query);
        if (rows == 0) {
            long all = new PaperCatalog(context.newsroom()).count(Query.ALL);
            context.console().info(all == 0 ? "list.empty" : "list.no-match", all);
        } else if (context.output().isTerminal() && rows == query.limit()) {
            long all = new PaperCatalog(context.newsroom()).count(query);
            if (all > rows) {
                context.console().info("list.more", rows, all);
            }
        }
    }

    /** The columns named, which a terminal remembers for the next list. What a pipe gets does not depend on that. */
    private static List<ListColumn> columns(CommandOptions options, CommandContext context) {
        boolean terminal = context.output().isTerminal();
        List<ListColumn> usual = terminal ? ListColumn.USUAL : ListColumn.OF_PIPES;
        UserState state =
                UserState.of(context.newsroom().workspace(), context.host().environment());
        if (!options.has("--columns")) {
            List<String> kept = terminal ? state.read(COLUMNS) : List.of();
            return kept.isEmpty() ? usual : remembered(kept.get(0)).orElse(usual);
        }
        String named = options.value("--columns").orElse("");
        List<ListColumn> columns = named.equals(USUAL_COLUMNS) ? usual : ListColumn.parse(named);
        if (terminal) {
            state.write(COLUMNS, named.equals(USUAL_COLUMNS) ? List.of() : List.of(named));
        }
        return columns;
    }

    /** Another version of the program may have had other columns. */
    private static Optional<List<ListColumn>> remembered(String names) {
        try {
            return Optional.of(ListColumn.parse(names));
        } catch (Problem problem) {
            return Optional.empty();
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
}
