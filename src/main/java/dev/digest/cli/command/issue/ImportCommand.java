package dev.digest.cli.command.issue;

import dev.digest.app.issue.importing.ImportSource;
import dev.digest.app.issue.importing.ImportText;
import dev.digest.app.issue.importing.IssueFiles;
import dev.digest.app.issue.importing.IssueForms;
import dev.digest.app.issue.importing.IssueImport;
import dev.digest.app.issue.importing.IssueNumbers;
import dev.digest.app.issue.importing.UsualFooter;
import dev.digest.app.library.ArchiveImport;
import dev.digest.app.paper.AddPapers;
import dev.digest.app.paper.AddPapers.AddRequest;
import dev.digest.app.paper.AddPapers.AddedPapers;
import dev.digest.app.paper.EqualTitles;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.CountSummary;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.view.AddReport;
import dev.digest.cli.view.FormProposalView;
import dev.digest.cli.view.ImportSummaryView;
import dev.digest.cli.view.IssueImportView;
import dev.digest.cli.view.NewSectionsView;
import dev.digest.fetch.BibliographyFormat;
import dev.digest.fetch.SavedResponse;
import dev.digest.library.LibraryArchive.ImportResult;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** {@code digest import}: imports published issues, a bibliography, or a library archive. */
public final class ImportCommand implements Command {
    @Override
    public String name() {
        return "import";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.changes()
                .value("N", "--issue")
                .value("NAME", "--form")
                .flag(NewSectionsView.ADD)
                .arguments("FILE...");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> named = options.arguments();
        if (named.isEmpty()) {
            throw Problem.usage("usage.missing", "FILE");
        }
        OptionalInt number = options.number("--issue", 1);
        List<ImportSource> files = new IssueFiles(context.newsroom()).find(named);
        if (files.size() > 1 && number.isPresent()) {
            throw Problem.usage("usage.issue-of-one");
        }
        IssueImport.Request request = new IssueImport.Request(
                new IssueNumbers(context.newsroom(), number),
                files.size() == 1,
                new IssueForms(
                        context.newsroom(), options.value("--form"), files, new FormProposalView(options, context)),
                new UsualFooter(context.newsroom()));
        if (named.contains("-")) {
            context.standardInput().response();
        }
        Imported imported = new Imported(new ImportSummaryView(files.size(), context));
        context.console().progress().start(files.size());
        for (ImportSource source : files) {
            try {
                importSource(source, request, imported, context);
            } catch (Problem problem) {
                imported.failedFiles.add(source.name());
                imported.failed.add(
                        IssueImportView.pair("file", source.name(), "reason", MessageCatalog.englishMessage(problem)));
                context.console().reportFailure(source.name(), problem);
            }
            context.console().progress().advance(1);
        }
        EqualTitles.of(imported.papers, context.newsroom()).warn(context.newsroom());
        imported.summary.print(imported.failedFiles);
        new NewSectionsView(options, context).offer(imported.summary.sections());
        if (context.json()) {
            Map<String, @Nullable Object> json =
                    IssueImportView.pair("issues", imported.issues, "failed", imported.failed);
            json.put("libraries", imported.libraries);
            json.put("bibliographies", imported.bibliographies);
            context.console().printJson(json);
        }
        return imported.failed.isEmpty() && imported.complete ? 0 : 1;
    }

    /** The results of all files. */
    private static final class Imported {
        private final ImportSummaryView summary;
        private final List<Map<String, @Nullable Object>> issues = new ArrayList<>();
        private final List<Map<String, @Nullable Object>> libraries = new ArrayList<>();
        private final List<Map<String, @Nullable Object>> bibliographies = new ArrayList<>();
        private final List<Map<String, @Nullable Object>> failed = new ArrayList<>();
        private final List<String> failedFiles = new ArrayList<>();
        /** The papers of the issues that the library did not have. */
        private final List<PaperId> papers = new ArrayList<>();

        private boolean complete = true;

        Imported(ImportSummaryView summary) {
            this.summary = summary;
        }
    }

    private static void importSource(
            ImportSource source, IssueImport.Request request, Imported imported, CommandContext context) {
        if (source.isFolder()) {
            importIssue(source.read(context.newsroom()), request, imported, context);
        } else {
            importFile(source.name(), request, imported, context);
        }
    }

    /** An archive is recognised as JSON, a bibliography by its format; anything else is an issue. */
    private static void importFile(
            String file, IssueImport.Request request, Imported imported, CommandContext context) {
        boolean input = file.equals("-");
        ArchiveImport library = input
                ? ArchiveImport.of(context.standardInput().response())
                : ArchiveImport.of(file, context.path(file));
        if (library.isArchive()) {
            imported.libraries.add(importArchive(library, context));
            return;
        }
        SavedResponse saved = input
                ? context.standardInput().response()
                : SavedResponse.of(context.path(file)).named(file);
        if (BibliographyFormat.of(saved).isPresent()) {
            importBibliography(saved, imported, context);
        } else {
            importIssue(ImportText.of(saved), request, imported, context);
        }
    }

    private static void importBibliography(SavedResponse saved, Imported imported, CommandContext context) {
        AddedPapers result = new AddPapers(context.newsroom()).add(AddRequest.ofSaved(saved));
        imported.complete &= result.failures().isEmpty();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", saved.name());
        json.putAll(AddReport.json(result, context));
        imported.bibliographies.add(json);
        if (!context.json()) {
            AddReport.print(result, context);
        }
    }

    private static void importIssue(
            ImportText text, IssueImport.Request request, Imported imported, CommandContext context) {
        IssueImport read = IssueImport.read(text, request, context.newsroom());
        boolean same = read.importInto(context.isDryRun(), context.newsroom());
        imported.summary.add(read);
        if (!context.isDryRun() && !same) {
            imported.papers.addAll(read.update().issue().papers());
        }
        if (!context.json()) {
            IssueImportView.print(read, context.isDryRun(), same, context);
        }
        imported.issues.add(IssueImportView.json(read));
    }

    private static Map<String, @Nullable Object> importArchive(ArchiveImport archive, CommandContext context) {
        ImportResult result = archive.importInto(context.isDryRun(), context.newsroom());
        String key = context.isDryRun() ? "import.library-would" : "import.library-done";
        if (!context.json()) {
            context.console()
                    .print(context.messages()
                            .text(
                                    key,
                                    CountSummary.of("records-new", result.imported())
                                            .and("records-existing", result.alreadyPresent()),
                                    archive.name()));
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", archive.name());
        json.put("taken", result.imported());
        json.put("same", result.alreadyPresent());
        return json;
    }
}
