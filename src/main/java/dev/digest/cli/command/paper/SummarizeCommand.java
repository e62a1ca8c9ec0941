package dev.digest.cli.command.paper;

import dev.digest.app.PaperLookup;
import dev.digest.app.paper.CurationRules;
import dev.digest.app.paper.FigureImporter;
import dev.digest.app.paper.SheetBase;
import dev.digest.app.paper.SheetChanges;
import dev.digest.app.paper.SheetTexts;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.view.CurationProgressView;
import dev.digest.cli.view.PaperJson;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.Sheet;
import dev.digest.curation.SheetReader;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code digest summarize}: writes a paper's curation, from options, files or an editor. */
public final class SummarizeCommand implements Command {
    @Override
    public String name() {
        return "summarize";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("TEXT", "--text").value("FILE", "--file").value("FILE", "--to");
        for (CurationField field : CurationField.frontMatterFields()) {
            String option = "--" + field.key();
            String[] names = field == CurationField.CATEGORY ? new String[] {"-c", option} : new String[] {option};
            specs.value(field.kind().placeholder(), names);
        }
        specs.flag("--downscale").changes().arguments("[REF...]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        if (options.has("--text") && options.has("--file")) {
            throw Problem.usage("usage.together", "--text", "--file");
        }
        Map<CurationField, String> fields = givenFields(options);
        if (options.has("--to")) {
            return writeSheets(options, fields, context);
        }
        FigureImporter figures = new FigureImporter(context.newsroom(), options.has("--downscale"));
        if (fields.isEmpty() && !options.has("--file")) {
            return new SheetEditor(context, figures).edit(options.arguments());
        }
        List<Sheet> sheets = options.value("--file")
                .map(name -> sheets(name, options, fields, context))
                .orElse(List.of());
        figures.download(fields);
        sheets.forEach(sheet -> figures.download(sheet.changes()));
        SheetChanges changes = new SheetChanges(context.newsroom(), figures);
        List<LibraryPaper> before = new ArrayList<>();
        Map<PaperId, Curation> words = context.newsroom()
                .library()
                .transactions()
                .inTransaction(() -> {
                    Map<PaperId, Curation> all = sheets.isEmpty()
                            ? fromOptions(options.arguments(), fields, changes, context)
                            : changes.of(sheets);
                    all.keySet().forEach(id -> before.add(requirePaper(id, context)));
                    context.newsroom()
                            .library()
                            .papers()
                            .curate(all, context.host().now());
                    return all;
                });
        report(words, context);
        if (sheets.size() > words.size()) {
            context.console().info("summarize.sheets-unchanged", sheets.size() - words.size());
        }
        if (!context.json()) {
            CurationProgressView.printNextSteps(before, context);
        }
        if (before.stream()
                .anyMatch(old ->
                        CurationRules.isReplaced(old, requirePaper(old.paper().id(), context)))) {
            context.console().offerUndo();
        }
        return 0;
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
        List<LibraryPaper> entries = SheetEditor.entries(options.arguments(), context);
        String text = new SheetTexts(context.newsroom(), context.messages()).together(entries);
        if (entries.isEmpty()) {
            context.console().info("summarize.nothing-left");
        } else if (name.equals("-")) {
            context.output().document(text);
        } else {
            writeSheets(context.path(name), text, context);
            context.console().info("summarize.sheets-written", entries.size(), context.displayPath(context.path(name)));
        }
        if (context.json()) {
            context.console().printJson(Map.of("file", context.path(name).toString(), "papers", entries.size()));
        }
        return 0;
    }

    private static void writeSheets(Path file, String text, CommandContext context) {
        if (Files.isRegularFile(file)) {
            throw Problem.of("sheet.file-exists", context.displayPath(file));
        }
        if (!context.isDryRun()) {
            AtomicFile.write(file, text);
        }
    }

    private static String optionOf(Map<CurationField, String> fields) {
        CurationField first = fields.keySet().iterator().next();
        return first == CurationField.SUMMARY ? "--text" : "--" + first.key();
    }

    private static LibraryPaper requirePaper(PaperId id, CommandContext context) {
        return context.newsroom().library().papers().find(id).orElseThrow();
    }

    private static Map<CurationField, String> givenFields(CommandOptions options) {
        Map<CurationField, String> fields = new EnumMap<>(CurationField.class);
        for (CurationField field : CurationField.frontMatterFields()) {
            options.value("--" + field.key()).ifPresent(text -> fields.put(field, text));
        }
        options.value("--text").ifPresent(text -> fields.put(CurationField.SUMMARY, text));
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
                : List.of(sinceKept(sheets.get(0), context.path(name), context));
    }

    /** Of a kept sheet only edited fields count: the others may be outdated. */
    private static Sheet sinceKept(Sheet sheet, Path file, CommandContext context) {
        SheetBase base = SheetBase.of(file);
        if (base.text().isEmpty()) {
            return sheet;
        }
        Map<CurationField, String> changes = base.changes(sheet.changes());
        LibraryPaper entry =
                new PaperLookup(context.newsroom()).require(sheet.ref().id());
        List<CurationField> conflicts =
                base.conflicts(changes, CurationRules.displayedFields(entry, context.newsroom()));
        if (!conflicts.isEmpty()) {
            throw Problem.of(
                    "sheet.older",
                    file,
                    entry.paper().id(),
                    conflicts.stream().map(CurationField::key).toList());
        }
        return sheet.withChanges(changes);
    }

    private static Map<PaperId, Curation> fromOptions(
            List<String> refs, Map<CurationField, String> fields, SheetChanges changes, CommandContext context) {
        if (refs.isEmpty()) {
            throw Problem.usage("usage.missing", "REF");
        }
        if (refs.size() > 1 && !fields.keySet().equals(Set.of(CurationField.CATEGORY))) {
            throw Problem.usage("usage.one-ref");
        }
        requireSummary(fields, "--text");
        Map<PaperId, Curation> words = new LinkedHashMap<>();
        for (String ref : refs) {
            LibraryPaper entry = new PaperLookup(context.newsroom()).require(ref);
            words.put(entry.paper().id(), changes.curation(entry, fields));
        }
        return words;
    }

    private static void requireSummary(Map<CurationField, String> fields, String where) {
        if (fields.getOrDefault(CurationField.SUMMARY, "text").isBlank()) {
            throw Problem.of("sheet.blank", where);
        }
    }

    private static void report(Map<PaperId, Curation> words, CommandContext context) {
        if (context.json()) {
            context.console()
                    .printJson(Map.of(
                            "updated",
                            words.keySet().stream()
                                    .map(id -> PaperJson.of(context.newsroom()
                                            .library()
                                            .papers()
                                            .find(id)
                                            .orElseThrow()))
                                    .toList()));
            return;
        }
        for (PaperId id : words.keySet()) {
            CurationProgressView.printStatus(
                    context.newsroom().library().papers().find(id).orElseThrow(), context);
        }
    }
}
