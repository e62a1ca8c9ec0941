package dev.digest.cli.command.library;

import dev.digest.app.PaperLookup;
import dev.digest.app.library.LibraryHistory;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.PaperRefs;
import dev.digest.cli.view.ChangeJson;
import dev.digest.cli.view.ChangeLines;
import dev.digest.format.Json.JsonItems;
import dev.digest.library.Change;
import dev.digest.library.History.HistoryScope;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** {@code digest history}: who changed what and when. */
public final class HistoryCommand implements Command {
    /** The default limit on a terminal; a pipe gets all. */
    private static final int ON_A_SCREEN = 20;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("N", "--issue").value("N", "--limit").arguments("[REF]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        HistoryScope about = scope(options, context);
        boolean screen = context.output().isTerminal() && !context.json();
        int limit = options.number("--limit", 0).orElse(screen ? ON_A_SCREEN : 0);
        Map<Long, Integer> versions = about.paper()
                .map(new LibraryHistory(context.newsroom())::versionNumbers)
                .orElse(Map.of());
        LibraryHistory history = new LibraryHistory(context.newsroom());
        long[] count = {0};
        if (context.json()) {
            JsonItems changes = receiver -> {
                history.list(about, limit, change -> {
                    count[0]++;
                    receiver.accept(json(change, versions));
                    return true;
                });
                requireKnown(about, count[0], context);
            };
            context.console().printJson(Map.of("changes", changes));
        } else {
            ChangeLines lines = ChangeLines.of(versions, context);
            history.list(about, limit, change -> {
                count[0]++;
                lines.print(change);
                return true;
            });
        }
        requireKnown(about, count[0], context);
        if (count[0] == 0) {
            context.console().info("history.none");
        }
        return 0;
    }

    /** A paper without history must at least be in the library. */
    private static void requireKnown(HistoryScope about, long changes, CommandContext context) {
        if (changes == 0) {
            about.paper().ifPresent(id -> new PaperLookup(context.newsroom()).require(id));
        }
    }

    private static HistoryScope scope(CommandOptions options, CommandContext context) {
        List<String> refs = options.arguments();
        OptionalInt issue = options.number("--issue", 1);
        if (!refs.isEmpty() && issue.isPresent()) {
            throw Problem.usage("usage.together", "REF", "--issue");
        }
        if (refs.isEmpty()) {
            return new HistoryScope(Optional.empty(), issue);
        }
        PaperId paper = PaperRefs.one(refs, "history", context).id();
        return new HistoryScope(Optional.of(new LibraryHistory(context.newsroom()).paper(paper)), issue);
    }

    private static Map<String, @Nullable Object> json(Change change, Map<Long, Integer> versions) {
        Map<String, @Nullable Object> json = ChangeJson.of(change);
        json.put("version", versions.get(change.number()));
        return json;
    }
}
