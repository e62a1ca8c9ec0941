package dev.digest.cli.command.paper;

import dev.digest.app.paper.FigureImporter;
import dev.digest.app.paper.PaperCatalog;
import dev.digest.app.paper.SaveCurations;
import dev.digest.app.paper.SaveCurations.FieldsRequest;
import dev.digest.app.paper.SaveCurations.SaveResult;
import dev.digest.app.paper.SheetChanges;
import dev.digest.app.paper.SheetFile;
import dev.digest.app.paper.SheetTexts;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.OutputFile;
import dev.digest.cli.command.PaperRefs;
import dev.digest.cli.view.CurationProgressView;
import dev.digest.cli.view.PaperJson;
import dev.digest.curation.CurationField;
import dev.digest.curation.Sheet;
import dev.digest.curation.SheetReader;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code digest summarize}: writes a paper's curation, from options, files or an editor. */
public final class SummarizeCommand implements Command {
    @Override
    public String name() {
        return "summarize";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("TEXT", "--text")
                .value("FILE", "--file")
                .value("FILE", "-o", "--to")
                .flag(OutputFile.FORCE);
        for (CurationField field : CurationField.frontMatterFields()) {
            String option = "--" + field.key();
            String[] names = field == CurationField.CATEGORY ? new String[] {"-c", option} : new String[] {option};
            specs.value(field.kind().placeholder(), names);
        }
        specs.flag("--downscale").flag("--kept").changes().arguments("[REF...]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        if (options.has("--text") && options.has("--file")) {
            throw Problem.usage("usage.together", "--text", "--file");
        }
        KeptSheets kept = new KeptSheets(context);
        if (options.has("--kept")) {
            requireAlone(options);
            return kept.storeAll();
        }
        Map<CurationField, String> fields = givenFields(options, context);
        kept.storeFirst();
        if (options.has("--to")) {
            return writeSheets(options, fields, context);
        }
        FigureImporter figures = new FigureImporter(context.newsroom(), options.has("--downscale"));
        if (fields.isEmpty() && !options.has("--file")) {
            return new SheetEditor(context, figures).edit(papers(options, context));
        }
        List<Sheet> sheets = options.value("--file")
                .map(name -> sheets(name, options, fields, context))
                .orElse(List.of());
        SaveCurations save = new SaveCurations(context.newsroom(), figures);
        SaveResult saved = sheets.isEmpty()
                ? save.saveFields(fieldsRequest(chosenPapers(options, context), fields))
                : save.saveSheets(sheets);
        options.value("--file").ifPresent(name -> removeKept(name, context));
        report(saved, context);
        if (sheets.size() > saved.after().size()) {
            context.console()
                    .info(
                            "summarize.sheets-unchanged",
                            sheets.size() - saved.after().size());
        }
        if (!context.json()) {
            CurationProgressView.printNextSteps(saved.before(), context);
        }
        if (saved.isReplaced()) {
            context.console().offerUndo();
        }
        return 0;
    }

    private static void requireAlone(CommandOptions options) {
        for (String other : new String[] {"--text", "--file", "--to"}) {
            if (options.has(other)) {
                throw Problem.usage("usage.together", "--kept", other);
            }
        }
        if (!options.arguments().isEmpty()) {
            throw Problem.usage("usage.unexpected", options.arguments().get(0), "summarize --kept");
        }
    }

    private static List<PaperId> papers(CommandOptions options, CommandContext context) {
        return PaperRefs.of(options.arguments(), context).requireIds();
    }

    private static List<PaperId> chosenPapers(CommandOptions options, CommandContext context) {
        List<String> refs = PaperRefs.givenOrChosen(options.arguments(), all -> true, context);
        return PaperRefs.of(refs, context).requireIds();
    }

    private static FieldsRequest fieldsRequest(List<PaperId> papers, Map<CurationField, String> fields) {
        if (papers.size() == 1) {
            requireSummary(fields, "--text");
        }
        return new FieldsRequest(papers, fields);
    }

