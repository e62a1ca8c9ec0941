package dev.digest.cli.command.issue;

import dev.digest.app.issue.IssueFiles;
import dev.digest.app.issue.IssueForms;
import dev.digest.app.issue.IssueImport;
import dev.digest.app.library.ArchiveImport;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.view.FormProposalView;
import dev.digest.cli.view.ImportSummaryView;
import dev.digest.cli.view.IssueImportView;
import dev.digest.library.LibraryArchive.ImportResult;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest import}: takes published issues into the library, or a whole library from another machine. */
public final class ImportCommand implements Command {
    @Override
    public String name() {
        return "import";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.changes().value("N", "--issue").value("NAME", "--form").arguments("FILE...");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> files = options.arguments();
        if (files.isEmpty()) {
            throw Problem.usage("usage.missing", "FILE");
        }
        if (files.size() > 1 && options.has("--issue")) {
            throw Problem.usage("usage.issue-of-one");
        }
        IssueImport.Request request = new IssueImport.Request(
                options.number("--issue", 1),
                new IssueForms(context.newsroom(), options.value("--form"), new FormProposalView(options, context)));
        files = new IssueFiles(context.newsroom()).find(files);
        List<Map<String, @Nullable Object>> taken = new ArrayList<>();
        List<Map<String, @Nullable Object>> libraries = new ArrayList<>();
        List<Map<String, @Nullable Object>> failed = new ArrayList<>();
        ImportSummaryView summary = new ImportSummaryView(files.size(), context);
        context.progress().start(files.size());
        for (String file : files) {
            try {
                ArchiveImport library = new ArchiveImport(file, context.path(file));
                if (library.isArchive()) {
                    libraries.add(importArchive(library, context));
                } else {
                    taken.add(importIssue(IssueImport.read(file, request, context.newsroom()), summary, context));
                }
            } catch (Problem problem) {
                failed.add(IssueImportView.pair("file", file, "reason", context.englishMessage(problem)));
                context.reportFailure(file, problem);
            }
            context.progress().advance(1);
        }
        summary.print(failed.size());
        if (context.json()) {
            Map<String, @Nullable Object> json = IssueImportView.pair("issues", taken, "failed", failed);
            json.put("libraries", libraries);
            context.printJson(json);
        }
        return failed.isEmpty() ? 0 : 1;
    }

    private static Map<String, @Nullable Object> importIssue(
            IssueImport read, ImportSummaryView summary, CommandContext context) {
        boolean same = read.importInto(context.isDryRun(), context.newsroom());
        summary.add(read);
        if (!context.json()) {
            IssueImportView.print(read, context.isDryRun(), same, context);
        }
        return IssueImportView.json(read);
    }

    private static Map<String, @Nullable Object> importArchive(ArchiveImport archive, CommandContext context) {
        ImportResult result = archive.importInto(context.isDryRun(), context.newsroom());
        String key = context.isDryRun() ? "import.library-would" : "import.library-done";
        if (!context.json()) {
            context.print(context.messages().text(key, result.imported(), result.alreadyPresent(), archive.name()));
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", archive.name());
        json.put("taken", result.imported());
        json.put("same", result.alreadyPresent());
        return json;
    }
}
