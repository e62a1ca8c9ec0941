package dev.digest.cli.command.paper;

import dev.digest.app.paper.AddPapers;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.PaperRefs;
import dev.digest.cli.command.PastRejections;
import dev.digest.cli.view.PaperJson;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.fetch.SavedResponse;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.paper.UnlinkedId;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest add}: fetches papers and stores them. */
public final class AddCommand implements Command {
    /** As many as one counts at a glance. */
    private static final int A_FEW = 3;

    @Override
    public String name() {
        return "add";
    }

    @Override
    public String interruptMessageKey() {
        return "interrupted.add";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("CATEGORY", "-c", "--category")
                .value("FILE", "--from")
                .flag("--refresh")
                .flag("--allow-duplicate")
                .value("TEXT", "--title")
                .changes()
                .arguments("[REF...]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        Curation words = options.value("--category")
                .map(name -> context.newsletter().categories().require(name))
                .map(category -> Curation.of(Map.of(CurationField.CATEGORY, category)))
                .orElse(Curation.NONE);
        PaperRefs refs = refs(options, context);
        AddPapers adding = new AddPapers(
                context.newsroom(),
                words,
                options.has("--refresh"),
                options.has("--allow-duplicate"),
                options.value("--title"));
        refs.failed().forEach(adding::addFailure);
        if (options.has("--title") && refs.wanted().size() > 1) {
            throw Problem.usage("usage.title-of-one");
        }
        if (options.value("--from").isPresent()) {
            adding.fetchFrom(
                    SavedResponse.of(context.path(options.value("--from").get())), refs.wanted());
        } else {
            adding.fetch(refs.wanted());
        }
        report(adding, context);
        return adding.failures().isEmpty() ? 0 : 1;
    }

    /** Without REF, a saved answer is taken whole, and {@code --refresh} asks for what only issues told us of. */
    private static PaperRefs refs(CommandOptions options, CommandContext context) {
        if (!options.arguments().isEmpty() || options.has("--from")) {
            return PaperRefs.of(options.arguments(), context);
        }
        if (!options.has("--refresh")) {
            throw Problem.usage("usage.missing", "REF");
        }
        List<PaperRef> wanted = context.library().importedOnly().stream()
                .filter(id -> !(id instanceof UnlinkedId))
                .map(PaperRef::ofNewest)
                .toList();
        return new PaperRefs(wanted, Map.of());
    }

    private static void report(AddPapers adding, CommandContext context) {
        if (context.json()) {
            context.printJson(json(adding, context));
            return;
        }
        for (PaperId id : adding.added()) {
            line("add.added", id, context);
            AddPapers.warnEqualTitles(id, context.newsroom());
        }
        for (PaperId id : adding.updated()) {
            line("add.updated", id, context);
        }
        for (PaperId id : adding.existing()) {
            line("add.existing", id, context);
        }
        adding.duplicates().forEach((id, there) -> {
            line("add.existing", there, context);
            context.warn("add.same", id, there);
        });
        PastRejections.of(context).tell(adding.added(), context);
        reportFailures(adding, context);
        tellTotals(adding, context);
        if (!adding.added().isEmpty()) {
            context.info("add.next");
        }
    }

    private static void tellTotals(AddPapers adding, CommandContext context) {
        int there = adding.existing().size() + adding.duplicates().size();
        int added = adding.added().size() + adding.updated().size();
        if (added + there + adding.failures().size() > A_FEW) {
            context.info("add.totals", added, there, adding.failures().size());
        }
    }

    private static void line(String key, PaperId id, CommandContext context) {
        LibraryPaper entry = context.library().find(id).orElseThrow();
        context.printRow(context.messages().text(key, id, entry.paper().title()));
        if (entry.issue().isPresent()) {
            context.info("add.in-issue", id, entry.issue().getAsInt());
        }
        for (String warning : entry.paper().warnings()) {
            context.warn("warning." + warning, id);
        }
    }

    private static void reportFailures(AddPapers adding, CommandContext context) {
        adding.failures().forEach(context::reportFailure);
        List<String> again = adding.failures().entrySet().stream()
                .filter(failure -> !failure.getValue().key().startsWith("ref."))
                .map(Map.Entry::getKey)
                .toList();
        if (!again.isEmpty()) {
            context.warn("add.again", PaperRefs.quoted(again));
        }
    }

    private static Map<String, @Nullable Object> json(AddPapers adding, CommandContext context) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("added", papers(adding.added(), context));
        List<PaperId> existing = new ArrayList<>(adding.existing());
        existing.addAll(adding.duplicates().values());
        json.put("existing", papers(existing, context));
        json.put("updated", papers(adding.updated(), context));
        json.put(
                "failed",
                adding.failures().entrySet().stream()
                        .map(failure ->
                                Map.of("ref", failure.getKey(), "reason", context.englishMessage(failure.getValue())))
                        .toList());
        return json;
    }

    private static List<Map<String, @Nullable Object>> papers(List<PaperId> ids, CommandContext context) {
        return ids.stream()
                .map(id -> PaperJson.of(context.library().find(id).orElseThrow()))
                .toList();
    }
}
