package dev.digest.cli.command.paper;

import dev.digest.app.PaperLookup;
import dev.digest.app.paper.AddPapers;
import dev.digest.app.paper.AddPapers.AddOptions;
import dev.digest.app.paper.AddPapers.AddRequest;
import dev.digest.app.paper.AddPapers.AddedPapers;
import dev.digest.app.paper.PaperCatalog;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.PaperRefs;
import dev.digest.cli.view.AddReport;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.fetch.BibliographyFormat;
import dev.digest.fetch.SavedResponse;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code digest add}: fetches papers and adds them to the library. */
public final class AddCommand implements Command {
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
                .map(name -> context.newsroom().requireCategory(name))
                .map(category -> Curation.of(Map.of(CurationField.CATEGORY, category)))
                .orElse(Curation.NONE);
        Optional<SavedResponse> saved = saved(options, context);
        boolean inputTaken =
                saved.isPresent() && options.value("--from").orElse("-").equals("-");
        List<String> arguments = options.arguments().stream()
                .filter(argument -> !inputTaken || !argument.equals("-"))
                .toList();
        PaperRefs refs = refs(arguments, saved.isPresent(), options, context);
        if (options.has("--title") && refs.wanted().size() > 1) {
            throw Problem.usage("usage.title-of-one");
        }
        AddOptions how = new AddOptions(
                words, options.has("--refresh"), options.has("--allow-duplicate"), options.value("--title"));
        AddedPapers result = new AddPapers(context.newsroom())
                .add(new AddRequest(refs.wanted(), saved, refs.failed(), refs.leftovers(), how));
        if (context.json()) {
            context.console().printJson(AddReport.json(result, context));
        } else {
            AddReport.print(result, context);
            tellKeptCategories(result, words, context);
        }
        return result.failures().isEmpty() ? 0 : 1;
    }

    /** A category is that of new papers; one given for a paper that was there before is not silently ignored. */
    private static void tellKeptCategories(AddedPapers result, Curation words, CommandContext context) {
        Optional<String> category = words.get(CurationField.CATEGORY);
        if (category.isEmpty()) {
            return;
        }
        new PaperLookup(context.newsroom()).findAll(result.papers().known()).forEach((id, entry) -> {
            if (!entry.curation().get(CurationField.CATEGORY).equals(category)) {
                context.console()
                        .warn(
                                "add.category-kept",
                                id,
                                PaperRefs.quoted(category.stream().toList()));
            }
        });
    }

    /**
     * The saved response to read instead of querying the network. A bibliography is recognised even where lines of REFs
     * are expected.
     */
    private static Optional<SavedResponse> saved(CommandOptions options, CommandContext context) {
        Optional<String> file = options.value("--from");
        if (file.isPresent() && !file.get().equals("-")) {
            return Optional.of(SavedResponse.of(context.path(file.get())));
        }
        if (file.isEmpty() && !options.arguments().contains("-")) {
            return Optional.empty();
        }
        SavedResponse input = context.standardInput().response();
        boolean bibliography = BibliographyFormat.of(input).isPresent();
        return file.isPresent() || bibliography ? Optional.of(input) : Optional.empty();
    }

    /**
     * Without REF, a saved response is added completely, and {@code --refresh} fetches papers known only from imported
     * issues.
     */
    private static PaperRefs refs(
            List<String> arguments, boolean saved, CommandOptions options, CommandContext context) {
        if (!arguments.isEmpty() || saved) {
            return PaperRefs.of(arguments, context);
        }
        if (!options.has("--refresh")) {
            throw Problem.usage("usage.missing", "REF");
        }
        List<PaperRef> wanted = new PaperCatalog(context.newsroom())
                .importedOnly().stream().map(PaperRef::ofNewest).toList();
        return new PaperRefs(wanted, Map.of());
    }
}
