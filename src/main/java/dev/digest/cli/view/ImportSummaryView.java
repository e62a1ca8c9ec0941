package dev.digest.cli.view;

import dev.digest.app.issue.importing.IssueImport;
import dev.digest.app.issue.importing.NewSections;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.output.CountSummary;
import dev.digest.cli.output.Table;
import dev.digest.issue.form.Coverage;
import dev.digest.issue.form.Coverage.Part;
import java.util.ArrayList;
import java.util.List;

/** The result of an import by issue: entries, and the coverage of the text. */
public final class ImportSummaryView {
    private final int files;
    private final CommandContext context;
    private final List<List<String>> rows = new ArrayList<>();
    private final NewSections sections;
    private int entries;

    public ImportSummaryView(int files, CommandContext context) {
        this.files = files;
        this.sections = new NewSections(context.newsroom());
        this.context = context;
    }

    /** Sections of the issues that the newsletter does not have. */
    public NewSections sections() {
        return sections;
    }

    /** Adds an issue. */
    public void add(IssueImport read) {
        sections.add(read.parsed());
        Coverage coverage = read.reading().coverage();
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(read.update().issue().number()));
        row.add(Integer.toString(
                read.parsed().entries().size() + read.parsed().events().size()));
        for (Part part : Part.values()) {
            row.add(coverage.percent(part) + "%");
        }
        row.add(Integer.toString(read.parsed().unparsedLines().size()));
        row.add(read.file());
        rows.add(row);
        entries += read.parsed().entries().size() + read.parsed().events().size();
    }

    /** Prints the table in a dry run and for several files, for these with a total and the files that failed. */
    public void print(List<String> failed) {
        if (context.json() || (!context.isDryRun() && files == 1)) {
            return;
        }
        Table table = new Table(context.output());
        rows.forEach(table::row);
        table.finish(List.of(context.messages().text("import.shares").split("\\|", -1)));
        if (files > 1 && !rows.isEmpty()) {
            context.console()
                    .info(
                            context.isDryRun() ? "import.total-would" : "import.total",
                            CountSummary.of("issues", rows.size())
                                    .and("entries", entries)
                                    .and("files-failed", failed.size()));
        }
        if (files > 1 && !failed.isEmpty()) {
            context.console().info("import.failed", failed);
        }
    }
}