    /** Writes the sheets of the given papers, or of all without a summary, to a new file. */
    private static int writeSheets(CommandOptions options, Map<CurationField, String> fields, CommandContext context) {
        if (!fields.isEmpty() || options.has("--file")) {
            throw Problem.usage("usage.together", "--to", options.has("--file") ? "--file" : optionOf(fields));
        }
        String name = options.value("--to").orElseThrow();
        if (name.equals("-") && context.json()) {
            throw Problem.usage("usage.together", "--json", "--to -");
        }
        List<LibraryPaper> entries =
                new PaperCatalog(context.newsroom()).ofIdsOrWithoutSummary(papers(options, context));
        String text = new SheetTexts(context.newsroom(), context.messages()).together(entries);
        if (entries.isEmpty()) {
            CurationProgressView.printNothingLeft(context);
        } else if (name.equals("-")) {
            context.output().document(text);
        } else {
            writeSheets(OutputFile.of(name, options, context), text, context);
            context.console().info("summarize.sheets-written", entries.size(), context.displayPath(context.path(name)));
        }
        if (context.json()) {
            context.console().printJson(Map.of("file", context.path(name).toString(), "papers", entries.size()));
        }
        return 0;
    }

    private static void writeSheets(Path file, String text, CommandContext context) {
        if (!context.isDryRun()) {
            AtomicFile.write(file, text);
        }
    }

    private static String optionOf(Map<CurationField, String> fields) {
        CurationField first = fields.keySet().iterator().next();
        return first == CurationField.SUMMARY ? "--text" : "--" + first.key();
    }

    private static Map<CurationField, String> givenFields(CommandOptions options, CommandContext context) {
        Map<CurationField, String> fields = new EnumMap<>(CurationField.class);
        for (CurationField field : CurationField.frontMatterFields()) {
            options.value("--" + field.key()).ifPresent(text -> fields.put(field, text));
        }
        options.value("--text").ifPresent(text -> fields.put(CurationField.SUMMARY, text));
        fields.computeIfPresent(
                CurationField.CATEGORY,
                (field, text) -> text.isBlank() ? text : context.newsroom().requireCategory(text));
        return fields;
    }

    /** The sheets of a file; a file without front matter is a summary. */
    private static List<Sheet> sheets(
            String name, CommandOptions options, Map<CurationField, String> fields, CommandContext context) {
        String text = name.equals("-") ? context.standardInput().text() : AtomicFile.read(context.path(name));
        String shown = name.equals("-") ? context.standardInput().name() : name;
        if (!SheetReader.isSheet(text)) {
            fields.put(CurationField.SUMMARY, text);
            requireSummary(fields, shown);
            return List.of();
        }
        if (!options.arguments().isEmpty() || !fields.isEmpty()) {
            throw Problem.usage("usage.sheet-and-more", shown);
        }
        List<Sheet> sheets = SheetReader.read(text, shown);
        return name.equals("-") || sheets.size() != 1
                ? sheets
                : List.of(SheetChanges.sinceKept(sheets.get(0), context.path(name), context.newsroom()));
    }

    /** A sheet that was kept when it could not be applied is no longer needed. */
    private static void removeKept(String name, CommandContext context) {
        Path file = context.path(name).toAbsolutePath().normalize();
        Workspace workspace = context.newsroom().workspace();
        if (context.isDryRun() || name.equals("-") || !AtomicFile.folder(file).equals(workspace.sheets())) {
            return;
        }
        String sheet = String.valueOf(file.getFileName()).replaceFirst("\\.md$", "");
        try (SheetFile kept = SheetFile.open(workspace, sheet)) {
            // Another one is open in somebody's editor.
            if (kept.file().equals(file)) {
                kept.remove();
            }
        }
    }

    private static void requireSummary(Map<CurationField, String> fields, String where) {
        if (fields.getOrDefault(CurationField.SUMMARY, "text").isBlank()) {
            throw Problem.of("sheet.blank", where);
        }
    }

    private static void report(SaveResult saved, CommandContext context) {
        if (context.json()) {
            context.console()
                    .printJson(Map.of(
                            "updated", saved.after().stream().map(PaperJson::of).toList()));
            return;
        }
        saved.after().forEach(paper -> CurationProgressView.printStatus(paper, context));
    }
}
